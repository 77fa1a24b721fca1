# SPDX-License-Identifier: Apache-2.0
# Test programs, each there as soon as it has a file. They find the repository by SISPAM_SOURCE_DIR. Under Emscripten the same GoogleTest
# binary is built from GoogleTest's sources, where they are installed, and runs in Node, with Node's own files under the file functions.
file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS tests/cpp/*.cpp)
file(GLOB science_sources CONFIGURE_DEPENDS tests/science/*.cpp)
file(GLOB scene_sources CONFIGURE_DEPENDS tests/scenes/*.cpp)
file(GLOB bench_sources CONFIGURE_DEPENDS tests/bench/*.cpp)
file(GLOB fuzz_sources CONFIGURE_DEPENDS tests/fuzz/*.cpp)

function(sispam_program name)
  add_executable(${name} ${ARGN})
  target_include_directories(${name} PRIVATE tests)
  target_compile_definitions(${name} PRIVATE SISPAM_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE sispam sispam_warnings)
  if(EMSCRIPTEN)
    set_target_properties(${name} PROPERTIES SUFFIX .cjs)
    target_link_options(${name} PRIVATE -sENVIRONMENT=node -sNODERAWFS -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=2GB -sSTACK_SIZE=4MB
      --pre-js ${CMAKE_SOURCE_DIR}/cmake/environment.js)
  endif()
endfunction()

if(SISPAM_FUZZ)
  foreach(source ${fuzz_sources})
    get_filename_component(name ${source} NAME_WE)
    sispam_program(fuzz_${name} ${source} ${scene_sources})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  endforeach()
endif()

# Test bodies take longer to compile than to run, so they are compiled without optimisation; the core is not. Its library comes before
# their objects on the link line: of inline functions that both have the linker keeps the first, the core's, as it is shipped. What is
# inline in math and geometry is tested as optimised as it is used. Precompiled headers as in CMakeLists.txt.
function(sispam_compile_quickly name)
  target_compile_options(${name} PRIVATE -O0)
  target_link_options(${name} PRIVATE LINKER:--whole-archive $<TARGET_FILE:sispam> LINKER:--no-whole-archive)
  if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
    target_precompile_headers(${name} PRIVATE <gtest/gtest.h> ${sispam_precompiled})
  endif()
  get_target_property(sources ${name} SOURCES)
  list(FILTER sources INCLUDE REGEX "/(math|geometry)_[^/]*$")
  string(TOUPPER "${CMAKE_BUILD_TYPE}" type)
  separate_arguments(optimised UNIX_COMMAND "${CMAKE_CXX_FLAGS_${type}}")
  set_source_files_properties(${sources} PROPERTIES COMPILE_OPTIONS "${optimised}" SKIP_PRECOMPILE_HEADERS ON)
endfunction()

set(googletest /usr/src/googletest/googletest CACHE PATH "GoogleTest's sources")
if((test_sources OR science_sources) AND (NOT EMSCRIPTEN OR EXISTS ${googletest}/src/gtest-all.cc))
  sispam_program(sispam_tests ${test_sources} ${science_sources} ${scene_sources})
  if(EMSCRIPTEN)
    add_library(gtest_main STATIC ${googletest}/src/gtest-all.cc ${googletest}/src/gtest_main.cc)
    target_include_directories(gtest_main SYSTEM PUBLIC ${googletest}/include PRIVATE ${googletest})
    target_link_libraries(sispam_tests PRIVATE gtest_main)
  else()
    find_package(GTest REQUIRED)
    target_link_libraries(sispam_tests PRIVATE GTest::gtest_main)
  endif()
  sispam_compile_quickly(sispam_tests)
endif()

if(EXISTS ${CMAKE_SOURCE_DIR}/tests/golden/native.cpp)
  sispam_program(sispam_golden tests/golden/native.cpp ${scene_sources})
endif()

if(bench_sources AND NOT EMSCRIPTEN AND NOT SISPAM_SANITIZE)
  find_package(benchmark REQUIRED)
  sispam_program(sispam_bench ${bench_sources} ${scene_sources})
  target_link_libraries(sispam_bench PRIVATE benchmark::benchmark)
endif()
