// How well a single straight line can tell two classes of points apart: the most that a network without activation
// functions can come to, however it is trained, since its output is above a threshold on one side of a line.
#pragma once

#include <cstddef>
#include <span>

namespace activation_lab {

// Of the lines through point number `first` to `last` - 1 and some other, turned and moved by next to nothing, the most
// points that one of them has on the right side; over all points that is the best of all lines. `points` holds two
// numbers a point, `classes` 0 or 1, at least two of them. A third point on a line through two counts as right: no line
// does better than this, and without three in a row one does as well. Takes last - first times count^2 steps.
std::size_t best_line(std::span<const float> points, std::span<const float> classes, std::size_t first,
                      std::size_t last);

} // namespace activation_lab
