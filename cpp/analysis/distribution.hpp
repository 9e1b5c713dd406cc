// What a function makes of normally distributed pre-activations: histograms before and after, drawn from a seeded
// sample.
#pragma once

#include "activations/kernel.hpp"
#include "random/generator.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace activation_lab {

// Bins of one width from `low` to `high`; a value on an edge belongs to the bin above it.
struct Ruler {
  double low;
  double high;
  std::size_t bins;
};

// A value that a whole stretch of inputs is mapped to, and how many of the sample fell on exactly it.
struct Atom {
  double value;
  std::size_t count;
};

// Running mean and deviation by Welford's recurrence (Technometrics 4, 1962), which does not cancel.
class Moments {
public:
  void add(double value);
  double mean() const { return average; }
  double deviation() const; // of the sample itself, divided by n; 0 for an empty one

private:
  double count = 0.0;
  double average = 0.0;
  double squares = 0.0;
};

struct DistributionSummary {
  std::size_t count = 0; // drawn so far
  Moments input;
  Moments output;                         // of the finite outputs
  std::size_t zeros = 0;                  // outputs that are exactly 0
  std::size_t saturated = 0;              // inputs at which |f'| < 0.01
  std::size_t not_finite = 0;             // outputs without a place in the histogram
  std::vector<Atom> atoms;                // ascending by value; at most 8
  std::vector<std::uint32_t> input_bins;  // below the ruler, its bins, above it
  std::vector<std::uint32_t> output_bins; // the same, without what the atoms hold
};

// A sample that grows as long as it is asked to. The same seed gives the same sample however it is cut into pieces.
class Distribution {
public:
  // Draws from N(mean, deviation^2) by Generator(seed). Atoms are found beforehand in a sample of their own: values
  // that at least 1 in 200 of its outputs hold exactly.
  Distribution(Kernel given, double input_mean, double input_deviation, std::uint64_t seed, const Ruler& measure);

  void draw(std::size_t count);

  const DistributionSummary& summary() const { return result; }

private:
  void add_output(double value);

  Kernel kernel;
  double mean;
  double deviation;
  Ruler ruler;
  Generator generator;
  DistributionSummary result;
};

} // namespace activation_lab
