#include "statistics/normal_sample.hpp"

#include "random/generator.hpp"

namespace activation_lab {

void fill_normal(std::span<float> sample, std::uint64_t seed) {
  Generator generator(seed);
  for (float& number : sample)
    number = static_cast<float>(generator.normal());
}

} // namespace activation_lab
