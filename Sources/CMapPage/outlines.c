#include "outlines.h"

static const unsigned char world[] = {
#embed "world.bin"
};
const size_t dateline_world_outlines_size = sizeof(world);
const unsigned char *dateline_world_outlines(void) { return world; }

static _Alignas(64) const unsigned char detail[] = {
#embed "detail.bin"
};
const size_t dateline_detail_outlines_size = sizeof(detail);
const unsigned char *dateline_detail_outlines(void) { return detail; }

static const unsigned char labels[] = {
#embed "labels.tsv"
};
const size_t dateline_outline_labels_size = sizeof(labels);
const unsigned char *dateline_outline_labels(void) { return labels; }
