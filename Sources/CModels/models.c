#include "models.h"

static _Alignas(64) const unsigned char recognizer[] = {
#embed "recognizer.model"
};
const size_t dateline_recognizer_model_size = sizeof(recognizer);
const unsigned char *dateline_recognizer_model(void) { return recognizer; }

static _Alignas(64) const unsigned char resolver[] = {
#embed "resolver.model"
};
const size_t dateline_resolver_model_size = sizeof(resolver);
const unsigned char *dateline_resolver_model(void) { return resolver; }

static _Alignas(64) const unsigned char links[] = {
#embed "links.model"
};
const size_t dateline_links_model_size = sizeof(links);
const unsigned char *dateline_links_model(void) { return links; }

static const unsigned char lexicon[] = {
#embed "lexicon.txt"
};
const size_t dateline_lexicon_size = sizeof(lexicon);
const unsigned char *dateline_lexicon(void) { return lexicon; }
