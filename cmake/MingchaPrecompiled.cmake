# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiled headers halve the time of a build from nothing. One library for each set of headers (cmake/precompiled/), used by every target of that kind.
option(MINGCHA_PRECOMPILE "Precompile common headers" ON)

function(mingcha_precompiled set)
  file(WRITE ${CMAKE_BINARY_DIR}/precompiled/${set}.cpp "// Only carries the precompiled headers.\n")
  add_library(mingcha_precompiled_${set} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/precompiled/${set}.cpp)
  target_link_libraries(mingcha_precompiled_${set} PRIVATE mingcha_common tl::expected ${ARGN})
  target_precompile_headers(mingcha_precompiled_${set} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled/${set}.h)
endfunction()

# mingcha_use_precompiled(target set)
function(mingcha_use_precompiled target set)
  if(MINGCHA_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM mingcha_precompiled_${set})
  endif()
endfunction()

if(MINGCHA_PRECOMPILE)
  mingcha_precompiled(core Qt6::Core)
  if(MINGCHA_UI)
    mingcha_precompiled(widgets Qt6::Widgets)
  endif()
endif()
