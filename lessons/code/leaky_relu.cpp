namespace activations {

double leaky_relu(double x, double alpha = 0.01) {
  return x > 0 ? x : alpha * x;
}

double leaky_relu_slope(double x, double alpha = 0.01) {
  return x > 0 ? 1.0 : alpha;
}

} // namespace activations
