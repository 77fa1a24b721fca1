// SPDX-License-Identifier: Apache-2.0
// Walking through a struct by its field table, with the JSON Pointer of where one is. A walk is a struct derived from
// FieldWalk that hides the hooks it wants: enter(T&), leave(T&), reference(field, name, index).
#pragma once

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "scenario/field.h"
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

template <class Derived>
class FieldWalk {
 public:
  std::string pointer;  ///< of the value being visited

  template <class T>
  void walk(T& x) {
    self().enter(x);
    fields(self(), x);
    self().leave(x);
  }

  template <class T>
  void enter(T&) {}
  template <class T>
  void leave(T&) {}
  void reference(const Field&, const std::string&, int&) {}
  void references(const Field&, const std::vector<std::string>&) {}

  template <class T>
  void operator()(const Field& f, T& x) {
    if constexpr (isOptional<T>) {
      if (x) (*this)(f, *x);
    } else if constexpr (isStruct<T>) {
      const size_t length = push(f.key);
      walk(x);
      pointer.resize(length);
    } else if constexpr (std::is_same_v<T, std::vector<std::string>>) {
      const size_t length = push(f.key);
      self().references(f, x);
      pointer.resize(length);
    } else if constexpr (isVector<T>) {
      if constexpr (isStruct<typename T::value_type>) {
        const size_t length = push(f.key);
        for (size_t i = 0; i < x.size(); ++i) {
          const size_t list = push(std::to_string(i));
          walk(x[i]);
          pointer.resize(list);
        }
        pointer.resize(length);
      }
    }
  }
  void operator()(const Field& f, std::string& name, int& index) {
    if (name.empty()) return;
    const size_t length = push(f.key);
    self().reference(f, name, index);
    pointer.resize(length);
  }
  void operator()(const Field& f, std::optional<std::string>& name, int& index) {
    if (name) (*this)(f, *name, index);
  }
  void operator()(const Field&, std::optional<int>&, int&) {}  // as written, and as counted
  void operator()(const Field&, Window&) {}

 private:
  Derived& self() { return static_cast<Derived&>(*this); }
  size_t push(std::string_view token) {
    const size_t length = pointer.size();
    pointer += '/';
    pointer += token;
    return length;
  }
};

}  // namespace sispam
