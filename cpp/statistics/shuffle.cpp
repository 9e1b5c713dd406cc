#include "statistics/shuffle.hpp"

#include "random/generator.hpp"

#include <numeric>
#include <utility>

namespace activation_lab {

std::vector<std::uint32_t> shuffled(std::size_t count, std::uint64_t seed) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  Generator generator(seed);
  for (std::size_t left = count; left > 1; --left) {
    const auto drawn = static_cast<std::size_t>(generator.uniform() * static_cast<double>(left));
    std::swap(order[left - 1], order[drawn]);
  }
  return order;
}

} // namespace activation_lab
