#include "expressions/tree.hpp"

#include "activations/bit_cast.hpp"
#include "expressions/error.hpp"

#include <algorithm>

namespace activation_lab::expressions {

std::size_t Tree::Hash::operator()(const Term& term) const {
  std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a, a word at a time
  const auto mix = [&hash](std::uint64_t word) {
    hash = (hash ^ word) * 0x100000001b3;
    hash ^= hash >> 29;
  };
  mix(static_cast<std::uint64_t>(term.op));
  mix(term.index);
  for (const Node operand : term.of)
    mix(operand);
  mix(bit_cast<std::uint64_t>(term.number));
  return static_cast<std::size_t>(hash);
}

Node Tree::intern(const Term& term) {
  const auto known = places.find(term);
  if (known != places.end()) return known->second;
  if (terms.size() >= limits::nodes) {
    overflowed = true;
    return 0;
  }
  const Node place = static_cast<Node>(terms.size());
  bool changes = term.op == Op::x;
  for (std::size_t i = 0; i < arity(term.op); ++i)
    changes = changes || varying[term.of[i]];
  terms.push_back(term);
  varying.push_back(changes);
  places.emplace(term, place);
  return place;
}

Node Tree::number(double value) {
  if (value < 0) return make(Op::negate, number(-value));
  return intern({Op::number, 0, {}, value + 0.0}); // + 0.0: -0 is 0
}

Node Tree::leaf(Op op) {
  return intern({op, 0, {}, 0});
}

Node Tree::parameter(std::string_view name) {
  const auto known = std::find(names.begin(), names.end(), name);
  const auto index = static_cast<std::uint32_t>(known - names.begin());
  if (known == names.end()) names.emplace_back(name);
  return intern({Op::parameter, index, {}, 0});
}

Node Tree::make(Op op, Node a, Node b, Node c) {
  return intern({op, 0, {a, b, c}, 0});
}

Node Tree::call(Op op, const Called& called, Node of) {
  const auto known = std::find(calls.begin(), calls.end(), called);
  const auto index = static_cast<std::uint32_t>(known - calls.begin());
  if (known == calls.end()) calls.push_back(called);
  return intern({op, index, {of, 0, 0}, 0});
}

std::vector<Node> parts_of(const Tree& tree, const std::vector<Node>& roots) {
  std::vector<bool> needed(tree.size());
  for (const Node root : roots)
    needed[root] = true;
  for (std::size_t i = tree.size(); i-- > 0;) {
    if (!needed[i]) continue;
    const Term& term = tree.at(static_cast<Node>(i));
    for (std::size_t operand = 0; operand < arity(term.op); ++operand)
      needed[term.of[operand]] = true;
  }
  std::vector<Node> parts;
  for (std::size_t i = 0; i < needed.size(); ++i) {
    if (needed[i]) parts.push_back(static_cast<Node>(i));
  }
  return parts;
}

std::vector<Node> parts_of(const Tree& tree, Node root) {
  return parts_of(tree, std::vector<Node>{root});
}

} // namespace activation_lab::expressions
