#include "activations/exhaustive/truth.hpp"

#include "activations/bit_cast.hpp"

#include <cmath>
#include <limits>

namespace activation_lab::testing {

namespace {

constexpr std::size_t too_short_to_halve = 4;

class Run {
public:
  Run(const Kernel::Scalar& reference, std::uint32_t first_bits, std::span<double> results)
      : exact(reference), first(first_bits), truth(results) {}

  double at(std::size_t i) const { return exact(double{bit_cast<float>(first + static_cast<std::uint32_t>(i))}); }

  // The ends are there already.
  void between(std::size_t low, std::size_t high) {
    if (high - low < too_short_to_halve) {
      for (std::size_t i = low + 1; i < high; ++i)
        truth[i] = at(i);
      return;
    }
    const std::size_t middle = low + (high - low) / 2;
    truth[middle] = at(middle);
    if (is_line(low, middle, high)) {
      draw_line(low, high);
    } else {
      between(low, middle);
      between(middle, high);
    }
  }

private:
  double on_line(std::size_t low, std::size_t high, std::size_t i) const {
    const double share = static_cast<double>(i - low) / static_cast<double>(high - low);
    return truth[low] + (truth[high] - truth[low]) * share;
  }

  // Results that float32 cannot hold as normal numbers are not looked at so closely.
  bool is_line(std::size_t low, std::size_t middle, std::size_t high) const {
    const double a = truth[low], b = truth[high], c = truth[middle];
    if (!std::isfinite(a) || !std::isfinite(b) || !std::isfinite(c)) return false;
    constexpr double normal = std::numeric_limits<float>::min();
    if (std::fabs(a) < normal / 2 && std::fabs(b) < normal / 2 && std::fabs(c) < normal / 2) return true;
    const double smallest = std::fmin(std::fabs(a), std::fabs(b));
    if (smallest < normal || (a < 0) != (b < 0)) return false;
    return std::fabs(on_line(low, high, middle) - c) <= smallest * line_error / 2;
  }

  void draw_line(std::size_t low, std::size_t high) {
    const double step = (truth[high] - truth[low]) / static_cast<double>(high - low);
    for (std::size_t i = low + 1; i < high; ++i)
      truth[i] = truth[low] + step * static_cast<double>(i - low);
  }

  const Kernel::Scalar& exact;
  std::uint32_t first;
  std::span<double> truth;
};

} // namespace

void reference_over_run(const Kernel::Scalar& exact, std::uint32_t first, std::span<double> truth) {
  Run run(exact, first, truth);
  truth.front() = run.at(0);
  truth.back() = run.at(truth.size() - 1);
  run.between(0, truth.size() - 1);
}

} // namespace activation_lab::testing
