// Kernels, growing samples and networks that the page holds by number. Handles rather than bound C++ classes: a class
// would have to be deleted by hand in JavaScript, and a forgotten one leaks.
#pragma once

#include "activations/kernel.hpp"
#include "activations/vectors/vector_kernel.hpp"
#include "analysis/distribution.hpp"
#include "networks/gradient_flow.hpp"
#include "networks/landscape.hpp"
#include "networks/training.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace activation_lab::wasm {

// A handle above zero; numbers are not used twice in the life of a module.
int keep_kernel(Kernel kernel);

// Null for a handle that was never given out or has been released. Valid until release_kernel(handle).
const Kernel* kernel_of(int handle);

void release_kernel(int handle);

// The same for functions of a vector; no handle stands for both.
int keep_vector_kernel(VectorKernel kernel);
const VectorKernel* vector_kernel_of(int handle);
void release_vector_kernel(int handle);

// The same for a distribution.
int keep_distribution(Distribution distribution);
Distribution* distribution_of(int handle);
void release_distribution(int handle);

// A network in the middle of its training, with what a call works on.
struct OpenTraining {
  Training<float> training;
  Examples<float> examples;
  std::optional<Trace<float>> trace; // of the examples, once they were looked into
  std::vector<std::uint8_t> bytes;   // of the state, once it was packed
};

// The same for a training.
int keep_training(OpenTraining training);
OpenTraining* training_of(int handle);
void release_training(int handle);

// The same for a telephone game.
int keep_gradient_flow(GradientFlow flow);
GradientFlow* gradient_flow_of(int handle);
void release_gradient_flow(int handle);

// What a game that is kept has drawn for networks of this width and seed; null where there is none.
std::shared_ptr<NetworkDraws> draws_of_a_flow(std::size_t width, std::uint64_t seed);

// The same for a gradient landscape.
int keep_landscape(GradientLandscape landscape);
GradientLandscape* landscape_of(int handle);
void release_landscape(int handle);

} // namespace activation_lab::wasm
