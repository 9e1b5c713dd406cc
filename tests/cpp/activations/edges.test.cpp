#include "activations/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <array>
#include <cmath>
#include <limits>

using namespace activation_lab;
using Catch::Matchers::WithinAbs;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

float batch_of_one(const Kernel::Batch& batch, double x) {
  std::array<float, 1> in = {static_cast<float>(x)}, out = {};
  batch(in, out);
  return out[0];
}

Kernel standard(std::string_view id) {
  return std::get<Kernel>(make_kernel(id));
}

Kernel with(std::string_view id, const char* name, double number) {
  return std::get<Kernel>(make_kernel(id, std::array{ParameterValue{name, number}}));
}

Kernel with_both(std::string_view id, const char* name, double number, const char* other, double other_number) {
  return std::get<Kernel>(
      make_kernel(id, std::array{ParameterValue{name, number}, ParameterValue{other, other_number}}));
}

Kernel gelu(const char* variant) {
  return std::get<Kernel>(make_kernel("gelu", std::array{ParameterValue{"variant", std::string(variant)}}));
}

// Every function, and the ends of every parameter.
struct Named {
  std::string name;
  Kernel kernel;
};

std::vector<Named> everything() {
  std::vector<Named> all;
  for (const Function& function : catalogue()) {
    const std::string id(function.id);
    all.push_back({id, standard(id)});
    for (const Parameter& parameter : function.parameters) {
      const std::string name(parameter.name);
      for (const std::string_view choice : parameter.choices)
        all.push_back({id, gelu(std::string(choice).c_str())});
      if (!parameter.choices.empty()) continue;
      if (id == "rrelu") continue; // whose bounds move together
      all.push_back({id + " " + name + " at its least", with(id, name.c_str(), parameter.min)});
      all.push_back({id + " " + name + " at its most", with(id, name.c_str(), parameter.max)});
    }
  }
  for (const double bound : {0.0, 1.0})
    all.push_back({"rrelu with both bounds at an end", with_both("rrelu", "lower", bound, "upper", bound)});
  all.push_back({"hard_tanh with both bounds at 0", with_both("hard_tanh", "min", 0, "max", 0)});
  return all;
}

} // namespace

TEST_CASE("NaN stays NaN everywhere", "[activations][edges]") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  for (const Named& named : everything()) {
    INFO(named.name);
    CHECK(std::isnan(batch_of_one(named.kernel.value, nan)));
    CHECK(std::isnan(batch_of_one(named.kernel.derivative, nan)));
    CHECK(std::isnan(named.kernel.exact_value(nan)));
    CHECK(std::isnan(named.kernel.exact_derivative(nan)));
  }
}

TEST_CASE("At infinity every function has reached its limit", "[activations][edges]") {
  for (const Function& function : catalogue()) {
    INFO(function.id);
    const Kernel kernel = standard(function.id);
    CHECK(kernel.exact_value(-infinity) == function.limit_below);
    CHECK(kernel.exact_value(infinity) == function.limit_above);
    CHECK(batch_of_one(kernel.value, -infinity) == static_cast<float>(function.limit_below));
    CHECK(batch_of_one(kernel.value, infinity) == static_cast<float>(function.limit_above));
  }
}

TEST_CASE("At infinity, batches and the reference agree whatever the parameters", "[activations][edges]") {
  for (const Named& named : everything()) {
    for (const double x : {-infinity, infinity}) {
      INFO(named.name << " at " << x);
      CHECK(batch_of_one(named.kernel.value, x) == static_cast<float>(named.kernel.exact_value(x)));
      CHECK(batch_of_one(named.kernel.derivative, x) == static_cast<float>(named.kernel.exact_derivative(x)));
    }
  }
}

TEST_CASE("At a kink the slope is the one that PyTorch takes", "[activations][edges]") {
  struct Kink {
    Kernel kernel;
    float slope;
  };
  for (const Kink& kink :
       {Kink{standard("relu"), 0.0F}, Kink{standard("leaky_relu"), 0.01F}, Kink{standard("elu"), 1.0F},
        Kink{with("elu", "alpha", 2.5), 2.5F}, Kink{standard("selu"), 1.7580993F}, Kink{standard("celu"), 1.0F},
        Kink{with("celu", "alpha", 2.5), 1.0F}, Kink{standard("step"), 0.0F}, Kink{standard("prelu"), 0.25F},
        Kink{standard("rrelu"), 0.22916667F}, Kink{standard("softsign"), 1.0F}, Kink{standard("relu6"), 0.0F}}) {
    for (const double zero : {0.0, -0.0}) {
      CHECK(batch_of_one(kink.kernel.derivative, zero) == kink.slope);
      CHECK(static_cast<float>(kink.kernel.exact_derivative(zero)) == kink.slope);
    }
  }
}

TEST_CASE("At the ends of hard pieces the slope is the one that PyTorch takes", "[activations][edges]") {
  struct End {
    Kernel kernel;
    double x;
    float slope;
  };
  const Kernel uneven = with_both("hard_tanh", "min", -0.5, "max", 2);
  for (const End& end :
       {End{standard("hard_tanh"), -1, 0}, End{standard("hard_tanh"), 1, 0}, End{uneven, -0.5, 0}, End{uneven, 2, 0},
        End{uneven, 1.5, 1}, End{standard("hard_sigmoid"), -3, 0}, End{standard("hard_sigmoid"), 3, 0},
        End{standard("relu6"), 6, 0}, End{standard("hard_swish"), -3, 0}, End{standard("hard_swish"), 3, 1}}) {
    INFO("at " << end.x);
    CHECK(batch_of_one(end.kernel.derivative, end.x) == end.slope);
    CHECK(static_cast<float>(end.kernel.exact_derivative(end.x)) == end.slope);
  }
}

TEST_CASE("A bound between two floats parts them as it parts all numbers", "[activations][edges]") {
  // 0.1F is a little more than 0.1, and -0.1F a little less than -0.1.
  const Kernel narrow = with_both("hard_tanh", "min", -0.1, "max", 0.1);
  for (const float side : {-1.0F, 1.0F}) {
    CHECK(batch_of_one(narrow.derivative, double{side * 0.1F}) == 0);
    CHECK(batch_of_one(narrow.derivative, double{side * std::nextafter(0.1F, 0.0F)}) == 1);
    CHECK(batch_of_one(narrow.value, double{side * 0.2F}) == side * 0.1F);
  }
}

TEST_CASE("The step is 1 from 0 on", "[activations][edges]") {
  const Kernel step = standard("step");
  for (const double zero : {0.0, -0.0, 1e-45, 7.0}) {
    CHECK(batch_of_one(step.value, zero) == 1);
    CHECK(step.exact_value(zero) == 1);
  }
  CHECK(batch_of_one(step.value, -1e-45) == 0);
  CHECK(step.exact_value(-1e-300) == 0);
}

TEST_CASE("Subnormal inputs give results of their own size, not noise", "[activations][edges]") {
  constexpr double tiny = std::numeric_limits<float>::denorm_min();
  constexpr double smallest = std::numeric_limits<float>::min();
  for (const Named& named : everything()) {
    for (const double x : {-smallest / 2, -tiny, tiny, smallest / 2}) {
      INFO(named.name << " at " << x);
      const auto expected = static_cast<float>(named.kernel.exact_value(x));
      CHECK_THAT(batch_of_one(named.kernel.value, x), WithinAbs(double{expected}, 10 * smallest));
    }
  }
}

TEST_CASE("Far tails that are still normal numbers are kept", "[activations][edges]") {
  CHECK(batch_of_one(standard("swish").value, -91) < 0);
  CHECK(batch_of_one(standard("sigmoid").value, -87) > 0);
  CHECK(batch_of_one(gelu("erf").value, -13) < 0);
  CHECK(batch_of_one(gelu("tanh").value, -10) < 0);
  CHECK(batch_of_one(standard("tanh").derivative, 44) > 0);
  CHECK(batch_of_one(standard("mish").value, -91) < 0);
  CHECK(batch_of_one(standard("mish").derivative, -91) < 0);
  CHECK(batch_of_one(standard("softplus").value, -87) > 0);
  CHECK(batch_of_one(with("softplus", "beta", 0.1).value, -890) > 0);
  CHECK(batch_of_one(standard("log_sigmoid").value, 87) < 0);
  CHECK(batch_of_one(standard("celu").derivative, -87) > 0);
  CHECK(batch_of_one(standard("softsign").derivative, 0x1p62) > 0);
}

TEST_CASE("tanh is odd to the last bit", "[activations][edges]") {
  const Kernel tanh = standard("tanh");
  for (const double x : {1e-30, 1e-5, 0.3, 0.7, 1.9, 4.0, 9.0, 50.0}) {
    CHECK(batch_of_one(tanh.value, -x) == -batch_of_one(tanh.value, x));
    CHECK(tanh.exact_value(-x) == -tanh.exact_value(x));
  }
}
