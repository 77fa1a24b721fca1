// SPDX-License-Identifier: Apache-2.0
// Walking through a struct by its field table, with the JSON Pointer of where one is. A walk is a struct derived from
// FieldWalk that overrides the hooks it wants; as<T>(shape, x) tells what struct it stands at.
#pragma once

#include <string>
#include <vector>

#include "scenario/shape.h"

namespace sispam {

class FieldWalk {
 public:
  std::string pointer;  ///< of the value being visited

  template <class T>
  void walk(T& x) { walk(shapeOf<T>(), &x); }

 protected:
  ~FieldWalk() = default;
  virtual void enter(const Shape&, void*) {}
  virtual void leave(const Shape&, void*) {}
  virtual void reference(const Field&, const std::string&, int&) {}
  virtual void references(const Field&, const std::vector<std::string>&) {}

 private:
  void walk(const Shape& shape, void* x);
  void visit(const Row& row, const Storage& storage, void* x, int* index);
  size_t push(std::string_view token);
};

}  // namespace sispam
