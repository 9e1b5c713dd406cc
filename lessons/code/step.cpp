namespace activations {

double step(double x) {
  return x >= 0 ? 1.0 : 0.0;
}

// Flat on both sides: nothing to learn from.
double step_slope(double) {
  return 0.0;
}

} // namespace activations
