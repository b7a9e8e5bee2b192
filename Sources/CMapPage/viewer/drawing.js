// --- drawing.js: fills the canvases --------------------------------------------------------------------------------------

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
  if (index === null || !events.hasPoint(index)) return;
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
  byId('window').textContent = state.window ? spanLabel(now.from, now.to)
    : `All dates: ${spanLabel(spans.whole.from, spans.whole.to)}`;
  byId('all-dates').disabled = !state.window;
  [['handle-from', now.from, 0], ['handle-to', now.to, 1]].forEach(([id, day, after]) => {
    const handle = byId(id), x = dayX(state.span, width, day + after);
    handle.style.left = `${Math.max(0, Math.min(width, x))}px`;
    setAttributes(handle, {
      'aria-valuemin': state.span.from, 'aria-valuemax': state.span.to, 'aria-valuenow': day, 'aria-valuetext': isoDay(day),
    });
  });
}
