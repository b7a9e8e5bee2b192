#ifndef DATELINE_TABLE_MARKS_H
#define DATELINE_TABLE_MARKS_H

#include <stddef.h>
#include <stdint.h>

/// Where the bytes that shape a table stand among 64 bytes, one bit a byte, the first byte lowest.
typedef struct {
  uint64_t marks;   ///< delimiter, LF or CR
  uint64_t quotes;  ///< the quote
  uint64_t feeds;   ///< LF
  uint64_t highs;   ///< bytes that are not ASCII
} dateline_table_marks;

/// Finds the marks of `count` times 64 bytes. It is C because Swift's SIMD types have no quick way from a comparison to
/// bits.
void dateline_find_marks(
    const uint8_t *bytes, size_t count, uint8_t delimiter, uint8_t quote, dateline_table_marks *found);

#endif
