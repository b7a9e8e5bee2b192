#include "page.h"

// The page of the map: a template, its style, and its script in the order in which the files are joined. The served page
// has more of both, so that events can be put right in it. Tests/Map/assemble.py reads the order of the scripts from here.

static const unsigned char page[] = {
#embed "page.html"
};
const size_t dateline_map_page_size = sizeof(page);
const unsigned char *dateline_map_page(void) { return page; }

static const unsigned char style[] = {
#embed "viewer.css"
};
const size_t dateline_map_style_size = sizeof(style);
const unsigned char *dateline_map_style(void) { return style; }

static const unsigned char script[] = {
#embed "viewer/dom.js" suffix(,)
#embed "viewer/calendar.js" suffix(,)
#embed "viewer/projection.js" suffix(,)
#embed "viewer/events.js" suffix(,)
#embed "viewer/filters.js" suffix(,)
#embed "viewer/stacks.js" suffix(,)
#embed "viewer/markers.js" suffix(,)
#embed "viewer/camera.js" suffix(,)
#embed "outlines.js" suffix(,)
#embed "viewer/basemap.js" suffix(,)
#embed "viewer/names.js" suffix(,)
#embed "viewer/marks.js" suffix(,)
#embed "viewer/timeline.js" suffix(,)
#embed "viewer/list.js" suffix(,)
#embed "viewer/card.js" suffix(,)
#embed "viewer/controls.js" suffix(,)
#embed "viewer/address.js" suffix(,)
#embed "viewer/state.js" suffix(,)
#embed "viewer/shown.js" suffix(,)
#embed "viewer/drawing.js" suffix(,)
#embed "viewer/panel.js" suffix(,)
#embed "viewer/playing.js" suffix(,)
#embed "viewer/travel.js" suffix(,)
#embed "viewer/inputs.js" suffix(,)
#embed "viewer/viewer.js"
};
const size_t dateline_map_script_size = sizeof(script);
const unsigned char *dateline_map_script(void) { return script; }

static const unsigned char edit_style[] = {
#embed "edit.css"
};
const size_t dateline_map_edit_style_size = sizeof(edit_style);
const unsigned char *dateline_map_edit_style(void) { return edit_style; }

static const unsigned char edit_script[] = {
#embed "edit/overlay.js" suffix(,)
#embed "edit/service.js" suffix(,)
#embed "edit/corrections.js" suffix(,)
#embed "edit/pin.js" suffix(,)
#embed "edit/fields.js" suffix(,)
#embed "edit/places.js" suffix(,)
#embed "edit/merging.js" suffix(,)
#embed "edit/draft.js" suffix(,)
#embed "edit/saving.js" suffix(,)
#embed "edit/notes.js" suffix(,)
#embed "edit/focus.js" suffix(,)
#embed "edit/oncard.js" suffix(,)
#embed "edit/dialog.js" suffix(,)
#embed "edit/edit.js"
};
const size_t dateline_map_edit_script_size = sizeof(edit_script);
const unsigned char *dateline_map_edit_script(void) { return edit_script; }
