#include "analysis/equivalence.hpp"

#include "analysis/comparison.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace activation_lab {

namespace {

constexpr double tolerance = 1e-9;
constexpr std::size_t steps = 4001;
constexpr std::size_t scattered = 4000;
constexpr double most_on_a_rung = 2001;
constexpr double visible = 0.25; // of the largest difference

// Two values at one place, and how far they lie apart; not at all, 0; past all numbers, infinity.
struct Pair {
  CounterExample at;
  double apart;
};

Pair look(const Kernel& a, const Kernel& b, double x) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const double left = a.exact_value(x);
  const double right = b.exact_value(x);
  const CounterExample at{x, left, right};
  if (left == right || (std::isnan(left) && std::isnan(right))) return {at, 0.0};
  const double apart = std::fabs(left - right);
  if (!std::isfinite(apart)) return {at, infinity};
  return {at, apart <= tolerance * std::max({1.0, std::fabs(left), std::fabs(right)}) ? 0.0 : apart};
}

// The multiples of top/bottom on the stretch, nearest to 0 first; none where they would be a crowd.
std::vector<double> rung(double top, double bottom, double from, double to) {
  const double first = std::ceil(from * bottom / top);
  const double last = std::floor(to * bottom / top);
  std::vector<double> places;
  if (last - first + 1 > most_on_a_rung) return places;
  // A quotient of whole numbers is the double that is meant by 0.3; three times 0.1 is not. Adding 0 makes -0 a 0.
  for (double k = first; k <= last; ++k)
    places.push_back(k * top / bottom + 0.0);
  std::stable_sort(places.begin(), places.end(), [](double p, double q) { return std::fabs(p) < std::fabs(q); });
  return places;
}

std::vector<double> plain_places(double from, double to) {
  constexpr std::array<std::array<double, 2>, 7> rungs = {
      {{1000, 1}, {100, 1}, {10, 1}, {1, 1}, {1, 2}, {1, 10}, {1, 100}}};
  std::vector<double> places;
  // Above the whole numbers only where those are too many.
  for (const auto& [top, bottom] : rungs) {
    if (top > 1 && to - from < most_on_a_rung) continue;
    const std::vector<double> more = rung(top, bottom, from, to);
    places.insert(places.end(), more.begin(), more.end());
  }
  return places;
}

std::vector<double> even_places(double from, double to) {
  std::vector<double> places(steps);
  for (std::size_t i = 0; i < steps; ++i)
    places[i] = i == steps - 1 ? to : from + (to - from) * static_cast<double>(i) / (steps - 1);
  return places;
}

// Weyl's sequence of the golden ratio, the most even of those without a period; and both sides of each kink.
std::vector<double> hidden_places(const Kernel& a, const Kernel& b, double from, double to) {
  constexpr double golden = 0.6180339887498949;
  constexpr std::array<double, 3> distances = {1e-2, 1e-4, 1e-6};
  std::vector<double> places;
  for (std::size_t i = 1; i <= scattered; ++i) {
    const double turns = golden * static_cast<double>(i);
    places.push_back(from + (to - from) * (turns - std::floor(turns)));
  }
  for (const Kernel* kernel : {&a, &b}) {
    for (const double kink : kernel->kinks) {
      for (const double distance : distances) {
        for (const double place : {kink - distance * (to - from), kink + distance * (to - from)}) {
          if (place >= from && place <= to) places.push_back(place);
        }
      }
    }
  }
  return places;
}

std::vector<Pair> look_at(const Kernel& a, const Kernel& b, const std::vector<double>& places) {
  std::vector<Pair> pairs;
  pairs.reserve(places.size());
  for (const double x : places)
    pairs.push_back(look(a, b, x));
  return pairs;
}

std::optional<Interval> longest_agreement(const std::vector<Pair>& pairs) {
  std::size_t longest = 0;
  std::size_t end = 0;
  std::size_t run = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    run = pairs[i].apart == 0.0 ? run + 1 : 0;
    if (run > longest) {
      longest = run;
      end = i;
    }
  }
  if (longest < pairs.size() / 10) return {};
  return Interval{pairs[end + 1 - longest].at.x, pairs[end].at.x};
}

} // namespace

Equivalence equivalence(const Kernel& a, const Kernel& b, double from, double to) {
  std::vector<Pair> pairs = look_at(a, b, plain_places(from, to));
  const std::vector<Pair> even = look_at(a, b, even_places(from, to));
  const std::vector<Pair> hidden = look_at(a, b, hidden_places(a, b, from, to));
  pairs.insert(pairs.end(), even.begin(), even.end());
  pairs.insert(pairs.end(), hidden.begin(), hidden.end());
  std::vector<double> differences(steps);
  pairs.push_back(look(a, b, compare(a.exact_value, b.exact_value, from, to, differences).x));

  double largest = 0.0;
  for (const Pair& pair : pairs) {
    if (std::isfinite(pair.apart)) largest = std::max(largest, pair.apart);
  }
  const auto seen = std::find_if(pairs.begin(), pairs.end(),
                                 [&](const Pair& pair) { return pair.apart > 0.0 && pair.apart >= visible * largest; });
  if (seen == pairs.end()) return {{}, 0.0, Interval{from, to}};
  return {seen->at, largest, longest_agreement(even)};
}

} // namespace activation_lab
