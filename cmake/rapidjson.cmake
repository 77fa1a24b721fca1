# SPDX-License-Identifier: Apache-2.0
# Debian's RapidJSON headers, copied into the build folder: a cross compiler must not see the rest of /usr/include. One line goes: an
# assignment to a const member, never called, which g++ 12 overlooks and clang 19 refuses.
find_path(RAPIDJSON_HOME rapidjson/reader.h PATHS /usr/include /usr/local/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT RAPIDJSON_HOME)
  message(FATAL_ERROR "RapidJSON headers not found: apt-get install rapidjson-dev")
endif()
set(copy ${CMAKE_BINARY_DIR}/include/rapidjson)
if(NOT EXISTS ${copy}/reader.h)
  file(COPY ${RAPIDJSON_HOME}/rapidjson DESTINATION ${CMAKE_BINARY_DIR}/include)
  file(READ ${copy}/document.h text)
  string(REPLACE "GenericStringRef& operator=(const GenericStringRef& rhs) { s = rhs.s; length = rhs.length; }" "" text "${text}")
  file(WRITE ${copy}/document.h "${text}")
endif()
add_library(sispam_rapidjson INTERFACE)
target_include_directories(sispam_rapidjson SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
