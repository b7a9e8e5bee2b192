// --- marks.js: where each event stands on the screen, and how it is drawn --------------------------------------------------

const CELL_PIXELS = 72;      // Marks are counted together in squares of this size...
const COUNT_UNTIL_ZOOM = 11; // ...but from here on each is shown, however many.
const markRadius = (zoom) => (zoom < 3 ? 3.6 : zoom < 5 ? 4.4 : 5);
const seatSpacing = (zoom) => Math.max(3.5, Math.min(8, 2.5 + zoom * 0.75));

const numberRadius = (count) => Math.min(26, 9 + 3.2 * Math.log10(count) ** 2);

/// How many marks a square shows one by one; more become a number.
const cellLimit = (zoom) => (zoom >= COUNT_UNTIL_ZOOM ? Infinity : 16 * 1.4 ** Math.max(0, zoom - 2));

/// Puts the stacks into squares of a grid that is fixed to the world, so that panning never changes a number.
function cellsOf(stacks, zoom) {
  const perWorld = TILE_SIZE * 2 ** zoom / CELL_PIXELS;
  const cells = [];
  const numbers = new Map();
  const of = new Int32Array(stacks.length);
  stacks.forEach((stack, number) => {
    const key = `${Math.floor(stack.x * perWorld)} ${Math.floor(stack.y * perWorld)}`;
    let cell = numbers.get(key);
    if (cell === undefined) {
      cell = cells.length;
      numbers.set(key, cell);
      cells.push({ x: 0, y: 0, weight: 0, stacks: 0 });
    }
    // The number stands at the mean of all its events, shown or not: it does not wander while time runs.
    const { members, x, y } = stack, into = cells[cell];
    const weight = into.weight + members.length;
    into.x += (x - into.x) * members.length / weight;
    into.y += (y - into.y) * members.length / weight;
    into.weight = weight;
    into.stacks += 1;
    of[number] = cell;
  });
  return { zoom, cells, of };
}

/// Places the shown events on the screen.
///
/// Returns single marks as parallel arrays (`index`, `px`, `py`, `count` of them used) and `numbers`, the marks that
/// stand for many. `buffers` is kept between calls, so that a frame allocates next to nothing.
function layOut(view, shown, shownCount, events, { stackOf, stacks, cells, seats }, buffers) {
  const typeCount = events.types.length, cellCount = cells.cells.length;
  if (buffers.inCell?.length !== cellCount) {
    buffers.inCell = new Uint32Array(cellCount);
    buffers.byType = new Uint32Array(cellCount * typeCount);
  }
  const { inCell, byType, index, px, py } = buffers;
  inCell.fill(0);
  byType.fill(0);
  for (let at = 0; at < shownCount; at++) {
    const event = shown[at], cell = cells.of[stackOf[event]];
    inCell[cell] += 1;
    byType[cell * typeCount + events.type[event]] += 1;
  }
  const limit = cellLimit(cells.zoom), spacing = seatSpacing(view.zoom);
  const scale = scaleOf(view);
  let count = 0;
  for (let at = 0; at < shownCount; at++) {
    const event = shown[at], number = stackOf[event];
    if (inCell[cells.of[number]] > limit) continue;
    const radius = spacing * seatRadius(seats[event]), angle = seatAngle(seats[event]);
    const east = events.x[event] - view.x;
    index[count] = event;
    px[count] = view.width / 2 + (east - Math.round(east)) * scale + radius * Math.cos(angle);
    py[count] = view.height / 2 + (events.y[event] - view.y) * scale + radius * Math.sin(angle);
    count += 1;
  }
  const numbers = [];
  for (let cell = 0; cell < cellCount; cell++) {
    if (inCell[cell] <= limit) continue;
    numbers.push({
      ...cells.cells[cell], count: inCell[cell], cell,
      px: screenX(view, cells.cells[cell].x), py: screenY(view, cells.cells[cell].y),
      radius: numberRadius(inCell[cell]),
      types: byType.subarray(cell * typeCount, (cell + 1) * typeCount),
    });
  }
  return { count, numbers: numbers.sort((a, b) => a.count - b.count) };
}

/// Draws single marks. Of marks on the same spot (two pixels) only the first is drawn: nobody could see the others.
function drawMarks(context, view, layout, buffers, events, sheet) {
  const columns = Math.ceil(view.width / 2) + 1, rows = Math.ceil(view.height / 2) + 1;
  if (buffers.taken?.length !== columns * rows) buffers.taken = new Uint32Array(columns * rows);
  buffers.frame = (buffers.frame ?? 0) + 1;
  const { cell, size } = sheet;
  for (let at = 0; at < layout.count; at++) {
    const x = buffers.px[at], y = buffers.py[at];
    if (x < -size || y < -size || x > view.width + size || y > view.height + size) continue;
    const spot = Math.max(0, y >> 1) * columns + Math.max(0, x >> 1);
    if (buffers.taken[spot] === buffers.frame) continue;
    buffers.taken[spot] = buffers.frame;
    const event = buffers.index[at];
    context.drawImage(sheet.sheet, events.vague[event] * cell, events.type[event] * cell, cell, cell,
      x - size / 2, y - size / 2, size, size);
  }
}

/// Draws marks that stand for many: the number in a ring that shows the share of each type.
function drawNumbers(context, view, numbers, types, theme) {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { px, py, radius, count, types: shares } of numbers) {
    if (px < -30 || py < -30 || px > view.width + 30 || py > view.height + 30) continue;
    let angle = -Math.PI / 2;
    types.forEach((type, number) => {
      if (shares[number] === 0) return;
      const next = angle + 2 * Math.PI * shares[number] / count;
      context.beginPath();
      context.moveTo(px, py);
      context.arc(px, py, radius, angle, next);
      context.fillStyle = type.color;
      context.fill();
      angle = next;
    });
    context.beginPath();
    context.arc(px, py, radius - 4, 0, 2 * Math.PI);
    context.fillStyle = theme.number;
    context.fill();
    context.fillStyle = theme.ink;
    context.font = `600 ${radius < 14 ? 9 : 11}px system-ui, sans-serif`;
    context.fillText(briefNumber(count), px, py + 0.5);
  }
}

/// At most four characters: 950, 1.2k, 48k.
const briefNumber = (count) =>
  (count < 1000 ? `${count}` : count < 9950 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`);

/// The selected event: how far from the point it may be, the other places that the name may mean, and the mark itself.
function drawSelection(context, view, selection, theme) {
  const { x, y, px, py, longitude, latitude, radiusKm, candidates, type } = selection;
  context.lineWidth = 1.5;
  context.strokeStyle = theme.accent;
  context.fillStyle = theme.reach;
  if (radiusKm > 0) {
    context.beginPath();
    // Around the centre's copy of the world, so that a circle over the antimeridian is not torn.
    const centre = screenX(view, x);
    for (const [east, north] of circleAround(longitude, latitude, Math.min(radiusKm, 5000))) {
      context.lineTo(centre + (mercatorX(east) - x) * scaleOf(view), screenY(view, mercatorY(north)));
    }
    context.closePath();
    context.fill();
    context.stroke();
  }
  context.font = '600 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  candidates.forEach((candidate, number) => {
    const cx = screenX(view, candidate.x), cy = screenY(view, candidate.y);
    context.beginPath();
    context.arc(cx, cy, 8, 0, 2 * Math.PI);
    context.fillStyle = theme.number;
    context.globalAlpha = 0.7;
    context.fill();
    context.globalAlpha = 1;
    context.setLineDash([3, 2]);
    context.stroke();
    context.setLineDash([]);
    context.fillStyle = theme.ink;
    context.fillText(`${number + 1}`, cx, cy + 0.5);
  });
  context.beginPath();
  context.arc(px, py, 11, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.stroke();
  context.save();
  context.translate(px, py);
  const shape = new Path2D(markerShape(type.marker, 6));
  context.fillStyle = type.color;
  context.strokeStyle = theme.halo;
  context.lineWidth = 2;
  context.stroke(shape);
  context.fill(shape);
  context.restore();
}

/// What stands at a spot of the screen: `{event}`, `{number}` or null. The last drawn is on top.
function hit(px, py, layout, buffers) {
  for (let at = layout.numbers.length - 1; at >= 0; at--) {
    const number = layout.numbers[at];
    if (Math.hypot(number.px - px, number.py - py) <= number.radius) return { number };
  }
  let best = null, nearest = 11;
  for (let at = layout.count - 1; at >= 0; at--) {
    const distance = Math.hypot(buffers.px[at] - px, buffers.py[at] - py);
    if (distance < nearest) [best, nearest] = [{ event: buffers.index[at] }, distance];
  }
  return best;
}
