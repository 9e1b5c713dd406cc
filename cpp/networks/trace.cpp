#include "networks/trace.hpp"

namespace activation_lab {

namespace {

template <class Real> Stages<Real> stages_of(const Layer& layer, std::size_t examples) {
  const Matrix<Real> room(layer.units, examples);
  Stages<Real> stages;
  stages.pre_activation = room;
  if (layer.normalised) stages.normalised = room;
  if (!std::holds_alternative<Linear>(layer.activation)) stages.activation = room;
  if (layer.residual) stages.output = room;
  return stages;
}

} // namespace

template <class Real>
Trace<Real>::Trace(const Architecture& architecture, std::size_t examples, Kept kept)
    : input(architecture.inputs, examples) {
  for (const Layer& layer : architecture.layers) {
    LayerTrace<Real> trace;
    trace.values = stages_of<Real>(layer, examples);
    if (kept != Kept::values) {
      trace.gradients = stages_of<Real>(layer, examples);
      trace.slopes = Matrix<Real>(layer.units, trace.values.activation.empty() ? 0 : examples);
    }
    layers.push_back(std::move(trace));
  }
  if (kept == Kept::input_gradient) input_gradient = Matrix<Real>(architecture.inputs, examples);
}

template struct Trace<float>;
template struct Trace<double>;

} // namespace activation_lab
