// --- state.js: what the page shows, and what follows from a change of it -------------------------------------------------

const data = JSON.parse(byId('dateline-data').textContent);
let events, spans, stackOf, stacks, placedCount, derived, buffers;

/// Takes the events of `data` in place of those before. What stands on the page of them is for the caller.
function takeEvents(data) {
  events = readData(data);
  spans = timeSpans(events);
  ({ of: stackOf, stacks } = stacksOf(events));
  placedCount = events.group.reduce((sum, group) => sum + (group === PLACED), 0);
  derived = {
    kept: null, seats: new Int32Array(events.count), cells: null, bins: null, sheet: null,
    shown: new Int32Array(events.count), shownCount: 0, layout: { count: 0, numbers: [] }, placeNames: [],
    listed: [[], [], []],
  };
  buffers = {
    index: new Int32Array(events.count), px: new Float32Array(events.count), py: new Float32Array(events.count),
  };
}

takeEvents(data);
const world = readOutlines(data.outlines?.world), detail = readOutlines(data.outlines?.detail);
const regions = readNames(data.outlines?.labels);
const NAMES_FROM_ZOOM = 2.5;
const speeds = [['1', 'slow'], ['4', 'normal'], ['10', 'fast'], ['30', 'very fast']];

const state = {
  hiddenTypes: new Set(), confidence: 0, country: '', text: '',
  window: null, byHand: false, unit: firstUnit(spans.main), span: spans.main,
  tab: PLACED, selected: null, playing: false,
};
let theme = {};

const stale = new Set(['size', 'theme', 'filters', 'window', 'view']);
// `card(card, index)` may add to a card; `click(px, py, found)` and `address()` say whether they took a click on the map or
// an address that is no view.
const listeners = { change: [], select: [], card: [], click: [], address: [] };
let frame = 0;

/// Says what changed: 'size', 'theme', 'filters', 'window', 'view', 'selection' or 'tab'.
function changed(...what) {
  what.forEach((name) => stale.add(name));
  frame ||= requestAnimationFrame(update);
}

function update() {
  cancelAnimationFrame(frame);
  frame = 0;
  const is = (...names) => names.some((name) => stale.has(name));
  if (is('theme')) readTheme();
  if (is('size')) fitCanvases();
  if (is('filters')) applyFilters();
  if (is('filters', 'window')) applyWindow();
  if (is('size', 'theme', 'filters', 'window', 'view')) layOutMarks();
  if (is('size', 'theme', 'filters', 'view')) drawBase();
  if (is('size', 'theme', 'filters', 'window', 'view', 'selection')) drawMarksLayer();
  if (is('size', 'theme', 'filters', 'window')) drawTimeline();
  if (is('filters', 'window', 'view', 'tab', 'size')) showList();
  if (is('selection')) showCard();
  if (is('filters')) showFilters();
  stale.clear();
  writeAddressSoon();
  listeners.change.forEach((listener) => listener());
}
