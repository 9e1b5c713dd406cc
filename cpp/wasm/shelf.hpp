// Things that grow over several calls and that the page holds by number meanwhile.
#pragma once

#include <unordered_map>
#include <utility>

namespace activation_lab::wasm {

// Handles are above zero and not used twice in the life of a module.
template <class Thing> class Shelf {
public:
  int keep(Thing thing) {
    things.emplace(++last_handle, std::move(thing));
    return last_handle;
  }

  // The handle must be alive; valid until it is released.
  Thing& at(int handle) { return things.find(handle)->second; }

  void release(int handle) { things.erase(handle); }

private:
  std::unordered_map<int, Thing> things;
  int last_handle = 0;
};

} // namespace activation_lab::wasm
