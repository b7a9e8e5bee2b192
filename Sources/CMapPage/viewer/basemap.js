// --- basemap.js: land, coasts, borders and the names of places -------------------------------------------------------------

const COAST = 0, BORDER = 1, DISPUTED = 2, DIVISION = 3;
const DIVISIONS_FROM_ZOOM = 4, DETAIL_FROM_ZOOM = 4.5;
const MOST_NAMES = 40;

/// A list of longitudes and latitudes as a path on the unit square, with its bounding box.
function readPath(degreesList) {
  const points = new Float64Array(degreesList.length);
  const path = { points, west: Infinity, east: -Infinity, north: Infinity, south: -Infinity };
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at] = mercatorX(degreesList[at]), y = points[at + 1] = mercatorY(degreesList[at + 1]);
    path.west = Math.min(path.west, x);
    path.east = Math.max(path.east, x);
    path.north = Math.min(path.north, y);
    path.south = Math.max(path.south, y);
  }
  return path;
}

/// Outlines by kind, land as rings, and the boxes of the tiles: `decodeOutlines` says what they are.
function readOutlines(base64) {
  const outlines = { rings: [], lines: [[], [], [], []], boxes: [] };
  if (!base64) return outlines;
  const boxes = new Map();
  for (const { kind, box, lines, rings } of decodeOutlines(base64)) {
    outlines.lines[kind]?.push(...lines.map(readPath));
    outlines.rings.push(...rings.map(readPath));
    const [west, south, east, north] = box;
    boxes.set(box.join(), { west: mercatorX(west), east: mercatorX(east), north: mercatorY(north), south: mercatorY(south) });
  }
  outlines.boxes = [...boxes.values()];
  return outlines;
}

/// Adds a path to the context's, without the points that the screen cannot tell apart.
function tracePath(context, view, points, shift) {
  const scale = scaleOf(view);
  const left = view.width / 2 + (shift - view.x) * scale, top = view.height / 2 - view.y * scale;
  let lastX = Infinity, lastY = Infinity;
  for (let at = 0; at < points.length; at += 2) {
    const x = left + points[at] * scale, y = top + points[at + 1] * scale;
    if (at === 0) context.moveTo(x, y);
    else if (at === points.length - 2 || Math.abs(x - lastX) + Math.abs(y - lastY) > 0.8) context.lineTo(x, y);
    else continue;
    [lastX, lastY] = [x, y];
  }
}

/// Calls `draw(item, shift)` for what the view shows of each copy of the world: it may look over the antimeridian.
function forEachSeen(view, items, draw) {
  const halfWidth = view.width / 2 / scaleOf(view), halfHeight = view.height / 2 / scaleOf(view);
  for (const shift of [-1, 0, 1]) {
    for (const item of items) {
      if (item.east + shift >= view.x - halfWidth && item.west + shift <= view.x + halfWidth
        && item.south >= view.y - halfHeight && item.north <= view.y + halfHeight) draw(item, shift);
    }
  }
}

function drawOutlines(context, view, outlines, theme) {
  context.fillStyle = theme.sea;
  forEachSeen(view, outlines.boxes, (box, shift) => {
    // Whole pixels, or a fine line would show between two tiles.
    const left = Math.floor(view.width / 2 + (box.west + shift - view.x) * scaleOf(view));
    const right = Math.ceil(view.width / 2 + (box.east + shift - view.x) * scaleOf(view));
    const top = Math.floor(screenY(view, box.north)), bottom = Math.ceil(screenY(view, box.south));
    context.fillRect(left, top, right - left, bottom - top);
  });
  // All land is one path: side by side in one path, the tiles have no seams.
  context.beginPath();
  forEachSeen(view, outlines.rings, (ring, shift) => {
    tracePath(context, view, ring.points, shift);
    context.closePath();
  });
  context.fillStyle = context.strokeStyle = theme.land;
  context.lineWidth = 1.5;  // Covers the sea that whole pixels leave along the sides of the tiles.
  context.fill('evenodd');
  if (outlines.boxes.length > 1) context.stroke();
  const styles = [[COAST, theme.coast, 0.8, []], [BORDER, theme.border, 1.1, []], [DISPUTED, theme.border, 1.1, [4, 3]]];
  if (view.zoom >= DIVISIONS_FROM_ZOOM) styles.unshift([DIVISION, theme.division, 0.8, []]);
  context.lineJoin = 'round';
  for (const [kind, color, width, dash] of styles) {
    context.beginPath();
    forEachSeen(view, outlines.lines[kind], (line, shift) => tracePath(context, view, line.points, shift));
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.stroke();
  }
  context.setLineDash([]);
}

/// Draws the world, and over it the tiles that are known better.
function drawBasemap(context, view, world, detail, theme) {
  context.fillStyle = theme.sea;
  context.fillRect(0, 0, view.width, view.height);
  drawOutlines(context, view, world, theme);
  if (view.zoom >= DETAIL_FROM_ZOOM) drawOutlines(context, view, detail, theme);
}

/// Writes the names of the places with most events below, above or beside them, as many as fit without touching each
/// other, the marks or what is `covered`: boxes [left, top, right, bottom]. `places` have their `radius` on the screen.
function drawPlaceNames(context, view, places, covered, theme) {
  context.font = `${view.width < 500 ? 11 : 12}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = theme.land;
  context.fillStyle = theme.name;
  const seen = places
    .map((place) => ({ ...place, px: screenX(view, place.x), py: screenY(view, place.y) }))
    .filter(({ px, py }) => px > 0 && py > 0 && px < view.width && py < view.height);
  const touch = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  const taken = [
    ...covered, ...seen.map(({ px, py, radius }) => [px - radius + 3, py - radius + 3, px + radius - 3, py + radius - 3])];
  let written = 0;
  for (const { name, px, py, radius } of seen) {
    const half = context.measureText(name).width / 2;
    const spots = [[px, py + radius], [px, py - radius - 15], [px + radius + half + 2, py - 7], [px - radius - half - 2, py - 7]];
    const boxes = spots.map(([x, y]) => [x - half - 2, y, x + half + 2, y + 15]);
    const free = boxes.findIndex((box) => box[0] > 0 && box[2] < view.width && !taken.some((other) => touch(box, other)));
    if (free < 0) continue;
    taken.push(boxes[free]);
    context.strokeText(name, spots[free][0], spots[free][1] + 1);
    context.fillText(name, spots[free][0], spots[free][1] + 1);
    written += 1;
    if (written === MOST_NAMES) return;
  }
}
