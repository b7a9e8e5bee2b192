#include "core_gazetteer.h"

// `make` writes core.gaz beside this file from the tables in Gazetteer/Data. Without it the program still builds
// and says what is missing when a place is looked up.
#if __has_embed("core.gaz")
static _Alignas(4096) const unsigned char core_gazetteer[] = {
#embed "core.gaz"
};
const size_t dateline_core_gazetteer_size = sizeof(core_gazetteer);
#else
static const unsigned char core_gazetteer[1] = {0};
const size_t dateline_core_gazetteer_size = 0;
#endif

const unsigned char *dateline_core_gazetteer_bytes(void) { return core_gazetteer; }

static const unsigned char country_codes[] = {
#embed "../../Gazetteer/Data/country-codes.tsv"
};
const size_t dateline_country_codes_size = sizeof(country_codes);
const unsigned char *dateline_country_codes(void) { return country_codes; }
