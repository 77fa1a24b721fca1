// SPDX-License-Identifier: Apache-2.0
// Any bytes into the recording's reader: as they are, and as payloads with good checksums around them, since the plain bytes
// hardly ever get past the first one. What is accepted must be written and read again to the same bytes.
#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "math/hash.h"
#include "recording/bytes.h"
#include "recording/chunk.h"
#include "recording/recording.h"

using namespace sispam;

namespace {

void readBoth(const std::vector<uint8_t>& file) {
  const auto result = readRecording(file.data(), file.size());
  if (const auto* script = std::get_if<Script>(&result)) {
    const std::vector<uint8_t> again = writeRecording(*script);  // without chunks that were skipped
    const auto second = readRecording(again.data(), again.size());
    if (!std::holds_alternative<Script>(second) || writeRecording(std::get<Script>(second)) != again) std::abort();
  } else if (std::get<DamageReport>(result).byte > file.size()) {
    std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  readBoth({data, data + size});
  std::vector<uint8_t> file;
  putHeader(file);
  ByteReader r(data, size);
  for (const std::string_view tag : {"RUN ", "SCEN", "DOCT", "ORDR", "CMDS", "HASH", "wrtn"}) {
    std::vector<uint8_t> payload(std::min<size_t>(r.u8(), r.left()));
    for (uint8_t& byte : payload) byte = r.u8();
    putChunk(file, tag, payload);
  }
  ByteWriter end;
  end.u64(hashBytes(file.data(), file.size()));
  putChunk(file, "END ", end.bytes);
  readBoth(file);
  return 0;
}
