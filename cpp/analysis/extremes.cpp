#include "analysis/extremes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace activation_lab {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double farthest = 1024;

double middle_of(const Piece& piece) {
  if (piece.low < 0 && piece.high > 0) return 0.0;
  if (std::isinf(piece.low)) return piece.high - 1;
  return std::isinf(piece.high) ? piece.low + 1 : (piece.low + piece.high) / 2;
}

std::vector<double> probes_of(const Piece& piece) {
  std::vector<double> probes = {middle_of(piece)};
  if (std::isfinite(piece.low) && std::isfinite(piece.high)) {
    for (int i = 1; i < 8; ++i)
      probes.push_back(piece.low + (piece.high - piece.low) * i / 8);
    return probes;
  }
  for (double away = 1.0 / 1024; away <= farthest; away *= 2) {
    if (std::isinf(piece.low)) probes.push_back((std::isinf(piece.high) ? 0.0 : piece.high) - away);
    if (std::isinf(piece.high)) probes.push_back((std::isinf(piece.low) ? 0.0 : piece.low) + away);
  }
  return probes;
}

struct Place {
  double value = -infinity;
  double x = 0;
  bool found = false;
};

void consider(const Curve& f, double x, Place& best) {
  const double value = f(x);
  if (value > best.value || (!best.found && value == best.value)) best = {value, x, true};
}

// Where a slope that falls through 0 between low and high does so.
double root_of(const Curve& slope, double low, double high) {
  for (int i = 0; i < 80; ++i) {
    const double half = low + (high - low) / 2;
    (slope(half) > 0 ? low : high) = half;
  }
  return low + (high - low) / 2;
}

// Narrows [low, high] around a peak by thirds, and considers what it meets.
void narrow(const Curve& f, double low, double high, Place& best) {
  for (int i = 0; i < 80; ++i) {
    const double third = (high - low) / 3;
    const double left = low + third, right = high - third;
    consider(f, left, best);
    consider(f, right, best);
    (f(left) < f(right) ? low : high) = f(left) < f(right) ? left : right;
  }
}

Place refined(const Curve& f, const Curve& slope, const std::vector<double>& points, const Place& best) {
  const auto at = std::lower_bound(points.begin(), points.end(), best.x);
  const double low = at == points.begin() ? *at : *(at - 1);
  const double high = at + 1 == points.end() ? *at : *(at + 1);
  Place better = best;
  if (slope && slope(low) > 0 && slope(high) < 0) {
    consider(f, root_of(slope, low, high), better);
  } else {
    narrow(f, low, high, better);
  }
  // A flat top (tanh' at 0, a straight line) refines to the last bit of noise; only a real gain counts.
  const bool gained = better.value - best.value > 1e-15 * std::fabs(best.value);
  return gained ? better : best;
}

// Whether f only seems to be its limit at x because double can no longer tell them apart: from before x outwards it is
// the limit, just before that it nearly is, and it is not constant on its outermost piece. Points count outwards.
bool is_rounded_limit(const Curve& f, const Piece& outer, const std::vector<double>& outwards, double x) {
  if (x <= outer.low || x >= outer.high || constant_on(f, outer)) return false;
  const double limit = f(x);
  const auto last_other =
      std::find_if(outwards.rbegin(), outwards.rend(), [&](double point) { return f(point) != limit; });
  if (last_other == outwards.rend()) return false;
  const bool inside_of_x = std::find(outwards.rbegin(), last_other, x) != last_other;
  return inside_of_x && std::fabs(f(*last_other) - limit) <= 1e-9 * std::fmax(1.0, std::fabs(limit));
}

double onto_kink(double x, std::span<const double> kinks) {
  for (const double kink : kinks) {
    if (x == std::nextafter(kink, -infinity) || x == std::nextafter(kink, infinity)) return kink;
  }
  return x;
}

// Steadily away from 0. A wave looked at in twelve far places rises or falls in all of them once in a hundred million.
bool moves_away(std::span<const double> values) {
  const double direction = std::copysign(1.0, values.back());
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (!(direction * (values[i] - values[i - 1]) > 0)) return false;
  }
  return true;
}

// Of many peaks that share the height of the best one, as a wave has them, the nearest to 0.
Place nearest_peak(const Curve& f, const Curve& slope, const std::vector<double>& points, const Place& best) {
  const double enough = best.value - 1e-12 * std::fmax(1.0, std::fabs(best.value));
  std::vector<Place> peaks;
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const double value = f(points[i]);
    if (std::fabs(points[i]) < std::fabs(best.x) && value >= f(points[i - 1]) && value >= f(points[i + 1]))
      peaks.push_back({value, points[i], true});
  }
  std::sort(peaks.begin(), peaks.end(), [](const Place& a, const Place& b) {
    return std::fabs(a.x) < std::fabs(b.x) || (std::fabs(a.x) == std::fabs(b.x) && a.x > b.x);
  });
  for (const Place& peak : peaks) {
    const Place top = refined(f, slope, points, peak);
    if (top.value >= enough) return {best.value, top.x, true};
  }
  return best;
}

} // namespace

std::vector<Piece> pieces_between(std::span<const double> kinks) {
  std::vector<Piece> pieces;
  double low = -infinity;
  for (const double kink : kinks) {
    pieces.push_back({low, kink});
    low = kink;
  }
  pieces.push_back({low, infinity});
  return pieces;
}

std::optional<double> constant_on(const Curve& f, const Piece& piece) {
  const std::vector<double> probes = probes_of(piece);
  const double value = f(probes.front());
  const bool constant = std::all_of(probes.begin(), probes.end(), [&](double x) { return f(x) == value; });
  return constant ? std::optional(value) : std::nullopt;
}

// Steps within an octave are even, so that every point is exact and the same on every machine.
std::vector<double> search_points(std::span<const double> kinks) {
  constexpr int points_an_octave = 64;
  std::vector<double> points = {0.0, -farthest, farthest};
  for (double octave = 1.0 / 1024; octave < farthest; octave *= 2) {
    for (int j = 0; j < points_an_octave; ++j) {
      const double x = octave * (1.0 + static_cast<double>(j) / points_an_octave);
      points.push_back(x);
      points.push_back(-x);
    }
  }
  for (const double kink : kinks) {
    points.insert(points.end(), {std::nextafter(kink, -infinity), kink, std::nextafter(kink, infinity)});
  }
  for (const Piece& piece : pieces_between(kinks))
    points.push_back(middle_of(piece));
  std::sort(points.begin(), points.end());
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

double limit_of(const Curve& f, bool at_plus_infinity) {
  const double there = f(at_plus_infinity ? infinity : -infinity);
  if (!std::isnan(there)) return there + 0.0;
  std::vector<double> values;
  double x = at_plus_infinity ? 8 : -8;
  for (int k = 3; k <= 60; ++k, x *= 2) {
    const double value = f(x);
    if (std::isnan(value)) break;
    values.push_back(value);
  }
  constexpr std::size_t fewest = 3, looked_at = 12;
  if (values.size() < fewest) return std::numeric_limits<double>::quiet_NaN();
  const double last = values.back();
  if (std::isinf(last)) return last;
  if (std::fabs(last - values[values.size() - 2]) <= 1e-9 * std::fmax(1.0, std::fabs(last))) return last;
  return moves_away(std::span(values).last(std::min(looked_at, values.size())))
             ? std::copysign(infinity, last)
             : std::numeric_limits<double>::quiet_NaN();
}

Extreme greatest_of(const Curve& f, const Curve& slope, std::span<const double> kinks) {
  const double below = limit_of(f, false), above = limit_of(f, true);
  if (below == infinity || above == infinity) return {infinity, {}};

  const std::vector<Piece> pieces = pieces_between(kinks);
  const std::vector<double> points = search_points(kinks);
  Place best;
  consider(f, 0.0, best);
  for (const double kink : kinks)
    consider(f, kink, best);
  for (const Piece& piece : pieces)
    consider(f, middle_of(piece), best);
  const double plain = best.value;
  Place near = best;
  for (const double x : points) {
    consider(f, x, best);
    if (std::fabs(x) <= farthest / 2) consider(f, x, near);
  }
  if (!best.found) return {std::numeric_limits<double>::quiet_NaN(), {}};

  const double limit = std::isnan(above) || below > above ? below : above;
  if (limit > best.value) return {limit, {}};
  const std::vector<double> downwards(points.rbegin(), points.rend());
  const bool rounded = (best.value == below && is_rounded_limit(f, pieces.front(), downwards, best.x)) ||
                       (best.value == above && is_rounded_limit(f, pieces.back(), points, best.x));
  if (rounded) return {best.value, {}};
  // A wave that is still growing where the search ends: x sin(x).
  const double ahead = best.value - near.value;
  if (std::isnan(best.x > 0 ? above : below) && ahead > 1e-6 * std::fabs(best.value)) return {infinity, {}};
  if (std::isfinite(best.value)) {
    best = refined(f, slope, points, best);
    // With many kinks even the plain places lie far out.
    constexpr std::size_t few = 8;
    if (best.value > plain || kinks.size() > few) best = nearest_peak(f, slope, points, best);
  }
  return {best.value, onto_kink(best.x, kinks)};
}

Extreme least_of(const Curve& f, const Curve& slope, std::span<const double> kinks) {
  const Curve down = [&f](double x) { return -f(x); };
  const Curve up = [&slope](double x) { return -slope(x); };
  const Extreme greatest = greatest_of(down, slope ? up : Curve(), kinks);
  return {0.0 - greatest.value, greatest.x};
}

} // namespace activation_lab
