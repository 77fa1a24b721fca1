// SPDX-License-Identifier: Apache-2.0
// libFuzzer: any bytes as any kind of file. The first byte chooses the kind; what reads as a scenario must read again after
// it has been written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "cpp/scenario_sample.h"
#include "scenario/read.h"
#include "scenario/write.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace sispam;
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  switch (data[0] % 5) {
    case 0: check(FileKind::scenario, text); break;
    case 1: check(FileKind::orders, text); break;
    case 2: check(FileKind::doctrine, text); break;
    case 3: check(FileKind::plan, text); break;
    case 4: {
      const ReadResult first = readExercise(text, sample::kDoctrine, "");
      if (!first.exercise) break;
      const std::string written = write(first.exercise->scenario);
      const ReadResult second = readExercise(written, sample::kDoctrine, "");
      if (!second.exercise || write(second.exercise->scenario) != written) std::abort();
    }
  }
  return 0;
}
