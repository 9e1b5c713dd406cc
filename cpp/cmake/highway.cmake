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
target_compile_definitions(highway INTERFACE
  HWY_COMPILE_ONLY_STATIC
  # Without this, Highway counts SSE4 as present only together with the AES instructions.
  HWY_DISABLE_PCLMUL_AES
)
