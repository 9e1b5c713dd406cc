// softmax and log_softmax in float32.
//
// (x - peak)/T is kept in two floats, because an error of 2^-24 in 80 would be one of 80 ULP in its exponential. The
// exponentials other than the peak's own are added with the rounding of every sum kept beside it.

#include "activations/elementary.hpp"
#include "activations/simd/exponential.hpp"
#include "activations/vectors/softmax.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace activation_lab {

namespace {

using namespace simd;

constexpr float infinity = std::numeric_limits<float>::infinity();

// work(x) for every vector of the row, the last one filled up with -infinity.
template <class Work> void over(std::span<const float> in, Work work) {
  std::size_t i = 0;
  for (; i + lanes <= in.size(); i += lanes)
    work(hn::LoadU(floats, in.data() + i), i);
  if (i == in.size()) return;
  alignas(16) std::array<float, lanes> padded{};
  padded.fill(-infinity);
  std::copy(in.begin() + static_cast<std::ptrdiff_t>(i), in.end(), padded.begin());
  work(hn::Load(floats, padded.data()), i);
}

void store(Floats y, std::span<float> out, std::size_t i) {
  if (i + lanes <= out.size()) {
    hn::StoreU(y, floats, out.data() + i);
    return;
  }
  alignas(16) std::array<float, lanes> padded{};
  hn::Store(y, floats, padded.data());
  std::copy_n(padded.begin(), out.size() - i, out.begin() + static_cast<std::ptrdiff_t>(i));
}

std::array<float, lanes> lanes_of(Floats x) {
  alignas(16) std::array<float, lanes> numbers{};
  hn::Store(x, floats, numbers.data());
  return numbers;
}

Peak<float> quick_peak_of(std::span<const float> in) {
  Floats largest = all(-infinity);
  Floats broken = hn::Zero(floats);
  over(in, [&](Floats x, std::size_t) {
    largest = hn::IfThenElse(hn::Gt(x, largest), x, largest);
    broken = hn::Or(broken, hn::VecFromMask(floats, hn::Ne(x, x)));
  });
  const auto found = lanes_of(largest);
  const float peak = *std::max_element(found.begin(), found.end());
  const bool usual = hn::AllFalse(floats, hn::MaskFromVec(broken)) && std::fabs(peak) < infinity;
  return usual ? Peak<float>{RowKind::usual, peak} : peak_of(in);
}

// (x - peak)/T, never above 0.
class Exponent {
public:
  Exponent(float peak_of_row, double temperature)
      : peak(peak_of_row), rate(static_cast<float>(1 / temperature)), high(leading_bits(rate)),
        low(static_cast<float>(1 / temperature - double{high})) {}

  Floats rough(Floats x) const { return hn::Mul(hn::Sub(x, all(peak)), all(rate)); }

  // As rough, where x - peak may be beyond float32 and the result is not.
  Floats far(Floats x) const {
    const Floats half = hn::Sub(hn::Mul(x, all(0.5F)), all(peak * 0.5F));
    const Floats scaled = hn::Mul(half, all(rate));
    return hn::Add(scaled, scaled);
  }

  // For |x - peak| < 2^100.
  Wide operator()(Floats x) const {
    const Floats away = hn::Sub(x, all(peak));
    const Floats back = hn::Sub(away, x);
    const Floats lost = hn::Sub(hn::Sub(x, hn::Sub(away, back)), hn::Add(all(peak), back));
    const Wide part = halves(away);
    const Floats rest = hn::Add(hn::Mul(away, all(low)), hn::Mul(lost, all(rate)));
    return {hn::Mul(part.high, all(high)), hn::Add(hn::Mul(part.low, all(high)), rest)};
  }

private:
  // The 12 leading bits, as in halves().
  static float leading_bits(float number) { return bit_cast<float>(bit_cast<std::uint32_t>(number) & 0xfffff000); }

  float peak, rate, high, low;
};

// Below this e^z is no normal number, and no share of a row is.
constexpr float lowest = -87.33654F;

Floats power(const Exponent& exponent, Floats x) {
  const Mask vanishes = hn::Lt(exponent.rough(x), all(lowest));
  const Wide z = exponent(x);
  const Floats e = exp(Wide{hn::IfThenZeroElse(vanishes, z.high), hn::IfThenZeroElse(vanishes, z.low)});
  return hn::IfThenZeroElse(vanishes, e);
}

// Adds floats with what rounding takes from each sum.
class Sum {
public:
  void add(Floats number) {
    const Floats next = hn::Add(sum, number);
    const Floats back = hn::Sub(next, sum);
    lost = hn::Add(lost, hn::Add(hn::Sub(sum, hn::Sub(next, back)), hn::Sub(number, back)));
    sum = next;
  }
  double total() const {
    const auto sums = lanes_of(sum), rests = lanes_of(lost);
    double total = 0;
    for (std::size_t i = 0; i < lanes; ++i)
      total += double{sums[i]} + double{rests[i]};
    return total;
  }

private:
  Floats sum = hn::Zero(floats), lost = hn::Zero(floats);
};

// The sum of e^z over the row, less 1 for a peak: so that its digits are not lost beside the 1. `each` gets what is
// added.
template <class Each>
double sum_beside_peak(const Exponent& exponent, float peak, std::span<const float> in, Each each) {
  Sum others, peaks;
  over(in, [&](Floats x, std::size_t i) {
    const Floats e = power(exponent, x);
    const Mask at_peak = hn::Eq(x, all(peak));
    others.add(hn::IfThenZeroElse(at_peak, e));
    peaks.add(hn::IfThenElseZero(at_peak, all(1.0F)));
    each(e, i);
  });
  return (peaks.total() - 1) + others.total();
}

} // namespace

void softmax_row(std::span<const float> in, std::span<float> out, double temperature) {
  const Peak<float> peak = quick_peak_of(in);
  if (peak.kind != RowKind::usual) return fill_unusual(peak.kind, in, out, false);
  const Exponent exponent(peak.value, temperature);
  const double others = sum_beside_peak(exponent, peak.value, in, [out](Floats e, std::size_t i) { store(e, out, i); });
  const Floats sum = all(static_cast<float>(1 + others));
  over(out, [&](Floats e, std::size_t i) { store(hn::Div(e, sum), out, i); });
}

void log_softmax_row(std::span<const float> in, std::span<float> out, double temperature) {
  const Peak<float> peak = quick_peak_of(in);
  if (peak.kind != RowKind::usual) return fill_unusual(peak.kind, in, out, true);
  const Exponent exponent(peak.value, temperature);
  const double others = sum_beside_peak(exponent, peak.value, in, [](Floats, std::size_t) {});
  const double logarithm = elementary::log1p(others);
  const auto high = static_cast<float>(logarithm);
  const auto low = static_cast<float>(logarithm - double{high});
  over(in, [&](Floats x, std::size_t i) {
    const Mask far = hn::Lt(exponent.rough(x), all(-0x1p60F));
    const Wide z = exponent(x);
    const Floats y = hn::Add(hn::Sub(z.high, all(high)), hn::Sub(z.low, all(low)));
    store(hn::IfThenElse(far, exponent.far(x), y), out, i);
  });
}

} // namespace activation_lab
