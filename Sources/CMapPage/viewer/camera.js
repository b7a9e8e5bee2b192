// --- camera.js: what part of the world is seen, and how hands and keys move it ---------------------------------------------

const TILE_SIZE = 256;  // Zoom 0 shows the world this wide, as in all web maps.
const MAX_ZOOM = 15;
const KEY_PAN_PIXELS = 80;

/// The part of the world in view. `x` and `y` are the centre on the unit square.
const camera = { x: 0.5, y: 0.5, zoom: 1, width: 1, height: 1 };

const scaleOf = (view) => TILE_SIZE * 2 ** view.zoom;
const minZoom = (view) => Math.log2(Math.max(view.width * 0.7, view.height) / TILE_SIZE);

/// Distance from the centre to `x`, the short way round the world.
const eastOfCentre = (view, x) => x - view.x - Math.round(x - view.x);
const screenX = (view, x) => view.width / 2 + eastOfCentre(view, x) * scaleOf(view);
const screenY = (view, y) => view.height / 2 + (y - view.y) * scaleOf(view);

/// Moves the camera, within the world and its zooms.
function moveCamera(view, { x = view.x, y = view.y, zoom = view.zoom }) {
  view.zoom = Math.max(minZoom(view), Math.min(MAX_ZOOM, zoom));
  const half = view.height / 2 / scaleOf(view);
  view.x = ((x % 1) + 1) % 1;
  view.y = half > 0.5 ? 0.5 : Math.max(half, Math.min(1 - half, y));
}

/// Zooms while the point under `px`, `py` stays where it is.
function zoomAround(view, zoom, px, py) {
  const before = scaleOf(view);
  const limited = Math.max(minZoom(view), Math.min(MAX_ZOOM, zoom));
  const change = 1 / before - 1 / (TILE_SIZE * 2 ** limited);
  moveCamera(view, {
    x: view.x + (px - view.width / 2) * change, y: view.y + (py - view.height / 2) * change, zoom: limited,
  });
}

/// The camera that shows all of `xs`, `ys`; over the antimeridian where that is the shorter way round.
/// `covered` is how many pixels on the left the legend takes.
function cameraFor(view, xs, ys, { covered = 0, maxZoom = 9 } = {}) {
  if (xs.length === 0) return { x: 0.5, y: 0.42, zoom: minZoom(view) };
  const sorted = [...xs].sort((a, b) => a - b);
  let west = sorted[0], width = sorted.at(-1) - west;
  for (let index = 1; index < sorted.length; index++) {
    const turned = 1 + sorted[index - 1] - sorted[index];
    if (turned < width) [west, width] = [sorted[index], turned];
  }
  const [north, south] = ys.reduce(([low, high], y) => [Math.min(low, y), Math.max(high, y)], [1, 0]);
  const room = Math.min(view.width, view.height) < 500 ? 0.8 : 0.75;
  const zoom = Math.log2(Math.min(
    room * (view.width - covered) / TILE_SIZE / Math.max(width, 1e-9), room * view.height / TILE_SIZE / Math.max(south - north, 1e-9)));
  const chosen = Math.min(maxZoom, zoom);
  return { x: west + width / 2 - covered / 2 / scaleOf({ zoom: chosen }), y: (north + south) / 2, zoom: chosen };
}

/// Takes the camera to `target` in a quarter of a second, or at once for those who want no motion.
function glide(view, target, changed) {
  cancelAnimationFrame(view.gliding);
  const start = { x: view.x, y: view.y, zoom: view.zoom };
  if (stillness.matches) { moveCamera(view, target); changed(); return; }
  const east = target.x === undefined ? 0 : -eastOfCentre({ x: target.x }, start.x);
  const began = performance.now();
  const step = (now) => {
    const part = Math.min(1, Math.max(0, now - began) / 250), eased = 1 - (1 - part) ** 3;
    moveCamera(view, {
      x: start.x + east * eased,
      y: start.y + ((target.y ?? start.y) - start.y) * eased,
      zoom: start.zoom + ((target.zoom ?? start.zoom) - start.zoom) * eased,
    });
    changed();
    if (part < 1) view.gliding = requestAnimationFrame(step);
  };
  view.gliding = requestAnimationFrame(step);
}

/// Mouse, touch and wheel. `clicked(px, py)` is a press that did not become a drag.
function listenToPointers(canvas, view, { changed, clicked, hovered }) {
  const down = new Map();  // Pointers that are down, by id, where they were last.
  let travelled = 0;
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return { px: event.clientX - box.left, py: event.clientY - box.top };
  };
  const spread = () => {
    const [a, b] = [...down.values()];
    return { px: (a.px + b.px) / 2, py: (a.py + b.py) / 2, distance: Math.hypot(a.px - b.px, a.py - b.py) || 1 };
  };
  canvas.addEventListener('pointerdown', (event) => {
    cancelAnimationFrame(view.gliding);
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, place(event));
    travelled = down.size > 1 ? Infinity : 0;
  });
  canvas.addEventListener('pointermove', (event) => {
    const now = place(event), before = down.get(event.pointerId);
    if (!before) { hovered(now.px, now.py); return; }
    travelled += Math.hypot(now.px - before.px, now.py - before.py);
    if (down.size === 1) {
      moveCamera(view, {
        x: view.x - (now.px - before.px) / scaleOf(view), y: view.y - (now.py - before.py) / scaleOf(view),
      });
      down.set(event.pointerId, now);
    } else {
      const old = spread();
      down.set(event.pointerId, now);
      const pinch = spread();
      zoomAround(view, view.zoom + Math.log2(pinch.distance / old.distance), pinch.px, pinch.py);
      moveCamera(view, {
        x: view.x - (pinch.px - old.px) / scaleOf(view), y: view.y - (pinch.py - old.py) / scaleOf(view),
      });
    }
    changed();
  });
  const lift = (event) => {
    const before = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (event.type === 'pointerup' && before && travelled < 6) clicked(before.px, before.py);
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  canvas.addEventListener('pointerleave', () => hovered(NaN, NaN));
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const { px, py } = place(event);
    const pixels = event.deltaY * (event.deltaMode === 1 ? 30 : 1);
    zoomAround(view, view.zoom - Math.max(-1, Math.min(1, pixels / (event.ctrlKey ? 60 : 240))), px, py);
    changed();
  }, { passive: false });
  canvas.addEventListener('dblclick', (event) => {
    const { px, py } = place(event);
    zoomAround(view, view.zoom + 1, px, py);
    changed();
  });
}

/// The camera after a key, or null if the key is not one of the map's.
function cameraAfterKey(view, key) {
  const step = KEY_PAN_PIXELS / scaleOf(view);
  switch (key) {
    case 'ArrowLeft': return { x: view.x - step };
    case 'ArrowRight': return { x: view.x + step };
    case 'ArrowUp': return { y: view.y - step };
    case 'ArrowDown': return { y: view.y + step };
    case '+': case '=': return { zoom: view.zoom + 1 };
    case '-': case '_': return { zoom: view.zoom - 1 };
    default: return null;
  }
}
