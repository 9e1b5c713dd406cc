// From a name and parameters to a kernel over rows.

#include "activations/settings.hpp"
#include "activations/vectors/vector_catalogue.hpp"
#include "activations/vectors/vector_rules.hpp"

#include <utility>

namespace activation_lab {

namespace {

VectorKernel kernel_from(const VectorFunction& function, std::vector<double> settings) {
  const VectorRules& rules = *function.rules;
  const std::size_t group = rules.group(settings);
  VectorKernel kernel;
  kernel.group = group;
  kernel.parameters = described(function.parameters, settings);
  kernel.value = [rule = rules.value, group, settings](std::span<const float> in, std::size_t width, auto out) {
    for (std::size_t row = 0; row * width < in.size(); ++row)
      rule(in.subspan(row * width, width), out.subspan(row * (width / group), width / group), settings);
  };
  kernel.change = [rule = rules.change, group, settings](std::span<const float> in, std::span<const float> direction,
                                                         std::size_t width, auto out) {
    for (std::size_t row = 0; row * width < in.size(); ++row)
      rule(in.subspan(row * width, width), direction.subspan(row * width, width),
           out.subspan(row * (width / group), width / group), settings);
  };
  kernel.exact_value = [rule = rules.exact_value, settings](auto in, auto out) { rule(in, out, settings); };
  kernel.exact_change = [rule = rules.exact_change, settings](auto in, auto direction, auto out) {
    rule(in, direction, out, settings);
  };
  return kernel;
}

} // namespace

std::variant<VectorKernel, KernelError> make_vector_kernel(std::string_view id,
                                                           std::span<const ParameterValue> parameters) {
  const VectorFunction* function = find_vector_function(id);
  if (function == nullptr) return unknown_function(id);
  auto settings = settings_from({function->id, function->parameters}, parameters);
  if (auto* error = std::get_if<KernelError>(&settings)) return std::move(*error);
  return kernel_from(*function, std::move(std::get<std::vector<double>>(settings)));
}

} // namespace activation_lab
