// The fuzzer's corpus, a file each, through the fuzzer's own function.

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

TEST_CASE("Every file of the fuzzer's corpus comes to a good end", "[expressions][corpus]") {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(EXPRESSION_CORPUS)) {
    INFO(entry.path());
    std::ifstream file(entry.path(), std::ios::binary);
    std::vector<std::uint8_t> bytes;
    for (auto at = std::istreambuf_iterator<char>(file); at != std::istreambuf_iterator<char>(); ++at)
      bytes.push_back(static_cast<std::uint8_t>(*at));
    CHECK(LLVMFuzzerTestOneInput(bytes.data(), bytes.size()) == 0);
    ++files;
  }
  CHECK(files >= 25);
}
