#include "activations/kernel.hpp"

#include <cstddef>

namespace activation_lab {

void directional_change(const Kernel& kernel, std::span<const float> in, std::span<const float> direction,
                        std::span<float> out) {
  kernel.derivative(in, out);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] *= direction[i];
}

} // namespace activation_lab
