// PReLU and RReLU as they are in training, where they are more than functions of one number: PReLU learns its slopes,
// RReLU draws them. What a trained network then computes are the catalogue's prelu and rrelu.
//
// All spans of numbers have one length and are row-major, examples x channels; results may not overlap with what they
// are made of. NaN stays NaN. As in the catalogue the negative side has x = 0.
#pragma once

#include <cstdint>
#include <span>

namespace activation_lab {

// x, or slope x where x <= 0: one slope for all, or one for each channel, as many as a row is long. He et al. 2015.
void prelu_forward(std::span<const float> x, std::span<const float> slopes, std::span<float> y);

// From the gradient with respect to y those with respect to x and to the slopes. Each slope's is the sum of gradient
// times x over the negative inputs that share it, added in double in the order of x.
void prelu_backward(std::span<const float> x, std::span<const float> slopes, std::span<const float> gradient,
                    std::span<float> x_gradient, std::span<float> slope_gradient);

// x, or s x where x <= 0, with s drawn evenly from [lower, upper) for every element by itself, positive ones too: what
// one draws does not depend on the signs of the others. `slopes` is what each x was multiplied by: s, or 1. Xu et al.
// 2015.
void rrelu_forward(std::span<const float> x, double lower, double upper, std::uint64_t seed, std::span<float> slopes,
                   std::span<float> y);

// The gradient with respect to x: that with respect to y times the slopes that were drawn.
void rrelu_backward(std::span<const float> slopes, std::span<const float> gradient, std::span<float> x_gradient);

} // namespace activation_lab
