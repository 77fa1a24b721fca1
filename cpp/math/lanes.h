// SPDX-License-Identifier: Apache-2.0
// Four numbers at once: one source for SSE, WebAssembly SIMD and machines without either, with the same bits on each.
// Easy to get wrong: only +, −, ×, ÷, √, compare and select are here. Estimates (rsqrt, rcp) and fused multiply-add differ between
// processors, f32x4.min and max from minps and maxps in zeros and in what is not a number (pmin and pmax do not); sums over lanes are
// taken in the fixed order of sum().
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace sispam {

using Lanes = float __attribute__((vector_size(16)));
using LaneMask = int32_t __attribute__((vector_size(16)));  ///< −1 = yes, 0 = no, as compares give it

inline constexpr size_t kLanes = 4;

inline Lanes splat(float a) { return Lanes{a, a, a, a}; }

using LaneRows = LaneMask;  ///< four row numbers

/// Any alignment.
inline Lanes load(const float* from) {
  Lanes v;
  __builtin_memcpy(&v, from, sizeof v);
  return v;
}
inline LaneRows load(const uint32_t* from) {
  LaneRows v;
  __builtin_memcpy(&v, from, sizeof v);
  return v;
}
inline void store(float* to, Lanes v) { __builtin_memcpy(to, &v, sizeof v); }

inline Lanes select(LaneMask yes, Lanes a, Lanes b) {
  return reinterpret_cast<Lanes>((yes & reinterpret_cast<LaneMask>(a)) | (~yes & reinterpret_cast<LaneMask>(b)));
}
/// b where a lane is not a number and where both are zero, as `a < b ? a : b`: what minps and f32x4.pmin are defined to give.
inline Lanes least(Lanes a, Lanes b) {
#if defined(__wasm_simd128__)
  return reinterpret_cast<Lanes>(wasm_f32x4_pmin(reinterpret_cast<v128_t>(b), reinterpret_cast<v128_t>(a)));
#elif defined(__SSE2__)
  return _mm_min_ps(a, b);
#else
  return select(a < b, a, b);
#endif
}
inline Lanes greatest(Lanes a, Lanes b) {
#if defined(__wasm_simd128__)
  return reinterpret_cast<Lanes>(wasm_f32x4_pmax(reinterpret_cast<v128_t>(b), reinterpret_cast<v128_t>(a)));
#elif defined(__SSE2__)
  return _mm_max_ps(a, b);
#else
  return select(a > b, a, b);
#endif
}
inline Lanes absolute(Lanes a) { return reinterpret_cast<Lanes>(reinterpret_cast<LaneMask>(a) & LaneMask{0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff}); }

/// Towards zero; lanes that no int32 holds have no meaning.
inline LaneRows toWhole(Lanes a) {
#if defined(__wasm_simd128__)
  return reinterpret_cast<LaneRows>(wasm_i32x4_trunc_sat_f32x4(reinterpret_cast<v128_t>(a)));
#elif defined(__SSE2__)
  return reinterpret_cast<LaneRows>(_mm_cvttps_epi32(a));
#else
  return LaneRows{static_cast<int32_t>(a[0]), static_cast<int32_t>(a[1]), static_cast<int32_t>(a[2]), static_cast<int32_t>(a[3])};
#endif
}

/// Correctly rounded everywhere (IEEE 754).
inline Lanes squareRoot(Lanes a) {
#if defined(__wasm_simd128__)
  return reinterpret_cast<Lanes>(wasm_f32x4_sqrt(reinterpret_cast<v128_t>(a)));
#elif defined(__SSE2__)
  return _mm_sqrt_ps(a);
#else
  return Lanes{std::sqrt(a[0]), std::sqrt(a[1]), std::sqrt(a[2]), std::sqrt(a[3])};
#endif
}

/// Bit k set where lane k says yes.
inline unsigned bitsOf(LaneMask m) {
#if defined(__wasm_simd128__)
  return static_cast<unsigned>(wasm_i32x4_bitmask(reinterpret_cast<v128_t>(m)));
#elif defined(__SSE2__)
  return static_cast<unsigned>(_mm_movemask_ps(reinterpret_cast<__m128>(m)));
#else
  return static_cast<unsigned>((m[0] & 1) | (m[1] & 2) | (m[2] & 4) | (m[3] & 8));
#endif
}

/// Columns of four rows: of their first lanes, second lanes, third lanes.
struct Columns3 {
  Lanes first, second, third;
};
inline Columns3 columnsOf(Lanes a, Lanes b, Lanes c, Lanes d) {
  const Lanes ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
  const Lanes abHigh = __builtin_shufflevector(a, b, 2, 6, 3, 7), cdHigh = __builtin_shufflevector(c, d, 2, 6, 3, 7);
  return {__builtin_shufflevector(ab, cd, 0, 1, 4, 5), __builtin_shufflevector(ab, cd, 2, 3, 6, 7), __builtin_shufflevector(abHigh, cdHigh, 0, 1, 4, 5)};
}

inline float sum(Lanes v) { return (v[0] + v[1]) + (v[2] + v[3]); }
inline float leastOf(Lanes v) {
  const float a = v[0] < v[1] ? v[0] : v[1], b = v[2] < v[3] ? v[2] : v[3];
  return a < b ? a : b;
}

}  // namespace sispam
