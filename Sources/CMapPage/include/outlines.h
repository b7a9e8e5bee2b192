#ifndef DATELINE_OUTLINES_H
#define DATELINE_OUTLINES_H

#include <stddef.h>

/// Outlines of the whole world and, finer, of its tiles. tools/README.md describes the two formats.
const unsigned char *dateline_world_outlines(void);
extern const size_t dateline_world_outlines_size;

const unsigned char *dateline_detail_outlines(void);
extern const size_t dateline_detail_outlines_size;

/// `kind tile zoom lon lat name` rows, with tabs between them and one row of column names.
const unsigned char *dateline_outline_labels(void);
extern const size_t dateline_outline_labels_size;

#endif
