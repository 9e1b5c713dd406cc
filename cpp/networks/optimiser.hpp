// How gradients become steps. Definitions and standard values are PyTorch's.
#pragma once

#include "networks/parameters.hpp"

#include <vector>

namespace activation_lab {

enum class Method {
  gradient_descent, // p -= rate g
  momentum,         // v = momentum v + g;  p -= rate v    (Polyak 1964, as PyTorch has it: no factor on g)
  adam,             // Kingma & Ba 2015, algorithm 1
  adamw,            // Adam, and before its step p -= rate decay p for weights (Loshchilov & Hutter 2019)
};

struct Optimiser {
  Method method = Method::gradient_descent;
  double rate = 0.01;
  double momentum = 0.9;
  double beta1 = 0.9; // Adam's, for the mean of gradients and that of their squares
  double beta2 = 0.999;
  double epsilon = 1e-8;
  double decay = 0.01;
};

// l1 sum |w| + l2/2 sum w^2 over all weights, and over nothing else: not biases, gains, shifts or learned slopes.
struct Penalty {
  double l1 = 0;
  double l2 = 0;
};

// What is to be added to the loss.
template <class Real> double penalty_of(const Penalty& penalty, const Parameters<Real>& parameters);

// Adds its gradient, l1 sign(w) + l2 w; the sign of 0 is 0.
template <class Real>
void add_penalty(const Penalty& penalty, const Parameters<Real>& parameters, Parameters<Real>& gradients);

// What a method remembers from step to step; to begin with nothing.
template <class Real> struct Memory {
  std::vector<Real> mean;   // one a parameter: momentum's v, Adam's m
  std::vector<Real> square; // Adam's v
  double beta1_power = 1;   // beta1 to the number of steps taken
  double beta2_power = 1;
};

// One step against the gradients. The optimiser's numbers may change from step to step, its method not. Numbers of each
// parameter alone: their order does not matter, and every build gives the same bits.
template <class Real>
void step(const Optimiser& optimiser, const Parameters<Real>& gradients, Memory<Real>& memory,
          Parameters<Real>& parameters);

} // namespace activation_lab
