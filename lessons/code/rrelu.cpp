namespace activations {

// In evaluation. In training, each element draws its own share
// evenly between lower and upper.
double rrelu(double x, double lower = 1.0 / 8,
             double upper = 1.0 / 3) {
  return x > 0 ? x : (lower + upper) / 2 * x;
}

double rrelu_slope(double x, double lower = 1.0 / 8,
                   double upper = 1.0 / 3) {
  return x > 0 ? 1.0 : (lower + upper) / 2;
}

} // namespace activations
