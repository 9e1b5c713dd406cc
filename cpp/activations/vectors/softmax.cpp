// softmax at a temperature, Boltzmann's distribution (1868); its name and its place in networks are Bridle's (1990).
// log_softmax is its logarithm.
//
// float32, rows of up to 2^21 numbers: both within 4 ULP of the correctly rounded result, at any temperature;
// log_softmax keeps its digits also where it comes close to 0. Shares that would be subnormal are 0 or exact. A row
// with a NaN, with several +infinity or with nothing but -infinity is NaN throughout; a single +infinity takes
// everything, as in the limit.
//
// The change along a direction v: p_i (v_i - sum p_j v_j)/T for softmax, and without the p_i in front for log_softmax.
// In float32 it is off by at most 8 2^-24 times the same with all terms taken in size, shares below 2^-126 counting as
// 0.

#include "activations/vectors/softmax.hpp"

#include "activations/elementary.hpp"
#include "activations/vectors/vector_rules.hpp"

namespace activation_lab {

namespace {

std::size_t one(Settings) {
  return 1;
}

void batch_softmax(std::span<const float> in, std::span<float> out, Settings settings) {
  softmax_row(in, out, settings[0]);
}

void batch_log_softmax(std::span<const float> in, std::span<float> out, Settings settings) {
  log_softmax_row(in, out, settings[0]);
}

// The sum of e^((x - peak)/T), less 1 for a peak.
double sum_beside_peak(std::span<const double> in, double peak, double temperature) {
  double others = 0;
  bool peak_met = false;
  for (const double x : in) {
    if (x == peak && !peak_met) {
      peak_met = true;
    } else {
      others += elementary::exp((x - peak) / temperature);
    }
  }
  return others;
}

void exact_softmax(std::span<const double> in, std::span<double> out, Settings settings) {
  const double temperature = settings[0];
  const Peak<double> peak = peak_of(in);
  if (peak.kind != RowKind::usual) return fill_unusual(peak.kind, in, out, false);
  const double sum = 1 + sum_beside_peak(in, peak.value, temperature);
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = elementary::exp((in[i] - peak.value) / temperature) / sum;
}

void exact_log_softmax(std::span<const double> in, std::span<double> out, Settings settings) {
  const double temperature = settings[0];
  const Peak<double> peak = peak_of(in);
  if (peak.kind != RowKind::usual) return fill_unusual(peak.kind, in, out, true);
  const double logarithm = elementary::log1p(sum_beside_peak(in, peak.value, temperature));
  for (std::size_t i = 0; i < in.size(); ++i)
    out[i] = (in[i] - peak.value) / temperature - logarithm;
}

// The direction's average over the shares p.
template <class Number> double average(std::span<const Number> p, std::span<const Number> direction) {
  double sum = 0;
  for (std::size_t i = 0; i < p.size(); ++i)
    sum += double{p[i]} * double{direction[i]};
  return sum;
}

// Both take the shares in `out`.
template <class Number>
void softmax_change(std::span<const Number> direction, std::span<Number> out, double temperature) {
  const double mean = average(std::span<const Number>(out), direction);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = static_cast<Number>(double{out[i]} * (double{direction[i]} - mean) / temperature);
}

template <class Number>
void log_softmax_change(std::span<const Number> direction, std::span<Number> out, double temperature) {
  const double mean = average(std::span<const Number>(out), direction);
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = static_cast<Number>((double{direction[i]} - mean) / temperature);
}

// Change of a rule of shares: softmax's own, or that of its logarithm.
template <class Number, auto shares, auto change>
void changed(std::span<const Number> in, std::span<const Number> direction, std::span<Number> out, Settings settings) {
  shares(in, out, settings);
  change(direction, out, settings[0]);
}

} // namespace

const VectorRules rules::softmax = {batch_softmax, changed<float, batch_softmax, softmax_change<float>>, exact_softmax,
                                    changed<double, exact_softmax, softmax_change<double>>, one};

const VectorRules rules::log_softmax = {batch_log_softmax, changed<float, batch_softmax, log_softmax_change<float>>,
                                        exact_log_softmax, changed<double, exact_softmax, log_softmax_change<double>>,
                                        one};

} // namespace activation_lab
