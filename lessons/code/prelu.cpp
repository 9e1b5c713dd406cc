namespace activations {

// Training starts at 0.25; alpha is then learned like a weight.
double prelu(double x, double alpha = 0.25) {
  return x > 0 ? x : alpha * x;
}

double prelu_slope(double x, double alpha = 0.25) {
  return x > 0 ? 1.0 : alpha;
}

} // namespace activations
