// SPDX-License-Identifier: Apache-2.0
// How the member behind a line of the field table is kept in memory. Reader, writer, walks and describer are loops over rows of data
// (shape.h) and reach a member by its place and its Storage alone; nothing of theirs is compiled once a struct.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "scenario/field.h"
#include "scenario/site.h"
#include "scenario/window.h"

namespace sispam {

template <class T>
inline constexpr bool isStruct = !structName<T>.empty();

template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;

template <class T>
inline constexpr bool isVector = false;
template <class T>
inline constexpr bool isVector<std::vector<T>> = true;

enum class Store : uint8_t {
  number,     ///< double
  integer,    ///< int
  cardinal,   ///< uint32_t
  boolean,    ///< bool
  string,     ///< std::string
  text,       ///< Text
  point,      ///< Vec2
  window,     ///< Window
  choice,     ///< an enum of one byte
  structure,  ///< a struct with fields of its own
  optional,   ///< std::optional of any of these
  list        ///< std::vector of any of these
};

struct Shape;

struct Storage {
  Store is = Store::number;
  const Shape& (*shape)() = nullptr;            ///< of a structure; a function, because a Condition holds Conditions
  std::string_view choiceName = {};
  const std::string_view* names = nullptr;      ///< of a choice, in the order of the enumerators
  size_t nameCount = 0;
  // An optional is a list of none or one.
  const Storage* item = nullptr;
  size_t (*size)(const void*) = nullptr;
  void* (*at)(void*, size_t) = nullptr;
  void (*renew)(void*, size_t count) = nullptr; ///< so many fresh items in place of what is there
};

template <class T>
const Shape& shapeOf();

template <class T>
constexpr Storage makeStorage();

template <class T>
inline constexpr Storage storageOf = makeStorage<T>();

template <class T>
constexpr Storage makeStorage() {
  Storage s;
  if constexpr (std::is_same_v<T, double>) {
    s.is = Store::number;
  } else if constexpr (std::is_same_v<T, int>) {
    s.is = Store::integer;
  } else if constexpr (std::is_same_v<T, uint32_t>) {
    s.is = Store::cardinal;
  } else if constexpr (std::is_same_v<T, bool>) {
    s.is = Store::boolean;
  } else if constexpr (std::is_same_v<T, std::string>) {
    s.is = Store::string;
  } else if constexpr (std::is_same_v<T, Text>) {
    s.is = Store::text;
  } else if constexpr (std::is_same_v<T, Vec2>) {
    s.is = Store::point;
  } else if constexpr (std::is_same_v<T, Window>) {
    s.is = Store::window;
  } else if constexpr (std::is_enum_v<T>) {
    static_assert(std::is_same_v<std::underlying_type_t<T>, uint8_t>, "read and written as one byte");
    s.is = Store::choice;
    s.choiceName = Choice<T>::name;
    s.names = Choice<T>::names.data();
    s.nameCount = Choice<T>::names.size();
  } else if constexpr (isOptional<T>) {
    s.is = Store::optional;
    s.item = &storageOf<typename T::value_type>;
    s.size = [](const void* x) -> size_t { return static_cast<const T*>(x)->has_value() ? 1 : 0; };
    s.at = [](void* x, size_t) -> void* { return &**static_cast<T*>(x); };
    s.renew = [](void* x, size_t count) {
      if (count > 0) static_cast<T*>(x)->emplace();
      else static_cast<T*>(x)->reset();
    };
  } else if constexpr (isVector<T>) {
    s.is = Store::list;
    s.item = &storageOf<typename T::value_type>;
    s.size = [](const void* x) -> size_t { return static_cast<const T*>(x)->size(); };
    s.at = [](void* x, size_t i) -> void* { return &(*static_cast<T*>(x))[i]; };
    s.renew = [](void* x, size_t count) { *static_cast<T*>(x) = T(count); };
  } else {
    static_assert(isStruct<T>, "the field table knows no such member");
    s.is = Store::structure;
    s.shape = &shapeOf<T>;
  }
  return s;
}

}  // namespace sispam
