#ifndef DATELINE_CORE_GAZETTEER_H
#define DATELINE_CORE_GAZETTEER_H

#include <stddef.h>

/// The compiled core gazetteer, aligned to a page; `dateline_core_gazetteer_size` is 0 when the program was built
/// before `core.gaz` was made. A function, because Swift cannot import an array of unknown length.
const unsigned char *dateline_core_gazetteer_bytes(void);
extern const size_t dateline_core_gazetteer_size;

/// The table `Gazetteer/Data/country-codes.tsv` as it is.
const unsigned char *dateline_country_codes(void);
extern const size_t dateline_country_codes_size;

#endif
