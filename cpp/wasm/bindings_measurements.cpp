// What can be measured of a function: numerical slopes, distances, sketches and samples. Addresses are those of doubles
// unless something else is said; handles must be alive.

#include "analysis/comparison.hpp"
#include "analysis/differences.hpp"
#include "analysis/distribution.hpp"
#include "analysis/equivalence.hpp"
#include "analysis/sketch.hpp"
#include "random/generator.hpp"
#include "wasm/handles.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <emscripten/bind.h>

namespace {

using namespace activation_lab;
using emscripten::val;

std::span<double> doubles_at(std::uintptr_t pointer, std::size_t count) {
  return {reinterpret_cast<double*>(pointer), count};
}

val differences(int handle, double x, double h, bool central) {
  const Kernel& kernel = *wasm::kernel_of(handle);
  const DifferenceScheme scheme = central ? DifferenceScheme::central : DifferenceScheme::forward;
  val facts = val::object();
  facts.set("exact", kernel.exact_derivative(x));
  facts.set("numerical", difference(kernel, x, h, scheme));
  facts.set("numerical32", double{difference32(kernel, static_cast<float>(x), static_cast<float>(h), scheme)});
  if (const auto met = straddled_kink(kernel, x, h, scheme)) {
    val kink = val::object();
    kink.set("x", met->kink);
    kink.set("slopeBelow", met->slope_below);
    kink.set("slopeAbove", met->slope_above);
    kink.set("jump", met->jump);
    facts.set("kink", kink);
  } else {
    facts.set("kink", val::null());
  }
  return facts;
}

// Writes `count` steps, then the double's error at each, then that of float32: distances from the exact slope.
void difference_errors(int handle, double x, bool central, double least, double largest, std::size_t count,
                       std::uintptr_t output) {
  const Kernel& kernel = *wasm::kernel_of(handle);
  const DifferenceScheme scheme = central ? DifferenceScheme::central : DifferenceScheme::forward;
  const double exact = kernel.exact_derivative(x);
  const std::span<double> steps = doubles_at(output, count);
  const std::span<double> in_double = doubles_at(output + steps.size_bytes(), count);
  const std::span<double> in_float = doubles_at(output + 2 * steps.size_bytes(), count);
  spread_steps(least, largest, steps);
  for (std::size_t i = 0; i < count; ++i) {
    in_double[i] = std::fabs(difference(kernel, x, steps[i], scheme) - exact);
    in_float[i] =
        std::fabs(double{difference32(kernel, static_cast<float>(x), static_cast<float>(steps[i]), scheme)} - exact);
  }
}

// Writes `points` central differences.
val slopes_between(int handle, double from, double to, double h, std::size_t points, std::uintptr_t output) {
  const SlopesApart apart = slopes_apart(*wasm::kernel_of(handle), from, to, h, doubles_at(output, points));
  val facts = val::object();
  facts.set("largest", apart.largest);
  facts.set("x", apart.x);
  facts.set("slope", apart.slope);
  facts.set("skipped", apart.skipped);
  return facts;
}

const Kernel::Scalar& quantity(const Kernel& kernel, bool derivative) {
  return derivative ? kernel.exact_derivative : kernel.exact_value;
}

// Writes `points` differences a - b.
val compare_kernels(int a, int b, bool derivative, double from, double to, std::size_t points, std::uintptr_t output) {
  const Apart apart = compare(quantity(*wasm::kernel_of(a), derivative), quantity(*wasm::kernel_of(b), derivative),
                              from, to, doubles_at(output, points));
  val facts = val::object();
  facts.set("largest", apart.largest);
  facts.set("x", apart.x);
  return facts;
}

val example_or_null(const std::optional<CounterExample>& example) {
  if (!example) return val::null();
  val object = val::object();
  object.set("x", example->x);
  object.set("a", example->a);
  object.set("b", example->b);
  return object;
}

val interval_or_null(const std::optional<Interval>& interval) {
  if (!interval) return val::null();
  val object = val::object();
  object.set("from", interval->from);
  object.set("to", interval->to);
  return object;
}

val equivalence_of(int a, int b, double from, double to) {
  const Equivalence found = equivalence(*wasm::kernel_of(a), *wasm::kernel_of(b), from, to);
  val facts = val::object();
  facts.set("counterExample", example_or_null(found.counter_example));
  facts.set("largest", found.largest);
  facts.set("agreement", interval_or_null(found.agreement));
  return facts;
}

// Reads `count` places, then as many drawn values.
val score(int handle, bool derivative, std::uintptr_t points, std::size_t count, double from, double to) {
  const std::span<const double> x = doubles_at(points, count);
  const std::span<const double> y = doubles_at(points + x.size_bytes(), count);
  const SketchScore found = score_sketch(quantity(*wasm::kernel_of(handle), derivative), {x, y}, from, to);
  val worst = val::object();
  worst.set("x", found.worst_x);
  worst.set("drawn", found.worst_drawn);
  worst.set("truth", found.worst_truth);
  worst.set("error", found.worst_error);
  val facts = val::object();
  facts.set("score", found.score);
  facts.set("meanError", found.mean_error);
  facts.set("spread", found.spread);
  facts.set("worst", worst);
  return facts;
}

int open_distribution(int handle, double mean, double deviation, std::uint32_t seed, double low, double high,
                      std::size_t bins) {
  const Ruler ruler{low, high, bins};
  return wasm::keep_distribution(Distribution(*wasm::kernel_of(handle), mean, deviation, seed, ruler));
}

void draw_distribution(int handle, std::size_t count) {
  wasm::distribution_of(handle)->draw(count);
}

// Writes the bins of the input, then those of the output, each with what lies below and above: unsigned 32-bit numbers.
val read_distribution(int handle, std::uintptr_t output) {
  const DistributionSummary& summary = wasm::distribution_of(handle)->summary();
  auto* counts = reinterpret_cast<std::uint32_t*>(output);
  counts = std::copy(summary.input_bins.begin(), summary.input_bins.end(), counts);
  std::copy(summary.output_bins.begin(), summary.output_bins.end(), counts);
  const auto share = [&](std::size_t part) { return static_cast<double>(part) / static_cast<double>(summary.count); };
  const auto moments = [](const Moments& of) {
    val object = val::object();
    object.set("mean", of.mean());
    object.set("deviation", of.deviation());
    return object;
  };
  val atoms = val::array();
  for (std::size_t i = 0; i < summary.atoms.size(); ++i) {
    val atom = val::object();
    atom.set("value", summary.atoms[i].value);
    atom.set("share", share(summary.atoms[i].count));
    atoms.set(i, atom);
  }
  val facts = val::object();
  facts.set("input", moments(summary.input));
  facts.set("output", moments(summary.output));
  facts.set("zeros", share(summary.zeros));
  facts.set("saturated", share(summary.saturated));
  facts.set("notFinite", share(summary.not_finite));
  facts.set("atoms", atoms);
  return facts;
}

// Writes `count` numbers: uniform in [0, 1), or standard normal.
void draw_numbers(std::uint32_t seed, bool normal, std::size_t count, std::uintptr_t output) {
  Generator generator(seed);
  for (double& number : doubles_at(output, count))
    number = normal ? generator.normal() : generator.uniform();
}

} // namespace

EMSCRIPTEN_BINDINGS(measurements) {
  emscripten::function("differences", &differences);
  emscripten::function("differenceErrors", &difference_errors);
  emscripten::function("slopesApart", &slopes_between);
  emscripten::function("compareKernels", &compare_kernels);
  emscripten::function("equivalence", &equivalence_of);
  emscripten::function("scoreSketch", &score);
  emscripten::function("openDistribution", &open_distribution);
  emscripten::function("drawDistribution", &draw_distribution);
  emscripten::function("readDistribution", &read_distribution);
  emscripten::function("releaseDistribution", &wasm::release_distribution);
  emscripten::function("drawNumbers", &draw_numbers);
}
