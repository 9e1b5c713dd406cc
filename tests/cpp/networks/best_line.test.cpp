#include "networks/best_line.hpp"

#include <algorithm>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace activation_lab;

namespace {

const std::vector<float> corners = {0, 0, 1, 0, 0, 1, 1, 1};

std::size_t best(const std::vector<float>& points, const std::vector<float>& classes) {
  return best_line(points, classes, 0, classes.size());
}

} // namespace

TEST_CASE("No line gets more than three of the four points of exclusive or right", "[networks][best line]") {
  CHECK(best(corners, {0, 1, 1, 0}) == 3);
}

TEST_CASE("A line gets every other labelling of four corners right", "[networks][best line]") {
  const auto classes =
      GENERATE(std::vector<float>{0, 0, 0, 0}, std::vector<float>{1, 0, 0, 0}, std::vector<float>{0, 0, 1, 1},
               std::vector<float>{0, 1, 0, 1}, std::vector<float>{0, 1, 1, 1}, std::vector<float>{1, 1, 1, 1});
  CHECK(best(corners, classes) == 4);
}

TEST_CASE("A point in the middle of a triangle of the other class is left over", "[networks][best line]") {
  CHECK(best({-2, -1, 2, -1, 0.125F, 3, 0, 0.25F}, {0, 0, 0, 1}) == 3);
}

TEST_CASE("The best line of all is the best of those through any of the points", "[networks][best line]") {
  const std::vector<float> points = {0.1F, 0.7F, -0.4F, 0.2F, 0.9F, -0.3F, -0.8F, -0.6F, 0.3F, 0.5F, -0.2F, -0.9F};
  const std::vector<float> classes = {1, 0, 1, 0, 0, 1};
  std::size_t most = 0;
  for (std::size_t at = 0; at < classes.size(); ++at)
    most = std::max(most, best_line(points, classes, at, at + 1));
  CHECK(best(points, classes) == most);
  CHECK(most >= 4);
}
