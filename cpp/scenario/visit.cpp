// SPDX-License-Identifier: Apache-2.0
// See visit.h. Depth is bounded by the depth of the text.
#include "scenario/visit.h"

namespace sispam {

void FieldWalk::walk(const Shape& shape, void* x) {
  enter(shape, x);
  for (const Row& row : shape.rows)
    visit(row, *row.storage, shape.place(row.member, x),
          row.index == nullptr ? nullptr : static_cast<int*>(shape.place(row.index, x)));
  leave(shape, x);
}

void FieldWalk::visit(const Row& row, const Storage& storage, void* x, int* index) {
  const size_t length = pointer.size();
  switch (storage.is) {
    case Store::optional:
      if (storage.size(x) > 0) visit(row, *storage.item, storage.at(x, 0), index);
      break;
    case Store::structure:
      push(row.field.key);
      walk(storage.shape(), x);
      break;
    case Store::list:
      push(row.field.key);
      if (storage.item->is == Store::string) references(row.field, *static_cast<const std::vector<std::string>*>(x));
      if (storage.item->is != Store::structure) break;
      for (size_t i = 0; i < storage.size(x); ++i) {
        const size_t list = push(std::to_string(i));
        walk(storage.item->shape(), storage.at(x, i));
        pointer.resize(list);
      }
      break;
    case Store::string:
      if (index == nullptr || static_cast<const std::string*>(x)->empty()) break;
      push(row.field.key);
      reference(row.field, *static_cast<const std::string*>(x), *index);
      break;
    case Store::number: case Store::integer: case Store::cardinal: case Store::boolean: case Store::text: case Store::point:
    case Store::window: case Store::choice:
      break;
  }
  pointer.resize(length);
}

/// Gives the length before.
size_t FieldWalk::push(std::string_view token) {
  const size_t length = pointer.size();
  pointer += '/';
  pointer += token;
  return length;
}

}  // namespace sispam
