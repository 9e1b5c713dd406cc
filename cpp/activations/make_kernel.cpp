// From a name and parameters to a kernel, or to a sentence that says what is wrong with them.

#include "activations/catalogue.hpp"

#include "activations/rules.hpp"
#include "activations/settings.hpp"

#include <utility>

namespace activation_lab {

namespace {

Kernel kernel_from(const Function& function, std::vector<double> settings) {
  const Rules& rules = *function.rules;
  Kernel kernel;
  kernel.kinks = rules.kinks(settings);
  kernel.parameters = described(function.parameters, settings);
  kernel.value = [rule = rules.value, settings](auto in, auto out) { rule(in, out, settings); };
  kernel.derivative = [rule = rules.derivative, settings](auto in, auto out) { rule(in, out, settings); };
  kernel.exact_value = [rule = rules.exact_value, settings](double x) { return rule(x, settings); };
  kernel.exact_derivative = [rule = rules.exact_derivative, settings](double x) { return rule(x, settings); };
  return kernel;
}

} // namespace

std::vector<double> standard_kinks(const Function& function) {
  return function.rules->kinks(standard_settings(function.parameters));
}

std::variant<Kernel, KernelError> make_kernel(std::string_view id, std::span<const ParameterValue> parameters) {
  const Function* function = find_function(id);
  if (function == nullptr) return unknown_function(id);
  auto settings = settings_from({function->id, function->parameters, function->bounds}, parameters);
  if (auto* error = std::get_if<KernelError>(&settings)) return std::move(*error);
  return kernel_from(*function, std::move(std::get<std::vector<double>>(settings)));
}

} // namespace activation_lab
