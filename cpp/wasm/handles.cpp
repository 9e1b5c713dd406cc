#include "wasm/handles.hpp"

#include <unordered_map>
#include <utility>

namespace activation_lab::wasm {

namespace {

struct Kept {
  std::unordered_map<int, Kernel> kernels;
  std::unordered_map<int, VectorKernel> vector_kernels;
  std::unordered_map<int, Distribution> distributions;
  std::unordered_map<int, OpenTraining> trainings;
  std::unordered_map<int, GradientFlow> gradient_flows;
  std::unordered_map<int, GradientLandscape> landscapes;
  int last_handle = 0;
};

// The module's only state: what JavaScript holds by number has to live somewhere on this side.
Kept& kept() {
  static Kept instance;
  return instance;
}

} // namespace

int keep_kernel(Kernel kernel) {
  const int handle = ++kept().last_handle;
  kept().kernels.emplace(handle, std::move(kernel));
  return handle;
}

const Kernel* kernel_of(int handle) {
  const auto found = kept().kernels.find(handle);
  return found == kept().kernels.end() ? nullptr : &found->second;
}

void release_kernel(int handle) {
  kept().kernels.erase(handle);
}

int keep_vector_kernel(VectorKernel kernel) {
  const int handle = ++kept().last_handle;
  kept().vector_kernels.emplace(handle, std::move(kernel));
  return handle;
}

const VectorKernel* vector_kernel_of(int handle) {
  const auto found = kept().vector_kernels.find(handle);
  return found == kept().vector_kernels.end() ? nullptr : &found->second;
}

void release_vector_kernel(int handle) {
  kept().vector_kernels.erase(handle);
}

int keep_distribution(Distribution distribution) {
  const int handle = ++kept().last_handle;
  kept().distributions.emplace(handle, std::move(distribution));
  return handle;
}

Distribution* distribution_of(int handle) {
  const auto found = kept().distributions.find(handle);
  return found == kept().distributions.end() ? nullptr : &found->second;
}

void release_distribution(int handle) {
  kept().distributions.erase(handle);
}

int keep_training(OpenTraining training) {
  const int handle = ++kept().last_handle;
  kept().trainings.emplace(handle, std::move(training));
  return handle;
}

OpenTraining* training_of(int handle) {
  const auto found = kept().trainings.find(handle);
  return found == kept().trainings.end() ? nullptr : &found->second;
}

void release_training(int handle) {
  kept().trainings.erase(handle);
}

int keep_gradient_flow(GradientFlow flow) {
  const int handle = ++kept().last_handle;
  kept().gradient_flows.emplace(handle, std::move(flow));
  return handle;
}

GradientFlow* gradient_flow_of(int handle) {
  const auto found = kept().gradient_flows.find(handle);
  return found == kept().gradient_flows.end() ? nullptr : &found->second;
}

void release_gradient_flow(int handle) {
  kept().gradient_flows.erase(handle);
}

std::shared_ptr<NetworkDraws> draws_of_a_flow(std::size_t width, std::uint64_t seed) {
  for (const auto& [handle, flow] : kept().gradient_flows) {
    const std::shared_ptr<NetworkDraws>& draws = flow.first_draws();
    if (draws->width() == width && draws->seed() == seed) return draws;
  }
  return nullptr;
}

int keep_landscape(GradientLandscape landscape) {
  const int handle = ++kept().last_handle;
  kept().landscapes.emplace(handle, std::move(landscape));
  return handle;
}

GradientLandscape* landscape_of(int handle) {
  const auto found = kept().landscapes.find(handle);
  return found == kept().landscapes.end() ? nullptr : &found->second;
}

void release_landscape(int handle) {
  kept().landscapes.erase(handle);
}

} // namespace activation_lab::wasm
