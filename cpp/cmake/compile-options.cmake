# What every room is compiled with. A room says
#   target_link_libraries(ROOM PRIVATE activation_lab_options)
add_library(activation_lab_options INTERFACE)

target_compile_options(activation_lab_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
  # Native and WASM must give the same bits, and WASM has no fused multiply-add.
  -ffp-contract=off
)

# Everything that is linked together must agree on these, Catch2 included.
if(ACTIVATION_LAB_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(EMSCRIPTEN)
  add_compile_options(-mbulk-memory)
  if(ACTIVATION_LAB_SIMD)
    add_compile_options(-msimd128)
  endif()
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  # 128-bit vectors as in WASM; every x86 processor since 2008 has these instructions.
  add_compile_options(-msse4.2)
endif()

if(ACTIVATION_LAB_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
