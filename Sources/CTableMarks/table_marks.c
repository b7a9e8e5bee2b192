#include "table_marks.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

#if defined(__SSE2__)

static inline uint64_t bits(__m128i a, __m128i b, __m128i c, __m128i d) {
  uint64_t low = (uint32_t)_mm_movemask_epi8(a) | (uint32_t)_mm_movemask_epi8(b) << 16;
  uint64_t high = (uint32_t)_mm_movemask_epi8(c) | (uint32_t)_mm_movemask_epi8(d) << 16;
  return low | high << 32;
}

static inline dateline_table_marks find(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  const __m128i *from = (const __m128i *)bytes;
  __m128i a = _mm_loadu_si128(from), b = _mm_loadu_si128(from + 1);
  __m128i c = _mm_loadu_si128(from + 2), d = _mm_loadu_si128(from + 3);
  __m128i marks = _mm_set1_epi8((char)delimiter), quotes = _mm_set1_epi8((char)quote);
  __m128i feed = _mm_set1_epi8('\n'), back = _mm_set1_epi8('\r');
  __m128i fa = _mm_cmpeq_epi8(a, feed), fb = _mm_cmpeq_epi8(b, feed);
  __m128i fc = _mm_cmpeq_epi8(c, feed), fd = _mm_cmpeq_epi8(d, feed);
#define EITHER(x, f) \
  _mm_or_si128(f, _mm_or_si128(_mm_cmpeq_epi8(x, marks), _mm_cmpeq_epi8(x, back)))
  dateline_table_marks found;
  found.marks = bits(
      EITHER(a, fa), EITHER(b, fb), EITHER(c, fc), EITHER(d, fd));
#undef EITHER
  found.quotes = bits(
      _mm_cmpeq_epi8(a, quotes), _mm_cmpeq_epi8(b, quotes), _mm_cmpeq_epi8(c, quotes), _mm_cmpeq_epi8(d, quotes));
  found.feeds = bits(fa, fb, fc, fd);
  found.highs = bits(a, b, c, d);
  return found;
}

#else

#if defined(__aarch64__)

static inline uint64_t bits16(uint8x16_t hits) {
  static const uint8_t weights[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t weighed = vandq_u8(hits, vld1q_u8(weights));
  return (uint64_t)vaddv_u8(vget_low_u8(weighed)) | (uint64_t)vaddv_u8(vget_high_u8(weighed)) << 8;
}

static inline dateline_table_marks find(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  dateline_table_marks found = {0, 0, 0, 0};
  for (int part = 0; part < 4; part++) {
    uint8x16_t x = vld1q_u8(bytes + part * 16);
    uint8x16_t feeds = vceqq_u8(x, vdupq_n_u8('\n'));
    uint8x16_t marks =
        vorrq_u8(feeds, vorrq_u8(vceqq_u8(x, vdupq_n_u8(delimiter)), vceqq_u8(x, vdupq_n_u8('\r'))));
    found.marks |= bits16(marks) << (part * 16);
    found.quotes |= bits16(vceqq_u8(x, vdupq_n_u8(quote))) << (part * 16);
    found.feeds |= bits16(feeds) << (part * 16);
    found.highs |= bits16(vcgeq_u8(x, vdupq_n_u8(0x80))) << (part * 16);
  }
  return found;
}

#else

static inline dateline_table_marks find(const uint8_t *bytes, uint8_t delimiter, uint8_t quote) {
  dateline_table_marks found = {0, 0, 0, 0};
  for (int at = 0; at < 64; at++) {
    uint64_t bit = (uint64_t)1 << at;
    uint8_t byte = bytes[at];
    if (byte == '\n') found.feeds |= bit;
    if (byte == delimiter || byte == '\n' || byte == '\r') found.marks |= bit;
    if (byte == quote) found.quotes |= bit;
    if (byte >= 0x80) found.highs |= bit;
  }
  return found;
}

#endif
#endif

void dateline_find_marks(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, dateline_table_marks *found) {
  for (size_t part = 0; part < count; part++) found[part] = find(bytes + part * 64, delimiter, quote);
}
