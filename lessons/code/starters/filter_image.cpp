// Pushes every pixel of a picture through an activation
// function. Build it with: c++ -std=c++20 filter_image.cpp -o
// filter_image Run it with: ./filter_image photo.ppm tanh
// filtered.ppm Picture programs save and open PPM ("portable
// pixmap", raw).
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <limits>
#include <map>
#include <string>
#include <vector>

using Function = double (*)(double);

const std::map<std::string, Function> functions = {
    {"relu", [](double x) { return std::max(x, 0.0); }},
    {"leaky_relu",
     [](double x) { return x > 0 ? x : 0.01 * x; }},
    {"tanh", [](double x) { return std::tanh(x); }},
    {"sigmoid",
     [](double x) { return 1 / (1 + std::exp(-x)); }},
    {"elu", [](double x) { return x > 0 ? x : std::expm1(x); }},
    {"swish", [](double x) { return x / (1 + std::exp(-x)); }},
};

// Black stands for low and white for high, before and after.
const double low = -2, high = 2;

unsigned char through(Function f, int byte) {
  double x = low + (high - low) * byte / 255;
  double v = (f(x) - low) / (high - low);
  v = std::clamp(v, 0.0, 1.0);
  return static_cast<unsigned char>(std::floor(255 * v + 0.5));
}

// The next word of the header; comments are passed over.
std::string next_word(std::istream& in) {
  std::string word;
  while (in >> word && word[0] == '#') {
    in.ignore(std::numeric_limits<std::streamsize>::max(),
              '\n');
  }
  return word;
}

int main(int count, char** arguments) {
  auto found = count == 4 ? functions.find(arguments[2])
                          : functions.end();
  if (found == functions.end()) {
    std::cerr
        << "filter_image IN.ppm FUNCTION OUT.ppm\nFunctions:";
    for (const auto& [name, f] : functions)
      std::cerr << " " << name;
    std::cerr << "\n";
    return 1;
  }
  std::ifstream in(arguments[1], std::ios::binary);
  std::string kind = next_word(in), width = next_word(in);
  std::string height = next_word(in), largest = next_word(in);
  if (kind != "P6" || largest != "255") {
    std::cerr << "This is not a raw PPM picture with bytes up "
                 "to 255.\n";
    return 1;
  }
  in.get();
  std::vector<char> pixels(std::istreambuf_iterator<char>(in),
                           {});

  // A byte can be one of 256: each is computed once, in a
  // table.
  std::array<unsigned char, 256> table;
  for (int byte = 0; byte < 256; ++byte) {
    table[byte] = through(found->second, byte);
  }
  for (char& byte : pixels) {
    byte = static_cast<char>(
        table[static_cast<unsigned char>(byte)]);
  }
  std::ofstream out(arguments[3], std::ios::binary);
  out << "P6 " << width << " " << height << " 255\n";
  out.write(pixels.data(),
            static_cast<std::streamsize>(pixels.size()));
  return out ? 0 : 1;
}
