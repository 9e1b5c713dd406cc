// Draws activation functions into curves.svg, which any browser
// opens. Build it with: c++ -std=c++20 plot_curves.cpp
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>

double sigmoid(double x) {
  if (x >= 0) return 1 / (1 + std::exp(-x));
  double e = std::exp(x);
  return e / (1 + e);
}

struct Curve {
  const char* name;
  double (*f)(double);
  const char* colour;
};

// Add yours here: a name, a function, a colour.
const Curve curves[] = {
    {"sigmoid", sigmoid, "#0b775e"},
    {"tanh", [](double x) { return std::tanh(x); }, "#d3702a"},
    {"ReLU", [](double x) { return std::max(x, 0.0); },
     "#093586"},
    {"leaky ReLU",
     [](double x) { return x > 0 ? x : 0.01 * x; }, "#2c92d4"},
    {"ELU", [](double x) { return x > 0 ? x : std::expm1(x); },
     "#b35395"},
    {"swish", [](double x) { return x * sigmoid(x); },
     "#604bab"},
};

int main() {
  const double from = -4, to = 4, low = -1.5, high = 4;
  const int steps = 400;
  std::ofstream svg("curves.svg");
  svg << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 550">
<rect width="800" height="550" fill="white"/>
)";
  // From here on in units of x and y, with y upwards.
  svg << "<g transform=\"scale(100 -100) translate(" << -from
      << " " << -high
      << ")\" fill=\"none\" stroke-width=\"0.02\">\n"
      << "<path d=\"M" << from << " 0H" << to << "M0 " << low
      << "V" << high << "\" stroke=\"gray\"/>\n";
  for (const auto& [name, f, colour] : curves) {
    svg << "<polyline stroke=\"" << colour << "\" points=\"";
    for (int i = 0; i <= steps; ++i) {
      double x = from + (to - from) * i / steps;
      char point[64];
      std::snprintf(point, sizeof point, "%.4f,%.4f ", x, f(x));
      svg << point;
    }
    svg << "\"><title>" << name << "</title></polyline>\n";
  }
  svg << "</g>\n";
  int y = 30;
  for (const auto& [name, f, colour] : curves) {
    svg << "<text x=\"20\" y=\"" << y << "\" fill=\"" << colour
        << "\">" << name << "</text>\n";
    y += 20;
  }
  svg << "</svg>\n";
  return svg ? 0 : 1;
}
