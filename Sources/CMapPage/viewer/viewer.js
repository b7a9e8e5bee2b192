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
//   set({...})               changes any of: from, to (null: all dates), unit, hiddenTypes, confidence, country ('SY,IQ'), text, tab,
//                            latitude, longitude, zoom
//   visible({from, to})      ids of placed events that a window would show with the filters of now; no argument: the window of now
//   listed()                 ids in the list of now, in its order
//   positionOf(id)           {x, y} of its mark in pixels of the map, or null while it is hidden or counted in a number
//   select(id)               opens the card of an event; null closes it
//   step(count), play(), pause(), fit()
//   flush()                  draws what has changed now instead of before the next frame
//   on(name, listener)       'change' after every drawing, 'select' with the id (or null) when the card changes

window.DatelineMap = {
  count: () => ({
    placed: placedCount, unplaced: events.datedCount - placedCount, undated: events.count - events.datedCount,
    shown: derived.shownCount, inView: derived.listed[PLACED].length,
  }),
  state: () => ({
    from: state.window && isoDay(state.window.from), to: state.window && isoDay(state.window.to), unit: state.unit,
    hiddenTypes: [...state.hiddenTypes], confidence: state.confidence, country: state.country, text: state.text,
    tab: state.tab, selected: state.selected === null ? null : events.idOf(state.selected), playing: state.playing,
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
      if (events.group[index] === PLACED && derived.kept[index] && overlaps(events, index, window)) ids.push(events.idOf(index));
    }
    return ids;
  },
  listed: () => { update(); return list.indexes().map((index) => events.idOf(index)); },
  positionOf: (id) => { update(); return events.byId.has(id) ? positionOf(events.byId.get(id)) : null; },
  select: (id) => select(id === null ? null : events.byId.get(id) ?? null),
  step, play: () => play(true), pause: () => play(false), fit, flush: update,
  on: (name, listener) => { listeners[name].push(listener); },
};

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
  fillControls();
  byId('legend').open = innerWidth >= 700;
  setTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  listen();
  fitCanvases();
  const { map } = followAddress();
  update();
  moveCamera(camera, map ?? cameraForShown(true));
  if (state.selected !== null) {
    list.reveal(state.selected);
    if (!map) bringIntoView(state.selected);
  }
  changed('view');
  update();
}

start();
