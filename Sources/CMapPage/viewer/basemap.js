// --- basemap.js: land, coasts and borders -------------------------------------------------------------

const COAST = 0, BORDER = 1, DISPUTED = 2, DIVISION = 3;
const DIVISIONS_FROM_ZOOM = 4, DETAIL_FROM_ZOOM = 4.5;

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
    // Whole pixels inside the box, or its sides would show as fine lines where land goes on.
    const left = Math.ceil(view.width / 2 + (box.west + shift - view.x) * scaleOf(view));
    const right = Math.floor(view.width / 2 + (box.east + shift - view.x) * scaleOf(view));
    const top = Math.ceil(screenY(view, box.north)), bottom = Math.floor(screenY(view, box.south));
    context.fillRect(left, top, right - left, bottom - top);
  });
  // All land is one path: side by side in one path, the tiles have no seams.
  context.beginPath();
  forEachSeen(view, outlines.rings, (ring, shift) => {
    tracePath(context, view, ring.points, shift);
    context.closePath();
  });
  context.fillStyle = theme.land;
  context.fill('evenodd');
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
