# SPDX-License-Identifier: Apache-2.0
# The target core: core.mjs and core.wasm, for browsers, their workers and Node. No eval anywhere (DYNAMIC_EXECUTION=0), so a strict
# Content Security Policy holds. Once node_modules is there, its types are written beside it as core.d.ts.
if(NOT EMSCRIPTEN OR NOT EXISTS ${CMAKE_SOURCE_DIR}/cpp/bindings/embind.cpp)
  return()
endif()
file(GLOB bindings CONFIGURE_DEPENDS cpp/bindings/*.cpp)
add_executable(core ${bindings})
set_target_properties(core PROPERTIES SUFFIX .mjs)
target_compile_options(core PRIVATE -Oz) # names and conversions
target_link_libraries(core PRIVATE sispam sispam_warnings embind)
# -O2 for what Binaryen does at the end: as quick as with -O3 (measured), and 2 kB smaller on the wire.
target_link_options(core PRIVATE -O2
  -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web,worker,node
  -sINITIAL_MEMORY=16MB -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=2GB -sSTACK_SIZE=1MB
  -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0 -sEMBIND_AOT=1
  -sEXPORTED_RUNTIME_METHODS=HEAP8,HEAPU8,HEAP16,HEAPU16,HEAP32,HEAPU32,HEAPF32,HEAPF64)
if(EXISTS ${CMAKE_SOURCE_DIR}/node_modules/typescript)
  target_link_options(core PRIVATE --emit-tsd core.d.ts)
  set_property(TARGET core PROPERTY # emcc looks for tsc on PATH
    RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env --modify PATH=path_list_prepend:${CMAKE_SOURCE_DIR}/tools/tsc")
endif()
