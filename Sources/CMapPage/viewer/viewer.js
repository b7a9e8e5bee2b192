// --- viewer.js: the state of the page, and what follows from a change of it. Start reading here. -------------------------------
//
// `page.c` says in which order the files of this folder are joined into the one script of the page; this one is last.
//
// A change goes one way: an input changes `state` or `camera`, then calls `changed(what)`; before the next frame
// `update` does what follows: filter -> window -> layout -> drawing, list, card and address. Nothing else draws.
//
// `window.DatelineMap`, for tests and for pages that hold this one. Days are texts such as "2017-07-10"; ids are event_id.
//   count()                  numbers: {placed, unplaced, undated, shown, inView}
//   state()                  the view as plain values: filters, window, camera, tab, selected
//   set({...})               changes any of: from, to (null: all dates), unit, hiddenTypes, confidence, country, text, tab,
//                            latitude, longitude, zoom
//   visible({from, to})      ids of placed events that a window would show with the filters of now; no argument: the window of now
//   listed()                 ids in the list of now, in its order
//   positionOf(id)           {x, y} of its mark in pixels of the map, or null while it is hidden or counted in a number
//   select(id)               opens the card of an event; null closes it
//   step(count), play(), pause(), fit()
//   flush()                  draws what has changed now instead of before the next frame
//   on(name, listener)       'change' after every drawing, 'select' with the id (or null) when the card changes

const data = JSON.parse(byId('dateline-data').textContent);
const events = readData(data);
const spans = timeSpans(events);
const { of: stackOf, stacks } = stacksOf(events);
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

// --- what follows from the state --------------------------------------------------------------------------------------

const derived = {
  kept: null, seats: new Int32Array(events.count), cells: null, bins: null, sheet: null,
  shown: new Int32Array(events.count), shownCount: 0, layout: { count: 0, numbers: [] }, placeNames: [],
  listed: [[], [], []],
};
const buffers = {
  index: new Int32Array(events.count), px: new Float32Array(events.count), py: new Float32Array(events.count),
};
const stale = new Set(['size', 'theme', 'filters', 'window', 'view']);
const listeners = { change: [], select: [] };
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

function applyFilters() {
  derived.kept = filtered(events, state);
  derived.bins = null;
  derived.seatedFor = null;
  derived.placeNames = stacks
    .map(({ x, y, members }, stack) => ({ x, y, stack, count: members.filter((index) => derived.kept[index]).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map((place) => ({ ...place, name: events.field(stacks[place.stack].members[0], 'place') ?? '' }))
    .filter(({ name }) => name !== '');
}

function applyWindow() {
  const { shown, kept } = derived;
  const windowDays = state.window ? state.window.to - state.window.from + 1 : Infinity;
  if (derived.seatedFor !== windowDays) {
    seat(stacks, events, kept, windowDays, derived.seats);
    derived.seatedFor = windowDays;
  }
  let count = 0;
  const unplaced = [];
  for (let index = 0; index < events.datedCount; index++) {
    if (!kept[index] || !overlaps(events, index, state.window)) continue;
    if (events.group[index] === PLACED) shown[count++] = index;
    else unplaced.push(index);
  }
  derived.shownCount = count;
  derived.listed[UNPLACED] = unplaced;
  derived.listed[UNDATED] = [];
  for (let index = events.datedCount; index < events.count; index++) if (kept[index]) derived.listed[UNDATED].push(index);
}

function layOutMarks() {
  const zoom = Math.floor(camera.zoom + 0.5);
  if (derived.cells?.zoom !== zoom) derived.cells = cellsOf(stacks, zoom);
  const radius = markRadius(camera.zoom);
  if (derived.sheet?.radius !== radius || derived.sheet.theme !== theme || derived.sheet.ratio !== devicePixelRatio) {
    derived.sheet = { ...markerSheet(events.types, radius, theme, devicePixelRatio), radius, theme, ratio: devicePixelRatio };
  }
  derived.layout = layOut(camera, derived.shown, derived.shownCount, events,
    { stackOf, stacks, cells: derived.cells, seats: derived.seats }, buffers);
  derived.listed[PLACED] = inView();
}

/// The shown events whose point lies in the map's view, in order of time.
function inView() {
  const halfWidth = camera.width / 2 / scaleOf(camera), halfHeight = camera.height / 2 / scaleOf(camera);
  const listed = [];
  for (let at = 0; at < derived.shownCount; at++) {
    const index = derived.shown[at], east = events.x[index] - camera.x;
    if (Math.abs(east - Math.round(east)) <= halfWidth && Math.abs(events.y[index] - camera.y) <= halfHeight) listed.push(index);
  }
  return listed;
}

// --- drawing ------------------------------------------------------------------------------------------------------------

/// Colours come from viewer.css, so that there is one place for them.
function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const names = ['sea', 'land', 'coast', 'border', 'division', 'name', 'region', 'halo', 'edge', 'number', 'ink', 'muted', 'faint', 'line',
    'accent', 'reach'];
  theme = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

const contexts = Object.fromEntries(['base', 'marks', 'bars'].map((id) => [id, byId(id).getContext('2d')]));

function fitCanvases() {
  for (const context of Object.values(contexts)) {
    const { canvas } = context, box = canvas.getBoundingClientRect();
    canvas.width = Math.round(box.width * devicePixelRatio);
    canvas.height = Math.round(box.height * devicePixelRatio);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  }
  const box = byId('map').getBoundingClientRect();
  [camera.width, camera.height] = [box.width, box.height];
  moveCamera(camera, {});
  derived.bins = null;
}

function drawBase() {
  drawBasemap(contexts.base, camera, world, detail, theme);
  // The room that each place's marks take with all dates shown, so that names rest while time runs.
  const { of, cells, zoom } = derived.cells, limit = cellLimit(zoom);
  const inCell = new Uint32Array(cells.length);
  for (const { stack, count } of derived.placeNames) inCell[of[stack]] += count;
  const named = camera.zoom < NAMES_FROM_ZOOM ? [] : derived.placeNames.slice(0, 400);
  drawNames(contexts.base, camera, named.map((place) => {
    const cell = of[place.stack], counted = inCell[cell] > limit;
    return counted ? { ...place, x: cells[cell].x, y: cells[cell].y, radius: numberRadius(inCell[cell]) + 2 }
      : { ...place, radius: seatSpacing(camera.zoom) * Math.sqrt(place.count - 1) + 8 };
  }), regions, ['zoom-buttons', 'legend', 'attribution'].map(boxOnMap), theme);
}

function boxOnMap(id) {
  const box = byId(id).getBoundingClientRect(), map = byId('map').getBoundingClientRect();
  return [box.left - map.left, box.top - map.top, box.right - map.left, box.bottom - map.top];
}

function drawMarksLayer() {
  const context = contexts.marks;
  context.clearRect(0, 0, camera.width, camera.height);
  drawMarks(context, camera, derived.layout, buffers, events, derived.sheet);
  drawNumbers(context, camera, derived.layout.numbers, events.types, theme);
  const index = state.selected;
  if (index === null || Number.isNaN(events.x[index])) return;
  const own = positionOf(index);
  drawSelection(context, camera, {
    x: events.x[index], y: events.y[index],
    px: own?.x ?? screenX(camera, events.x[index]), py: own?.y ?? screenY(camera, events.y[index]),
    longitude: events.field(index, 'longitude'), latitude: events.field(index, 'latitude'),
    radiusKm: events.field(index, 'radius_km') ?? 0,
    candidates: candidatePoints(events, index), type: events.types[events.type[index]],
  }, theme);
}

function positionOf(index) {
  const at = buffers.index.subarray(0, derived.layout.count).indexOf(index);
  return at < 0 ? null : { x: buffers.px[at], y: buffers.py[at] };
}

function drawTimeline() {
  const { width, height } = byId('bars').getBoundingClientRect();
  if (events.datedCount === 0 || width === 0) return;
  derived.bins ??= binsOf(events, derived.kept, state.span, width);
  drawBars(contexts.bars, width, height, derived.bins, state.span, state.window, theme);
  const now = state.window ?? state.span;
  byId('window').textContent = state.window ? spanLabel(now.from, now.to) : `All dates: ${spanLabel(now.from, now.to)}`;
  byId('all-dates').disabled = !state.window;
  [['handle-from', now.from, 0], ['handle-to', now.to, 1]].forEach(([id, day, after]) => {
    const handle = byId(id), x = dayX(state.span, width, day + after);
    handle.style.left = `${Math.max(0, Math.min(width, x))}px`;
    handle.setAttribute('aria-valuemin', state.span.from);
    handle.setAttribute('aria-valuemax', state.span.to);
    handle.setAttribute('aria-valuenow', day);
    handle.setAttribute('aria-valuetext', isoDay(day));
  });
}

// --- list, card, numbers ---------------------------------------------------------------------------------------------------

const tabs = ['tab-placed', 'tab-unplaced', 'tab-undated'].map(byId);
const emptyTexts = ['No event in this part of the map and time.', 'Every event of this time has a place.', 'Every event has a date.'];

const list = virtualList(byId('list'), {
  chosen: (index) => select(index, true),
  makeRow(index) {
    const of = (name) => events.field(index, name);
    const when = events.group[index] === UNDATED ? 'no date' : spanLabel(events.first[index], events.last[index]);
    const where = of('place') ? [of('place'), of('country_name')].filter((name, at) => name && (at === 0 || name !== of('place'))).join(', ') : 'no place';
    return make('div', { class: 'row' }, markerIcon(events.types[events.type[index]]),
      make('span', { class: 'row-title', dir: 'auto' }, of('title') ?? 'Event'),
      make('span', { class: 'row-facts' }, `${when} · `, make('bdi', {}, where)),
      make('span', { class: 'row-quote', dir: 'auto' }, of('quote') ?? ''));
  },
});

function showList() {
  const labels = ['On map', 'No place', 'No date'];
  tabs.forEach((tab, at) => {
    tab.replaceChildren(labels[at], ' ', make('span', { class: 'number' }, readable(derived.listed[at].length)));
    tab.setAttribute('aria-selected', at === state.tab);
    tab.tabIndex = at === state.tab ? 0 : -1;
  });
  byId('list').setAttribute('aria-label', labels[state.tab]);
  list.show(derived.listed[state.tab], emptyTexts[state.tab]);
  const text = `${readable(derived.shownCount)} of ${readable(placedCount)} events shown, ${readable(derived.listed[PLACED].length)} in view`;
  byId('count').textContent = text;
  speakSoon(text);
}

const placedCount = events.group.reduce((sum, group) => sum + (group === PLACED), 0);

/// Screen readers hear a number once it rests; while time plays they would hear nothing else.
let speaking = 0;
function speakSoon(text) {
  clearTimeout(speaking);
  speaking = setTimeout(() => { byId('spoken-count').textContent = text; }, 800);
}

function showCard() {
  const card = byId('card'), index = state.selected;
  document.body.classList.toggle('with-card', index !== null);
  card.hidden = index === null;
  byId('list').hidden = index !== null;
  if (index === null) return;
  const go = (neighbour) => (neighbour === undefined ? null : () => select(neighbour));
  fillCard(card, events, index, {
    close: () => { select(null); byId('list').focus(); },
    zoom: Number.isNaN(events.x[index]) ? null : () => glide(camera, {
      x: events.x[index], y: events.y[index], zoom: Math.max(camera.zoom, zoomToSee(index)),
    }, () => changed('view')),
    previous: go(list.neighbour(index, -1)),
    next: go(list.neighbour(index, 1)),
  });
  card.scrollTop = 0;
}

/// Close enough to see the circle that the event may lie in, and far enough to see all of it.
function zoomToSee(index) {
  const radius = Math.max(1, events.field(index, 'radius_km') ?? 10);
  const pixelsPerKm = Math.min(camera.width, camera.height) / 5 / radius;
  const kmAroundWorld = 2 * Math.PI * EARTH_RADIUS_KM * Math.cos(radians(events.field(index, 'latitude')));
  return Math.min(11, Math.log2(pixelsPerKm * kmAroundWorld / TILE_SIZE));
}

/// Opens the card of an event, or closes it. `focusing` moves the keyboard there too.
function select(index, focusing = false) {
  if (index !== null && index !== state.selected) bringIntoView(index);
  state.selected = index;
  changed('selection', 'size');
  update();
  if (index === null) list.render();
  if (focusing && index !== null) byId('card').focus();
  listeners.select.forEach((listener) => listener(index === null ? null : events.field(index, 'event_id')));
}

function bringIntoView(index) {
  if (Number.isNaN(events.x[index])) return;
  const x = screenX(camera, events.x[index]), y = screenY(camera, events.y[index]);
  if (x < 20 || y < 20 || x > camera.width - 20 || y > camera.height - 20) {
    glide(camera, { x: events.x[index], y: events.y[index] }, () => changed('view'));
  }
}

const setLegend = makeLegend(byId('legend-types'), events, {
  toggle(value) {
    if (!state.hiddenTypes.delete(value)) state.hiddenTypes.add(value);
    changed('filters');
  },
  only(value) {
    state.hiddenTypes = new Set(events.types.map((type) => type.value).filter((other) => other !== value));
    changed('filters');
  },
});

function showFilters() {
  setLegend(state.hiddenTypes);
  const fields = { text: state.text, country: state.country, confidence: state.confidence };
  for (const [id, value] of Object.entries(fields)) if (byId(id).value !== `${value}`) byId(id).value = value;
  byId('confidence-value').textContent = Number(state.confidence).toFixed(2);
  byId('reset').hidden = !(state.text || state.country || state.confidence || state.hiddenTypes.size);
}

// --- time --------------------------------------------------------------------------------------------------------------------

function setWindow(window, byHand = false) {
  state.window = window;
  state.byHand = byHand && window !== null;
  changed('window');
}

function step(count) {
  const window = stepWindow(state.window, state.byHand, state.unit, count, state.span);
  if (window.from > state.span.to || window.to < state.span.from) return false;
  setWindow(window, state.byHand);
  return true;
}

let ticking = 0;
function play(on = true) {
  clearTimeout(ticking);
  state.playing = on;
  byId('play').textContent = on ? '❚❚' : '▶';
  byId('play').setAttribute('aria-label', on ? 'Pause' : 'Play');
  if (!on) return;
  const tick = () => {
    if (!step(1)) { play(false); return; }
    ticking = setTimeout(tick, 1000 / Number(byId('speed').value));
  };
  const atEnd = state.window && state.window.to >= state.span.to;
  if (atEnd) setWindow(null);
  tick();
}

// --- the address -----------------------------------------------------------------------------------------------------------

let writing = 0;
let written = '';
function writeAddressSoon() {
  clearTimeout(writing);
  writing = setTimeout(() => {
    written = addressOf(state, camera, events);
    if (written !== location.hash) history.replaceState(null, '', written);
  }, 300);
}

function followAddress() {
  const wanted = readAddress(location.hash, events);
  Object.assign(state, {
    hiddenTypes: wanted.hiddenTypes, confidence: wanted.confidence, country: wanted.country, text: wanted.text,
    window: wanted.window, byHand: wanted.byHand, unit: wanted.unit ?? state.unit, tab: wanted.tab, selected: wanted.selected,
  });
  if (wanted.window && (wanted.window.from < state.span.from || wanted.window.to > state.span.to)) state.span = spans.whole;
  byId('unit').value = state.unit;
  if (wanted.map) moveCamera(camera, wanted.map);
  changed('filters', 'view', 'selection', 'tab');
  return wanted.map !== null;
}

// --- the camera at the start --------------------------------------------------------------------------------------------------

/// The camera that shows the shown events: all of them, or those where most are.
function cameraForShown(most = false) {
  const shown = derived.shown.subarray(0, derived.shownCount);
  const xs = Array.from(shown, (index) => events.x[index]), ys = Array.from(shown, (index) => events.y[index]);
  const legend = byId('legend').getBoundingClientRect();
  const covered = legend.height > camera.height / 4 && camera.width > 700 ? legend.width + 10 : 0;
  const all = cameraFor(camera, xs, ys, { covered });
  if (!most || xs.length < 20) return all;
  const middle = (values, value) => { const s = [...values].sort((a, b) => a - b); return s[Math.floor(value * (s.length - 1))]; };
  const [west, east] = [0.12, 0.92].map((part) => middle(xs, part)), [north, south] = [0.08, 0.92].map((part) => middle(ys, part));
  const inside = xs.map((x, at) => x >= west && x <= east && ys[at] >= north && ys[at] <= south);
  const main = cameraFor(camera, xs.filter((_, at) => inside[at]), ys.filter((_, at) => inside[at]), { covered });
  return main.zoom > all.zoom + 1.5 ? main : all;
}

// --- inputs ------------------------------------------------------------------------------------------------------------------

function describe(text, px, py) {
  const tip = byId('tip');
  tip.hidden = text === null;
  if (text === null) return;
  tip.textContent = text;
  const right = px > camera.width - 240;
  tip.style.left = `${right ? px - 12 : px + 14}px`;
  tip.style.top = `${Math.max(4, Math.min(camera.height - 40, py - 12))}px`;
  tip.classList.toggle('leftward', right);
}

function openNumber(number) {
  const members = stacks.filter((_, at) => derived.cells.of[at] === number.cell);
  const xs = members.map(({ x }) => x), ys = members.map(({ y }) => y);
  const closer = cameraFor(camera, xs, ys, { maxZoom: COUNT_UNTIL_ZOOM });
  glide(camera, { ...closer, zoom: Math.max(camera.zoom + 1.5, closer.zoom) }, () => changed('view'));
}

function zoomBy(steps) { glide(camera, { zoom: camera.zoom + steps }, () => changed('view')); }
function fit() { glide(camera, cameraForShown(), () => changed('view')); }

function listen() {
  const marks = byId('marks');
  listenToPointers(marks, camera, {
    changed: () => changed('view'),
    clicked(px, py) {
      const found = hit(px, py, derived.layout, buffers);
      if (found?.number) openNumber(found.number);
      else select(found?.event ?? null);
    },
    hovered(px, py) {
      const found = hit(px, py, derived.layout, buffers);
      marks.style.cursor = found ? 'pointer' : '';
      if (!found) describe(null);
      else if (found.number) describe(`${readable(found.number.count)} events. Click to come closer.`, px, py);
      else describe(`${events.field(found.event, 'title') ?? 'Event'} · ${spanLabel(events.first[found.event], events.last[found.event])}`, px, py);
    },
  });
  marks.addEventListener('keydown', (event) => {
    const target = cameraAfterKey(camera, event.key);
    if (event.ctrlKey || event.metaKey || event.altKey || !target) return;
    event.preventDefault();
    moveCamera(camera, target);
    changed('view');
  });
  // Keys that work everywhere but where a text is typed or a control needs them.
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select')) return;
    const actions = {
      '.': () => step(1), ',': () => step(-1), 0: fit,
      ' ': event.target === marks || event.target === document.body ? () => play(!state.playing) : null,
      Escape: state.selected === null ? null : () => { select(null); byId('list').focus(); },
    };
    if (!actions[event.key]) return;
    event.preventDefault();
    actions[event.key]();
  });
  const clicks = {
    'zoom-in': () => zoomBy(1), 'zoom-out': () => zoomBy(-1), fit,
    'step-back': () => step(-1), 'step-on': () => step(1), play: () => play(!state.playing),
    'all-dates': () => { play(false); setWindow(null); },
    span: toggleSpan, reset: resetFilters,
    theme: () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
  };
  for (const [id, action] of Object.entries(clicks)) byId(id).addEventListener('click', action);
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('filters').addEventListener('input', () => {
    Object.assign(state, { text: byId('text').value, country: byId('country').value, confidence: Number(byId('confidence').value) });
    changed('filters');
  });
  byId('unit').addEventListener('change', () => {
    state.unit = byId('unit').value;
    if (state.window && !state.byHand) setWindow(stepWindow(state.window, false, state.unit, 0, state.span));
  });
  listenToBrush(byId('histogram'), [byId('handle-from'), byId('handle-to')], {
    read: () => ({ span: state.span, window: state.window, unit: state.unit, width: byId('bars').getBoundingClientRect().width }),
    write: (window) => { play(false); setWindow(window, true); },
    choose: (day) => { play(false); setWindow(stepWindow({ from: day, to: day }, false, state.unit, 0, state.span)); },
  });
  listenToTabs(tabs, (tab) => {
    state.tab = tab;
    if (state.selected !== null) select(null);
    changed('tab');
  });
  new ResizeObserver(() => changed('size')).observe(byId('map'));
  addEventListener('hashchange', () => { if (location.hash !== written) followAddress(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => setTheme(event.matches ? 'dark' : 'light'));
  // Paper is white, and a list on paper cannot be scrolled.
  let shownTheme = '';
  addEventListener('beforeprint', () => {
    shownTheme = document.documentElement.dataset.theme;
    setTheme('light');
    update();
    list.render(true);
  });
  addEventListener('afterprint', () => { setTheme(shownTheme); list.render(); });
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  byId('theme').textContent = name === 'dark' ? 'Light' : 'Dark';
  byId('theme').setAttribute('aria-label', `Change to ${name === 'dark' ? 'light' : 'dark'} colours`);
  changed('theme');
}

function toggleSpan() {
  state.span = state.span === spans.whole ? spans.main : spans.whole;
  byId('span').textContent = state.span === spans.whole ? 'Main span' : 'Whole span';
  derived.bins = null;
  changed('window');
}

function resetFilters() {
  Object.assign(state, { hiddenTypes: new Set(), confidence: 0, country: '', text: '' });
  changed('filters');
  byId('text').focus();
}

// --- for tests and for pages that hold this one ------------------------------------------------------------------------------------

const idOf = (index) => events.field(index, 'event_id');

window.DatelineMap = {
  count: () => ({
    placed: placedCount, unplaced: events.datedCount - placedCount, undated: events.count - events.datedCount,
    shown: derived.shownCount, inView: derived.listed[PLACED].length,
  }),
  state: () => ({
    from: state.window && isoDay(state.window.from), to: state.window && isoDay(state.window.to), unit: state.unit,
    hiddenTypes: [...state.hiddenTypes], confidence: state.confidence, country: state.country, text: state.text,
    tab: state.tab, selected: state.selected === null ? null : idOf(state.selected), playing: state.playing,
    latitude: latitudeAt(camera.y), longitude: longitudeAt(camera.x), zoom: camera.zoom,
  }),
  set(wanted) {
    for (const name of ['confidence', 'country', 'text', 'tab']) if (name in wanted) state[name] = wanted[name];
    if ('hiddenTypes' in wanted) state.hiddenTypes = new Set(wanted.hiddenTypes);
    if ('unit' in wanted) byId('unit').value = state.unit = wanted.unit;
    if ('from' in wanted) setWindow(wanted.from === null ? null : { from: parseDay(wanted.from), to: parseDay(wanted.to) }, true);
    moveCamera(camera, {
      x: 'longitude' in wanted ? mercatorX(wanted.longitude) : camera.x,
      y: 'latitude' in wanted ? mercatorY(wanted.latitude) : camera.y, zoom: wanted.zoom ?? camera.zoom,
    });
    changed('view', 'tab');
    if (['confidence', 'country', 'text', 'hiddenTypes'].some((name) => name in wanted)) changed('filters');
  },
  visible(span) {
    update();
    const window = span ? { from: parseDay(span.from), to: parseDay(span.to) } : state.window;
    const ids = [];
    for (let index = 0; index < events.datedCount; index++) {
      if (events.group[index] === PLACED && derived.kept[index] && overlaps(events, index, window)) ids.push(idOf(index));
    }
    return ids;
  },
  listed: () => { update(); return list.indexes().map(idOf); },
  positionOf: (id) => { update(); return events.byId.has(id) ? positionOf(events.byId.get(id)) : null; },
  select: (id) => select(id === null ? null : events.byId.get(id) ?? null),
  step, play: () => play(true), pause: () => play(false), fit, flush: update,
  on: (name, listener) => { listeners[name].push(listener); },
};

// --- the start -------------------------------------------------------------------------------------------------------------------

function start() {
  const title = data.title || 'Map of events';
  document.title = title;
  byId('title').textContent = title;
  byId('attribution').textContent = [
    'Borders: Natural Earth, as controlled on the ground in 2018; disputed lines dashed', ...(data.attribution ?? []), data.program,
  ].filter(Boolean).join(' · ');
  fillSelect(byId('unit'), UNITS.map((unit) => [unit, unit]));
  fillSelect(byId('speed'), speeds);
  byId('speed').value = '4';
  byId('unit').value = state.unit;
  const countries = countriesOf(events);
  fillSelect(byId('country'), [['', 'all'], ...countries.map(({ code, name, count }) => [code, `${name} (${readable(count)})`])]);
  byId('span').hidden = spans.main === spans.whole;
  byId('legend-pale').hidden = !events.vague.some((vague, index) => vague && events.group[index] === PLACED);
  byId('legend').open = innerWidth >= 700;
  if (events.datedCount === 0) byId('timeline').hidden = true;
  setTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  listen();
  fitCanvases();
  const placed = followAddress();
  update();
  if (placed) moveCamera(camera, readAddress(location.hash, events).map);
  else moveCamera(camera, cameraForShown(true));
  if (state.selected !== null && state.tab === PLACED) list.reveal(state.selected);
  changed('view');
  update();
}

start();
