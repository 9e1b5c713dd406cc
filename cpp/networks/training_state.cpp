#include "networks/training_state.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>
#include <utility>

namespace activation_lab {

namespace {

constexpr std::uint32_t version = 0x414c5431; // 1, behind "ALT"

// Fowler, Noll and Vo's, over whole bytes: it catches every change of a single one.
std::uint64_t checksum(std::span<const std::uint8_t> bytes) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const std::uint8_t byte : bytes)
    hash = (hash ^ byte) * 0x100000001b3;
  return hash;
}

class Writer {
public:
  template <class Number> void number(Number number) {
    static_assert(std::is_arithmetic_v<Number>);
    const std::size_t at = bytes.size();
    bytes.resize(at + sizeof number);
    std::memcpy(bytes.data() + at, &number, sizeof number);
  }
  template <class Number> void row(const std::vector<Number>& numbers) {
    number(static_cast<std::uint32_t>(numbers.size()));
    for (const Number one : numbers)
      number(one);
  }

  std::vector<std::uint8_t> bytes;
};

// Once something was missing, everything it gives is 0 or empty and `complete` stays false.
class Reader {
public:
  explicit Reader(std::span<const std::uint8_t> all) : rest(all) {}

  template <class Number> Number number() {
    Number number{};
    if (rest.size() < sizeof number) {
      complete = false;
      return number;
    }
    std::memcpy(&number, rest.data(), sizeof number);
    rest = rest.subspan(sizeof number);
    return number;
  }
  template <class Number> std::vector<Number> row() {
    const auto count = number<std::uint32_t>();
    if (rest.size() / sizeof(Number) < count) {
      complete = false;
      return {};
    }
    std::vector<Number> numbers(count);
    for (Number& one : numbers)
      one = number<Number>();
    return numbers;
  }
  bool finished() const { return complete && rest.empty(); }

private:
  std::span<const std::uint8_t> rest;
  bool complete = true;
};

// What of a layer decides which numbers there are to learn.
std::uint64_t shape_of(const Network<float>& network) {
  Writer shape;
  for (std::size_t l = 0; l < network.architecture.layers.size(); ++l) {
    const LayerParameters<const float> parameters = network.parameters.layer(l);
    for (const std::size_t count :
         {parameters.weights.size(), parameters.bias.size(), parameters.gain.size(), parameters.shift.size(),
          parameters.slopes.size(), network.architecture.layers[l].units})
      shape.number(static_cast<std::uint32_t>(count));
  }
  return checksum(shape.bytes);
}

void write(const Memory<float>& memory, Writer& writer) {
  writer.row(memory.mean);
  writer.row(memory.square);
  writer.number(memory.beta1_power);
  writer.number(memory.beta2_power);
}

Memory<float> read_memory(Reader& reader) {
  Memory<float> memory;
  memory.mean = reader.row<float>();
  memory.square = reader.row<float>();
  memory.beta1_power = reader.number<double>();
  memory.beta2_power = reader.number<double>();
  return memory;
}

void write(const Generator::State& state, Writer& writer) {
  for (const std::uint64_t word : state.words)
    writer.number(word);
  writer.number(static_cast<std::uint8_t>(state.waiting.has_value()));
  writer.number(state.waiting.value_or(0.0));
}

Generator::State read_generator(Reader& reader) {
  Generator::State state{};
  for (std::uint64_t& word : state.words)
    word = reader.number<std::uint64_t>();
  const bool waits = reader.number<std::uint8_t>() != 0;
  const auto waiting = reader.number<double>();
  if (waits) state.waiting = waiting;
  return state;
}

bool is_none_or(std::size_t wanted, const std::vector<float>& numbers) {
  return numbers.empty() || numbers.size() == wanted;
}

// Bytes that somebody made up can bear a right checksum: whatever would be an index or a length is looked at.
bool makes_sense(const std::vector<float>& parameters, const Progress<float>& progress, std::size_t wanted) {
  const auto& words = progress.chance.state().words;
  const std::size_t examples = progress.order.size();
  return parameters.size() == wanted && is_none_or(wanted, progress.memory.mean) &&
         is_none_or(wanted, progress.memory.square) && progress.next <= examples &&
         std::any_of(words.begin(), words.end(), [](std::uint64_t word) { return word != 0; }) &&
         std::all_of(progress.order.begin(), progress.order.end(), [=](std::uint32_t k) { return k < examples; });
}

constexpr const char* damaged = "The saved state of this training is damaged. Begin the training anew.";

} // namespace

std::vector<std::uint8_t> bytes_of(const Training<float>& training) {
  const Network<float>& network = training.network;
  const Progress<float>& progress = training.progress;
  Writer writer;
  writer.number(version);
  writer.number(shape_of(network));
  writer.number(static_cast<std::uint8_t>(training.recipe.optimiser.method));
  writer.row(network.parameters.numbers);
  for (const UnitStatistics<float>& statistics : network.running) {
    writer.row(statistics.mean);
    writer.row(statistics.variance);
  }
  write(progress.memory, writer);
  write(progress.chance.state(), writer);
  writer.row(progress.order);
  writer.number(static_cast<std::uint32_t>(progress.next));
  writer.number(progress.steps);
  writer.number(checksum(writer.bytes));
  return std::move(writer.bytes);
}

std::optional<std::string> restore(std::span<const std::uint8_t> bytes, Training<float>& training) {
  constexpr std::size_t tail = sizeof(std::uint64_t);
  if (bytes.size() < tail) return damaged;
  const std::span<const std::uint8_t> body = bytes.first(bytes.size() - tail);
  if (Reader(bytes.last(tail)).number<std::uint64_t>() != checksum(body)) return damaged;
  Reader reader(body);
  if (reader.number<std::uint32_t>() != version) {
    return "The saved state of this training is of another version. Begin the training anew.";
  }
  if (reader.number<std::uint64_t>() != shape_of(training.network)) {
    return "The saved state belongs to a network of another shape.";
  }
  const auto method = reader.number<std::uint8_t>();
  std::vector<float> parameters = reader.row<float>();
  std::vector<UnitStatistics<float>> running;
  bool fits = true;
  for (const UnitStatistics<float>& wanted : training.network.running) {
    UnitStatistics<float> statistics;
    statistics.mean = reader.row<float>();
    statistics.variance = reader.row<float>();
    fits = fits && statistics.mean.size() == wanted.mean.size() && statistics.variance.size() == wanted.variance.size();
    running.push_back(std::move(statistics));
  }
  Progress<float> progress(0);
  progress.memory = read_memory(reader);
  progress.chance = Generator(read_generator(reader));
  progress.order = reader.row<std::uint32_t>();
  progress.next = reader.number<std::uint32_t>();
  progress.steps = reader.number<std::uint64_t>();
  if (!reader.finished() || !fits || !makes_sense(parameters, progress, training.network.parameters.numbers.size())) {
    return damaged;
  }
  if (method != static_cast<std::uint8_t>(training.recipe.optimiser.method)) progress.memory = {};
  training.network.parameters.numbers = std::move(parameters);
  training.network.running = std::move(running);
  training.progress = std::move(progress);
  return std::nullopt;
}

} // namespace activation_lab
