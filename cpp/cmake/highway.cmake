# Highway's headers, for native and WASM alike.
#
# They are copied into a folder of their own: exposing the system's include folder to Emscripten
# would mix two C libraries. Everything here is dispatched statically, so no library is linked.
find_path(HIGHWAY_INCLUDE_DIR hwy/highway.h
  HINTS /usr/include /usr/local/include /opt/homebrew/include
  NO_CMAKE_FIND_ROOT_PATH
  DOC "Folder that holds hwy/highway.h"
)
if(NOT HIGHWAY_INCLUDE_DIR)
  message(FATAL_ERROR
    "Highway's headers are missing. Install libhwy-dev (Debian, Ubuntu) or highway (Homebrew), "
    "or set HIGHWAY_INCLUDE_DIR.")
endif()

set(highway_copy "${CMAKE_BINARY_DIR}/highway")
file(COPY "${HIGHWAY_INCLUDE_DIR}/hwy" DESTINATION "${highway_copy}" FILES_MATCHING PATTERN "*.h")

add_library(highway INTERFACE)
target_include_directories(highway SYSTEM INTERFACE "${highway_copy}")
# Without SIMD, static dispatch takes EMU128, four lanes in an array. Measured in WASM against HWY_SCALAR, one lane: 1.3
# to 3 times as fast for the rectifiers, alike for the others but tanh (half as fast); and its tails stay fast, where
# the optimiser leads HWY_SCALAR through subnormal numbers.
target_compile_definitions(highway INTERFACE
  HWY_COMPILE_ONLY_STATIC
  # Without this, Highway counts SSE4 as present only together with the AES instructions.
  HWY_DISABLE_PCLMUL_AES
)
