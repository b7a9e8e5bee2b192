// --- shown.js: from filters and time to the events that are shown, and where ---------------------------------------------

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
  // Months and years are not equally long, and still nobody shall change seats from one to the next.
  const windowDays = !state.window ? Infinity : state.byHand ? state.window.to - state.window.from + 1
    : { day: 1, week: 7, month: 31, year: 366 }[state.unit];
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
