// Seeded value noise and its sums over octaves, in double with nothing but additions, multiplications and integer
// arithmetic: the same bits on every machine.
#pragma once

#include <cstdint>

namespace activation_lab {

// A hash of a lattice point: its coordinates and the seed each times an odd number, then mixed by Wellons's lowbias32
// ("Prospecting for Hash Functions", 2018).
std::uint32_t lattice_hash(std::int32_t column, std::int32_t row, std::uint32_t seed);

// The same as a number in [0, 1).
double lattice_value(std::int32_t column, std::int32_t row, std::uint32_t seed);

// Values on the integer lattice, joined by Perlin's quintic fade (2002). x, y: within +-2^30. Result in [0, 1).
double value_noise(double x, double y, std::uint32_t seed);

// Fractal sum: each octave has twice the frequency and half the amplitude of the one before. Result in [0, 1).
double fractal_noise(double x, double y, int octaves, std::uint32_t seed);

// The same of 1 - |2 n - 1|: sharp crests, as of mountains. Result in [0, 1].
double ridged_noise(double x, double y, int octaves, std::uint32_t seed);

} // namespace activation_lab
