# SPDX-License-Identifier: GPL-3.0-or-later
# Targets by folder. app/layers.txt is the one table of allowed arrows: it links the libraries here, and tests/lint checks the includes against it.
file(STRINGS "${CMAKE_SOURCE_DIR}/app/layers.txt" MINGCHA_LAYERS REGEX "^[a-z]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/app/layers.txt")

function(mingcha_arrows name out)
  foreach(line IN LISTS MINGCHA_LAYERS)
    if(line MATCHES "^${name}:(.*)$")
      separate_arguments(deps UNIX_COMMAND "${CMAKE_MATCH_1}")
      list(TRANSFORM deps PREPEND mingcha_)
      set(${out} "${deps}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "${name} is not in app/layers.txt")
endfunction()

# mingcha_library(name [LIBS …]): a static library of every source below the current folder.
function(mingcha_library name)
  cmake_parse_arguments(ARG "" "" "LIBS;PUBLIC_LIBS;EXCLUDE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  if(ARG_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX "${ARG_EXCLUDE}")
  endif()
  add_library(mingcha_${name} STATIC ${sources})
  set_target_properties(mingcha_${name} PROPERTIES LINKER_LANGUAGE CXX)
  mingcha_arrows(${name} arrows)
  target_link_libraries(mingcha_${name} PUBLIC mingcha_common Qt6::Core tl::expected ${arrows} ${ARG_PUBLIC_LIBS} PRIVATE ${ARG_LIBS})
  mingcha_use_precompiled(mingcha_${name} core)
endfunction()

# mingcha_test(name HEADERS set SOURCES … LIBS …): one Qt Test executable, one ctest case, run without a display.
function(mingcha_test name)
  cmake_parse_arguments(ARG "" "HEADERS" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE mingcha_common mingcha_test_support Qt6::Test ${ARG_LIBS})
  mingcha_use_precompiled(${name} "${ARG_HEADERS}")
  # Tests include their own .moc; what moc compiles beside is an empty file.
  set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  target_compile_definitions(${name} PRIVATE MINGCHA_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures" MINGCHA_SOURCE="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Shanghai;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks_elsewhere.txt" LABELS "${ARG_LABELS}" TIMEOUT 600)
endfunction()

# mingcha_unit_tests(library [LIBS …]): every test_*.cpp of the current folder.
function(mingcha_unit_tests library)
  cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
  file(GLOB tests CONFIGURE_DEPENDS test_*.cpp)
  foreach(source IN LISTS tests)
    get_filename_component(stem ${source} NAME_WE)
    mingcha_test(${library}_${stem} HEADERS core SOURCES ${source} LIBS mingcha_${library} ${ARG_LIBS} LABELS unit)
  endforeach()
endfunction()
