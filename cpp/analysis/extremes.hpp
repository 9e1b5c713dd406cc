// How far up and down a curve goes, found by looking: for any function in double whose kinks are known.
//
// A search looks at 64 points an octave for 2^-10 <= |x| <= 1024 on both sides of 0, at 0, at the kinks and next to
// them, and narrows down around the best. What happens within less than 1 % of its distance from 0, or only beyond
// 1024, may be missed. Everything is found with +, -, *, / alone: the same bits in every build.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace activation_lab {

using Curve = std::function<double(double)>;

struct Extreme {
  double value;
  std::optional<double> x; // none where the value is only approached, infinite values above all
};

// What lies between two neighbouring kinks; the outer pieces reach to the infinities.
struct Piece {
  double low;
  double high;
};

std::vector<Piece> pieces_between(std::span<const double> kinks);

// The one number that f is all over the piece, judged by points in it; none where they differ. Right for functions that
// are analytic between their kinks, as all in the catalogue are.
std::optional<double> constant_on(const Curve& f, const Piece& piece);

// The points that a search looks at, ascending.
std::vector<double> search_points(std::span<const double> kinks);

// What f goes to as x goes to +infinity (or to -infinity, from below): f there, where that is a number, and otherwise
// read off f(2^k), k = 3 to 60, as far as those are numbers. NaN where they neither settle nor grow steadily, as those
// of a wave do not.
double limit_of(const Curve& f, bool at_plus_infinity);

// The largest value of f. `slope`, where there is one, is the derivative of f and places a smooth peak within 1e-14
// instead of 1e-8; the value is good to 1e-15 relative either way. Of many places that share the value a plain one is
// chosen: 0, a kink, the middle of a piece, or else the peak nearest to 0. A value that is approached at a kink counts
// as reached there.
Extreme greatest_of(const Curve& f, const Curve& slope, std::span<const double> kinks);

// Greatest of -f, turned round.
Extreme least_of(const Curve& f, const Curve& slope, std::span<const double> kinks);

} // namespace activation_lab
