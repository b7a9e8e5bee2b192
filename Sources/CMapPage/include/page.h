#ifndef DATELINE_MAP_PAGE_H
#define DATELINE_MAP_PAGE_H

#include <stddef.h>

/// The page with its placeholders `{{style-hash}}`, `{{script-hash}}`, `{{connect}}`, `{{live}}`, `{{style}}`, `{{data}}`,
/// `{{script}}`.
/// README.md says what belongs in each.
const unsigned char *dateline_map_page(void);
extern const size_t dateline_map_page_size;

const unsigned char *dateline_map_style(void);
extern const size_t dateline_map_style_size;

/// The files of viewer/ and outlines.js joined into one module, comments and all.
const unsigned char *dateline_map_script(void);
extern const size_t dateline_map_script_size;

/// What the served page has behind that style and that script: putting right.
const unsigned char *dateline_map_edit_style(void);
extern const size_t dateline_map_edit_style_size;

const unsigned char *dateline_map_edit_script(void);
extern const size_t dateline_map_edit_script_size;

#endif
