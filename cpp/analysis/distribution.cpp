#include "analysis/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace activation_lab {

namespace {

constexpr double flat = 0.01; // a slope below it counts as saturated
constexpr std::size_t scouts = 4000;
constexpr std::size_t scouts_at_an_atom = 20;
constexpr std::size_t most_atoms = 8;

std::vector<Atom> find_atoms(const Kernel& kernel, double mean, double deviation, std::uint64_t seed) {
  Generator generator(seed);
  std::vector<double> outputs(scouts);
  for (double& output : outputs)
    output = kernel.exact_value(mean + deviation * generator.normal());
  std::erase_if(outputs, [](double output) { return !std::isfinite(output); });
  std::sort(outputs.begin(), outputs.end());
  std::vector<Atom> atoms;
  for (auto first = outputs.begin(); first != outputs.end() && atoms.size() < most_atoms;) {
    const auto end = std::upper_bound(first, outputs.end(), *first);
    // A constant input has a constant output, which says nothing about the function.
    if (deviation > 0 && static_cast<std::size_t>(end - first) >= scouts_at_an_atom) atoms.push_back({*first, 0});
    first = end;
  }
  return atoms;
}

void count_in(std::vector<std::uint32_t>& bins, const Ruler& ruler, double value) {
  const double place = (value - ruler.low) / (ruler.high - ruler.low) * static_cast<double>(ruler.bins);
  if (place < 0) {
    ++bins.front();
  } else if (place >= static_cast<double>(ruler.bins)) {
    ++bins.back();
  } else {
    ++bins[static_cast<std::size_t>(place) + 1];
  }
}

} // namespace

void Moments::add(double value) {
  count += 1.0;
  const double step = value - average;
  average += step / count;
  squares += step * (value - average);
}

double Moments::deviation() const {
  return count > 0 ? std::sqrt(squares / count) : 0.0;
}

Distribution::Distribution(Kernel given, double input_mean, double input_deviation, std::uint64_t seed,
                           const Ruler& measure)
    : kernel(std::move(given)), mean(input_mean), deviation(input_deviation), ruler(measure), generator(seed) {
  result.atoms = find_atoms(kernel, mean, deviation, ~seed);
  result.input_bins.assign(ruler.bins + 2, 0);
  result.output_bins.assign(ruler.bins + 2, 0);
}

void Distribution::draw(std::size_t count) {
  result.count += count;
  for (std::size_t i = 0; i < count; ++i) {
    const double x = mean + deviation * generator.normal();
    result.input.add(x);
    count_in(result.input_bins, ruler, x);
    if (std::fabs(kernel.exact_derivative(x)) < flat) ++result.saturated;
    add_output(kernel.exact_value(x));
  }
}

void Distribution::add_output(double value) {
  if (!std::isfinite(value)) {
    ++result.not_finite;
    return;
  }
  result.output.add(value);
  if (value == 0.0) ++result.zeros;
  const auto atom =
      std::find_if(result.atoms.begin(), result.atoms.end(), [&](const Atom& one) { return one.value == value; });
  if (atom == result.atoms.end()) {
    count_in(result.output_bins, ruler, value);
  } else {
    ++atom->count;
  }
}

} // namespace activation_lab
