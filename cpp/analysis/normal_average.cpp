#include "analysis/normal_average.hpp"

#include "activations/elementary.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace activation_lab {

namespace {

constexpr double farthest = 12;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

// Gauss-Legendre of 16 points on [-1, 1]; the other 8 mirror these.
struct Node {
  double x;
  double weight;
};
constexpr std::array<Node, 8> nodes = {{{0.0950125098376374402, 0.189450610455068496},
                                        {0.281603550779258913, 0.182603415044923589},
                                        {0.458016777657227386, 0.169156519395002538},
                                        {0.617876244402643748, 0.149595988816576732},
                                        {0.755404408355003034, 0.124628971255533872},
                                        {0.865631202387831744, 0.0951585116824927848},
                                        {0.944575023073232576, 0.0622535239386478929},
                                        {0.989400934991649933, 0.0271524594117540949}}};

double panel(const Curve& f, double low, double high) {
  const double half = (high - low) / 2, centre = low + half;
  double sum = 0;
  for (const Node& node : nodes)
    sum += node.weight * (f(centre - half * node.x) + f(centre + half * node.x));
  return half * sum;
}

double integral(const Curve& f, double low, double high, double whole, int halvings) {
  const double centre = low + (high - low) / 2;
  const double left = panel(f, low, centre), right = panel(f, centre, high);
  const double error = std::fabs(left + right - whole);
  // The comparison is false for NaN, which halving would not cure.
  const double size = std::fabs(whole);
  const bool open = error > 1e-15 * (size <= 1 ? 1.0 : 4 * size);
  if (!open) return left + right;
  // What is as uncertain as this after all halvings is a pole.
  if (halvings == 0) return error > 1e-6 * std::fmax(1.0, size) ? nothing : left + right;
  return integral(f, low, centre, left, halvings - 1) + integral(f, centre, high, right, halvings - 1);
}

// P(z < x). In the middle by erf, which makes it exactly a half at 0.
double share_below(double x) {
  constexpr double root_half = 0x1.6a09e667f3bcdp-1;
  return std::fabs(x) < 1 ? 0.5 + elementary::erf(x * root_half) / 2 : elementary::normal_cumulative(x);
}

} // namespace

double normal_average(const Curve& f, std::span<const double> kinks) {
  const Curve weighted = [&f](double x) { return f(x) * elementary::normal_density(x); };
  std::vector<double> cuts;
  for (double x = -farthest; x <= farthest; ++x)
    cuts.push_back(x);
  std::copy_if(kinks.begin(), kinks.end(), std::back_inserter(cuts),
               [](double kink) { return std::fabs(kink) < farthest; });
  std::sort(cuts.begin(), cuts.end());
  constexpr int halvings = 16;
  double sum = 0, outermost = 0;
  for (std::size_t i = 1; i < cuts.size(); ++i) {
    if (cuts[i] == cuts[i - 1]) continue;
    const double part = integral(weighted, cuts[i - 1], cuts[i], panel(weighted, cuts[i - 1], cuts[i]), halvings);
    sum += part;
    if (std::isnan(sum)) return nothing;
    if (cuts[i - 1] < 1 - farthest || cuts[i] > farthest - 1) outermost += std::fabs(part);
  }
  // Where so far out there is still something to be added, there is as much again beyond.
  return outermost > 1e-9 * std::fmax(1.0, std::fabs(sum)) ? nothing : sum;
}

double normal_share(const Piece& piece) {
  // By the nearer tail, where the difference keeps its digits.
  if (piece.low > 0) return share_below(-piece.low) - share_below(-piece.high);
  return share_below(piece.high) - share_below(piece.low);
}

} // namespace activation_lab
