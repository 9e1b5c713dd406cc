#include "activations/exhaustive/sweep.hpp"

#include "activations/bit_cast.hpp"
#include "activations/exhaustive/truth.hpp"
#include "activations/ulp.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <thread>
#include <vector>

namespace activation_lab::testing {

namespace {

constexpr std::uint64_t all_floats = std::uint64_t{1} << 32;
constexpr std::size_t run = 1 << 16; // floats of one sign and one exponent

// place() for a loop without branches.
std::int32_t place_of_bits(float x) {
  const auto bits = bit_cast<std::int32_t>(x);
  const std::int32_t sign = bits >> 31;
  return ((bits & 0x7fffffff) ^ sign) - sign;
}

// An upper bound of what ulps_between gives, where the truth is known to line_error.
std::int32_t most_ulps(float result, double truth) {
  const std::int32_t place = place_of_bits(result);
  const std::int32_t a = place_of_bits(static_cast<float>(truth * (1 + 2 * line_error)));
  const std::int32_t b = place_of_bits(static_cast<float>(truth * (1 - 2 * line_error)));
  return std::max(std::abs(place - a), std::abs(place - b));
}

class Worker {
public:
  Worker(const Kernel::Batch& rule, const Kernel::Scalar& reference, double root_of_it)
      : batch(rule), exact(reference), root(root_of_it) {}

  void measure(std::uint32_t first) {
    for (std::size_t i = 0; i < run; ++i)
      in[i] = bit_cast<float>(first + static_cast<std::uint32_t>(i));
    batch(in, out);
    reference_over_run(exact, first, truth);
    for (std::size_t i = 0; i < run; ++i)
      bound[i] = most_ulps(out[i], truth[i]);
    for (std::size_t i = 0; i < run; ++i)
      look_closer(i);
  }

  const WorstCase& result() const { return worst; }

private:
  void look_closer(std::size_t i) {
    if (std::fabs(double{in[i]} - root) < 0.3) {
      worst.near_root = std::max(worst.near_root, std::fabs(double{out[i]} - exact(double{in[i]})));
    } else if (bound[i] > worst.ulps) {
      const std::int64_t ulps = ulps_between(out[i], exact(double{in[i]}));
      if (ulps > worst.ulps) worst = {ulps, in[i], worst.near_root};
    }
  }

  const Kernel::Batch& batch;
  const Kernel::Scalar& exact;
  double root;
  WorstCase worst;
  std::vector<float> in = std::vector<float>(run), out = std::vector<float>(run);
  std::vector<double> truth = std::vector<double>(run);
  std::vector<std::int32_t> bound = std::vector<std::int32_t>(run);
};

// The same whichever thread came upon it: of equal errors the one at the smallest x counts.
bool is_worse(const WorstCase& a, const WorstCase& b) {
  return a.ulps > b.ulps || (a.ulps == b.ulps && a.at < b.at);
}

} // namespace

WorstCase sweep_all_floats(const Kernel::Batch& batch, const Kernel::Scalar& exact, double root) {
  std::vector<Worker> workers(std::max(1U, std::thread::hardware_concurrency()), Worker(batch, exact, root));
  std::atomic<std::uint64_t> next = 0;
  std::vector<std::thread> threads;
  threads.reserve(workers.size());
  for (Worker& worker : workers) {
    threads.emplace_back([&worker, &next] {
      for (std::uint64_t first = next.fetch_add(run); first < all_floats; first = next.fetch_add(run))
        worker.measure(static_cast<std::uint32_t>(first));
    });
  }
  WorstCase worst;
  for (std::size_t i = 0; i < threads.size(); ++i) {
    threads[i].join();
    const WorstCase& one = workers[i].result();
    const double near_root = std::max(worst.near_root, one.near_root);
    if (is_worse(one, worst)) worst = one;
    worst.near_root = near_root;
  }
  return worst;
}

} // namespace activation_lab::testing
