// Every function of the catalogue over 2^20 standard normal float32, value and derivative, beside a plain copy of as
// many. Compare within one run: times differ from machine to machine, and from minute to minute.

#include "activations/catalogue.hpp"
#include "random/generator.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include <benchmark/benchmark.h>

namespace {

using namespace activation_lab;

constexpr std::size_t count = std::size_t{1} << 20U;

std::vector<float> standard_normal() {
  Generator generator(1);
  std::vector<float> numbers(count);
  for (float& number : numbers)
    number = static_cast<float>(generator.normal());
  return numbers;
}

// Read and written once, 4 bytes each time.
void report(benchmark::State& state) {
  const auto elements = state.iterations() * static_cast<std::int64_t>(count);
  state.SetItemsProcessed(elements);
  state.SetBytesProcessed(elements * 8);
}

void copy_batch(benchmark::State& state) {
  const std::vector<float> in = standard_normal();
  std::vector<float> out(count);
  for (const auto iteration : state) {
    static_cast<void>(iteration);
    std::copy(in.begin(), in.end(), out.begin());
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
  report(state);
}

void run_kernel(benchmark::State& state, const Kernel::Batch& kernel) {
  const std::vector<float> in = standard_normal();
  std::vector<float> out(count);
  for (const auto iteration : state) {
    static_cast<void>(iteration);
    kernel(in, out);
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  }
  report(state);
}

void add(const std::string& name, const Kernel::Batch& kernel) {
  benchmark::RegisterBenchmark(name.c_str(), [kernel](benchmark::State& state) {
    run_kernel(state, kernel);
  })->Unit(benchmark::kMicrosecond);
}

void add_function(const Function& function, const std::string& name, std::span<const ParameterValue> parameters) {
  const Kernel kernel = std::get<Kernel>(make_kernel(function.id, parameters));
  add("value/" + name, kernel.value);
  add("derivative/" + name, kernel.derivative);
}

// A function with a choice has a kernel for each.
void add_variants(const Function& function) {
  const std::string id(function.id);
  for (const Parameter& parameter : function.parameters) {
    for (std::size_t at = 1; at < parameter.choices.size(); ++at) {
      const std::string choice(parameter.choices[at]);
      const ParameterValue value{std::string(parameter.name), choice};
      add_function(function, id + "/" + choice, {&value, 1});
    }
  }
}

} // namespace

int main(int argc, char** argv) {
  benchmark::RegisterBenchmark("copy", copy_batch)->Unit(benchmark::kMicrosecond);
  for (const Function& function : catalogue()) {
    add_function(function, std::string(function.id), {});
    add_variants(function);
  }
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
