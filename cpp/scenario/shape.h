// SPDX-License-Identifier: Apache-2.0
// The field table of a struct as an array of rows, made from its fields() by the compiler. What follows from the table is a loop over
// the rows; a visitor as a template would be compiled for every field and weighed a third of the module.
#pragma once

#include <array>
#include <span>

#include "scenario/storage.h"

namespace sispam {

struct Row {
  Field field;
  const void* member = nullptr;      ///< of the shape's blank; place() finds it in a real struct
  const Storage* storage = nullptr;
  const void* index = nullptr;       ///< the int beside a reference, if there is one
};

struct Shape {
  std::string_view name;
  std::span<const Row> rows;
  const void* blank;
  void* (*make)();                   ///< one with its defaults
  void (*drop)(void*);

  void* place(const void* member, void* x) const {
    return static_cast<char*>(x) + (static_cast<const char*>(member) - static_cast<const char*>(blank));
  }
  const void* place(const void* member, const void* x) const { return place(member, const_cast<void*>(x)); }
};

/// Room for a T that is never made, never read and never written: only the places of its members are wanted.
template <class T>
union Blank {
  char nothing;
  T value;
  constexpr Blank() : nothing(0) {}
  constexpr ~Blank() {}
};
template <class T>
inline constinit Blank<T> blank;

struct RowCounter {
  size_t count = 0;
  template <class T>
  constexpr void operator()(const Field&, T&) { ++count; }
  template <class T>
  constexpr void operator()(const Field&, T&, int&) { ++count; }
};

template <size_t N>
struct RowCollector {
  std::array<Row, N> rows{};
  size_t count = 0;
  template <class T>
  constexpr void operator()(const Field& f, T& x) { rows[count++] = {f, &x, &storageOf<T>, nullptr}; }
  template <class T>
  constexpr void operator()(const Field& f, T& x, int& index) { rows[count++] = {f, &x, &storageOf<T>, &index}; }
};

template <class T>
constexpr size_t rowCount() {
  RowCounter counter;
  fields(counter, blank<T>.value);
  return counter.count;
}

template <class T>
constexpr auto rowsOf() {
  RowCollector<rowCount<T>()> collector;
  fields(collector, blank<T>.value);
  return collector.rows;
}

/// The table of T; whoever calls this includes the fields_*.h of T. There is one of each, so addresses may be compared.
template <class T>
const Shape& shapeOf() {
  static constexpr auto rows = rowsOf<T>();
  static constexpr Shape shape{structName<T>, rows, &blank<T>, []() -> void* { return new T{}; },
                               [](void* x) { delete static_cast<T*>(x); }};
  return shape;
}

/// The struct as a T, or null if it is something else.
template <class T>
T* as(const Shape& shape, void* x) {
  return &shape == &shapeOf<T>() ? static_cast<T*>(x) : nullptr;
}

/// A struct with its defaults.
class Fresh {
 public:
  explicit Fresh(const Shape& shape) : shape_(shape), x_(shape.make()) {}
  ~Fresh() { shape_.drop(x_); }
  Fresh(const Fresh&) = delete;
  Fresh& operator=(const Fresh&) = delete;
  const void* get() const { return x_; }

 private:
  const Shape& shape_;
  void* x_;
};

}  // namespace sispam
