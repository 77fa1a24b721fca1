// SPDX-License-Identifier: Apache-2.0
// What presses on walls, closed gates, buildings and the border of the ground, in N per metre of them, low-passed over 1 s. A
// barrier is cut into pieces of about 1 m, each with its two sides: the mean over a long wall would say nothing about one place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "geometry/segment.h"
#include "observe/extreme.h"

namespace sispam {

enum class BarrierKind : uint8_t { wall, border, gate, building };
inline constexpr std::string_view kBarrierKindNames[] = {"wall", "border", "gate", "building"};

/// The greatest load on one thing of the site.
struct BarrierLoad {
  BarrierKind kind = BarrierKind::wall;
  uint16_t index = 0;          ///< of the wall, gate or building in the site; 0 for the border
  Extreme load;                ///< N/m; place: middle of the piece
};

class WallLoad {
 public:
  explicit WallLoad(const World& world);
  /// After every step.
  void observe(const World& world);

  /// One entry for each wall, the border, each gate and each building, loaded or not.
  const std::vector<BarrierLoad>& loads() const { return loads_; }
  /// Pieces of all barriers, in the order of the site; their load now (the greater of the two sides, N/m) and their middle.
  size_t pieces() const { return pieceOf_.size(); }
  double loadOf(size_t piece) const;
  Vec2 placeOf(size_t piece) const;
  /// The pieces that bear anything now, ascending: on most walls nobody leans.
  const std::vector<uint32_t>& loaded() const { return loaded_; }
  /// True if the loads were renewed by the last call of observe().
  bool fresh() const { return fresh_; }

  /// The entry with the greatest load, null if nothing was ever leant on.
  const BarrierLoad* greatest() const;

 private:
  struct Barrier {
    Segment line;
    uint32_t entry = 0;        ///< index into loads_
    uint32_t firstPiece = 0, pieces = 1;
    float pieceLength = 1;     ///< m that the force is divided by
  };
  void add(const Segment& line, uint32_t entry);
  /// Which barrier of ours each barrier of the raster is; it changes when a gate opens or closes.
  void match(const World& world);
  void gather(const World& world);
  void renew(uint32_t tick);

  std::vector<BarrierLoad> loads_;
  std::vector<Barrier> barriers_;      ///< walls and border as fixedWalls() gives them, all gates, edges of buildings
  uint32_t fixed_ = 0, gates_ = 0;
  std::vector<uint32_t> pieceOf_;      ///< per piece: its barrier
  std::vector<uint32_t> ofRaster_;
  std::vector<uint32_t> loaded_;
  bool fresh_ = false;
  uint32_t generation_ = kNever;
  Column<float> gathered_, load_;      ///< per piece and side: N summed over ticks, and N low-passed
};

}  // namespace sispam
