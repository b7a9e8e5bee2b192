#ifndef DATELINE_CICONV_SHIM_H
#define DATELINE_CICONV_SHIM_H

// A part of the C library on Linux, a library of its own on macOS.
#include <iconv.h>

#endif
