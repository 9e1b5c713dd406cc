// Written by tests/reference/polynomials.py, which says how each was found. Coefficients from the constant up.
// One coefficient a line:
// clang-format off
#pragma once

#include <array>

namespace activation_lab::polynomials {

// p in e^r = 1 + r + r*r*p(r), |r| <= ln(2)/2; the error is that of e^r.
// Largest relative error 2^-63.5.
inline constexpr std::array<double, 11> exp_double = {
    0x1p-1,
    0x1.555555555555cp-3,
    0x1.5555555555541p-5,
    0x1.111111110e9f7p-7,
    0x1.6c16c16c1faaep-10,
    0x1.a01a01b447ac6p-13,
    0x1.a01a0176e85cep-16,
    0x1.71ddee6798f7dp-19,
    0x1.27e540af1f60ep-22,
    0x1.af6e9a29a09bp-26,
    0x1.1ed9d5c6d2699p-29,
};

// The same for float32.
// Largest relative error 2^-28.0.
inline constexpr std::array<float, 5> exp_float = {
    0x1.fffff8p-2F,
    0x1.55548ep-3F,
    0x1.555b9ap-5F,
    0x1.123bfp-7F,
    0x1.684fe4p-10F,
};

// p in ln((1 + s)/(1 - s)) = 2 s + s*s*s*p(s*s), |s| <= 0.1716; the error is that of p.
// Largest relative error 2^-54.0.
inline constexpr std::array<double, 8> log_double = {
    0x1.5555555555555p-1,
    0x1.9999999999d58p-2,
    0x1.249249242f064p-2,
    0x1.c71c725c247f1p-3,
    0x1.745cdb8b1924cp-3,
    0x1.3b2154f7a9831p-3,
    0x1.0f4a7cf82f57ap-3,
    0x1.101fd1caa69a4p-3,
};

// The same for float32, 0 <= s <= 1/3; the error is that of the logarithm.
// Largest relative error 2^-27.7.
inline constexpr std::array<float, 4> log_float = {
    0x1.5555p-1F,
    0x1.99d26ep-2F,
    0x1.1eb84cp-2F,
    0x1.1ee9d6p-2F,
};

// p in erf(x) = x*p(x*x), |x| <= 0.75.
// Largest relative error 2^-56.0.
inline constexpr std::array<double, 12> erf_double = {
    0x1.20dd750429b6dp+0,
    -0x1.812746b0379bcp-2,
    0x1.ce2f21a040d49p-4,
    -0x1.b82ce311e6bf2p-6,
    0x1.565bccf0986c1p-8,
    -0x1.c02dad47e4a1cp-11,
    0x1.f9a22d834553ap-14,
    -0x1.f4ba96e0b7443p-17,
    0x1.b86b48ed95cf4p-20,
    -0x1.507d279f8e675p-23,
    0x1.4da5faea706f6p-27,
    0x1.11ee4ac318ccfp-31,
};

// p in (1 - Phi(t))/phi(t) = p(s)/(t + 4), s = (t - 4)/(t + 4), for all t >= 0.
// Largest relative error 2^-55.5.
inline constexpr std::array<double, 26> mills_double = {
    0x1.e4aa012912ddep+0,
    -0x1.8615d9b49165dp+0,
    0x1.f0d9856bc3b2fp-1,
    -0x1.dec30ee679336p-2,
    0x1.360ce2601f562p-3,
    -0x1.35aa3c94d0035p-6,
    -0x1.1dcfea78aa005p-7,
    0x1.0be6d661d549dp-8,
    0x1.5e7b1a555424ap-12,
    -0x1.2fb430a5d0b07p-11,
    -0x1.40fee2577145ep-18,
    0x1.717f4798b35a9p-14,
    0x1.e22b1a0b413a7p-20,
    -0x1.f1fa489ae010fp-17,
    -0x1.a7b17dfddb7cep-20,
    0x1.58136b51cead9p-19,
    0x1.6e5caff72dae7p-21,
    -0x1.a5d26c551874fp-22,
    -0x1.d26d4b55c86fcp-23,
    0x1.3fb072d96dadcp-25,
    0x1.ca764091cf2cbp-25,
    0x1.bf2fdd77b871fp-29,
    -0x1.3d1d3ae6735cep-27,
    -0x1.15a4e71cdb42ep-29,
    0x1.ca5830a7c256ap-31,
    0x1.2e976c543846cp-32,
};

// p in (1 - Phi(t))/phi(t) = sqrt(2 pi) p(q)/(t + 3.5), q = 2 t/(t + 3.5) - 0.75, for 0 <= t <= 13.5.
// Largest relative error 2^-26.2.
inline constexpr std::array<float, 10> mills_float = {
    0x1.d0960ep-1F,
    -0x1.7df0cap-1F,
    0x1.a19774p-2F,
    -0x1.0729e6p-3F,
    0x1.b62836p-8F,
    0x1.51548p-7F,
    -0x1.c1c822p-10F,
    -0x1.1f3b32p-10F,
    0x1.68d5b2p-13F,
    0x1.e35814p-14F,
};

// p in gelu'(-t) = e^(-t*t/2) (gelu_root - t) p(q), q = 2 t/(t + 3.625) - 0.75, for 0 <= t <= 13.5.
// Largest relative error 2^-27.2.
inline constexpr std::array<float, 9> gelu_slope_float = {
    0x1.fed0ccp-2F,
    -0x1.26186ap-3F,
    0x1.43ce82p-4F,
    -0x1.e491c4p-6F,
    0x1.74a08ap-8F,
    0x1.1b08cp-11F,
    -0x1.02dda2p-11F,
    -0x1.1e0a9ap-17F,
    0x1.5ac338p-15F,
};

// p in mish'(x) = p(x), -0.5 <= x <= 0.
// Largest relative error 2^-24.6.
inline constexpr std::array<float, 7> mish_slope_float = {
    0x1.333334p-1F,
    0x1.47ae4ep-1F,
    -0x1.88e86p-5F,
    -0x1.76f636p-3F,
    0x1.9ad61ep-13F,
    0x1.b4b89ap-5F,
    0x1.1b14f6p-6F,
};

// p in mish'(x) = p(x + 0.6875), -0.9 <= x <= -0.5.
// Largest relative error 2^-26.9.
inline constexpr std::array<float, 7> mish_bend_float = {
    0x1.8626dcp-3F,
    0x1.f576b2p-2F,
    0x1.b7f954p-3F,
    -0x1.640874p-5F,
    -0x1.01911p-4F,
    -0x1.780c74p-7F,
    0x1.052384p-7F,
};

// gelu' is 0 at minus this, as a float and what it lacks.
inline constexpr float gelu_root_high = 0x1.80ead2p-1F;
inline constexpr float gelu_root_low = -0x1.a03fd4p-27F;

} // namespace activation_lab::polynomials
