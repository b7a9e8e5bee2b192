#ifndef DATELINE_CZLIB_SHIM_H
#define DATELINE_CZLIB_SHIM_H

#include <zlib.h>

// inflateInit2 is a macro that passes the header's version and struct size; Swift cannot see macros with
// arguments. 16 + 15 asks for gzip framing with the largest window.
static inline int dateline_inflate_init_gzip(z_stream *stream) {
  return inflateInit2(stream, 16 + 15);
}

// A negative window asks for deflate data without any framing, as zip archives hold them.
static inline int dateline_inflate_init_raw(z_stream *stream) {
  return inflateInit2(stream, -15);
}

// 32 + 15 tells gzip and zlib framing apart by their first bytes, as servers send either.
static inline int dateline_inflate_init_any(z_stream *stream) {
  return inflateInit2(stream, 32 + 15);
}

// Gzip and no framing for writing; 8 is zlib's own default for its memory.
static inline int dateline_deflate_init_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 16 + 15, 8, Z_DEFAULT_STRATEGY);
}

static inline int dateline_deflate_init_raw(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}

#endif
