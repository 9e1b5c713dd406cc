#include "activations/reference_table.hpp"
#include "activations/budgets.hpp"
#include "activations/measure.hpp"

#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <cmath>

using namespace activation_lab;
using testing::ReferenceCase;

namespace {

std::vector<float> inputs(const ReferenceCase& reference) {
  std::vector<float> x;
  for (const auto& point : reference.points)
    x.push_back(point.x);
  return x;
}

Kernel kernel_for(const ReferenceCase& reference) {
  return std::get<Kernel>(make_kernel(reference.function, reference.parameters));
}

// Relative, but results that double itself can only hold as subnormals count as right when they are as small.
bool agrees(double result, double truth, double relative) {
  constexpr double smallest = 1e-300;
  return std::fabs(result - truth) <= relative * std::fabs(truth) + smallest;
}

} // namespace

TEST_CASE("The table covers every function of the catalogue", "[activations][reference]") {
  for (const Function& function : catalogue()) {
    INFO(function.id);
    bool covered = false;
    for (const ReferenceCase& reference : testing::reference_cases())
      covered |= reference.function == function.id;
    CHECK(covered);
    CHECK(testing::budget_of(function.id) != nullptr);
  }
}

TEST_CASE("Batches agree with the independent table", "[activations][reference][simd]") {
  const ReferenceCase reference = GENERATE(from_range(testing::reference_cases()));
  const testing::Budget& budget = *testing::budget_of(reference.function);
  const Kernel kernel = kernel_for(reference);
  const std::vector<float> x = inputs(reference);

  const auto value = testing::measure_value(kernel, x, [&](std::size_t i) { return reference.points[i].value; });
  const auto derivative = testing::measure_derivative(reference.function, kernel, x,
                                                      [&](std::size_t i) { return reference.points[i].derivative; });

  INFO(reference.name << ", value worst at " << value.at << ", derivative at " << derivative.at);
  CHECK(value.ulps <= budget.value);
  CHECK(derivative.ulps <= budget.derivative);
  CHECK(derivative.absolute_near_root <= testing::absolute_near_root);
}

TEST_CASE("The reference in double agrees with the independent table", "[activations][reference]") {
  const ReferenceCase reference = GENERATE(from_range(testing::reference_cases()));
  const testing::Budget& budget = *testing::budget_of(reference.function);
  const Kernel kernel = kernel_for(reference);
  const double beta = testing::beta_of(kernel);

  for (const auto& point : reference.points) {
    const double x{point.x};
    const double value = kernel.exact_value(x);
    const double derivative = kernel.exact_derivative(x);
    INFO(reference.name << " at " << x << ": " << value << " and " << derivative);
    CHECK(agrees(value, point.value, budget.exact_value));
    if (testing::near_root(reference.function, beta, x)) {
      CHECK(std::fabs(derivative - point.derivative) <= 1e-15);
    } else {
      CHECK(agrees(derivative, point.derivative, budget.exact_derivative));
    }
  }
}
