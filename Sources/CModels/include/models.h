#ifndef DATELINE_MODELS_H
#define DATELINE_MODELS_H

#include <stddef.h>

/// Weights trained by `dateline-train` from the public corpora named in Documentation/training.md.
const unsigned char *dateline_recognizer_model(void);
extern const size_t dateline_recognizer_model_size;

const unsigned char *dateline_resolver_model(void);
extern const size_t dateline_resolver_model_size;

const unsigned char *dateline_links_model(void);
extern const size_t dateline_links_model_size;

/// `word marks` lines: g given name, s surname, w everyday word. Written by tools/make_lexicon.py.
const unsigned char *dateline_lexicon(void);
extern const size_t dateline_lexicon_size;

#endif
