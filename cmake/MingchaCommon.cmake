# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the standard, the warnings and the Qt switches of every part.
add_library(mingcha_common INTERFACE)
target_compile_features(mingcha_common INTERFACE cxx_std_20)
target_compile_options(mingcha_common INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
target_compile_definitions(mingcha_common INTERFACE QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400 MINGCHA_VERSION="${PROJECT_VERSION}")
target_include_directories(mingcha_common INTERFACE ${CMAKE_SOURCE_DIR}/app)
target_link_libraries(mingcha_common INTERFACE Threads::Threads)
if(MINGCHA_SANITIZE)
  target_compile_options(mingcha_common INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(mingcha_common INTERFACE -fsanitize=address,undefined)
endif()
if(MINGCHA_FUZZ)
  target_compile_options(mingcha_common INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
  target_compile_definitions(mingcha_common INTERFACE FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION)
  target_link_options(mingcha_common INTERFACE -fsanitize=address,undefined)
endif()

# Speed of the build: a compiler cache that several build folders share, and a fast linker, where the machine has them.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}/.. CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros,pch_defines ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
