// The order of measurements, drawn: what drifts while they last then falls on all of them alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

// 0 to count - 1, every order as likely as any other as far as the generator's 53 bits go (Fisher and Yates). The same
// order for the same seed.
std::vector<std::uint32_t> shuffled(std::size_t count, std::uint64_t seed);

} // namespace activation_lab
