// --- pin.js: the point that is being set, on the map -----------------------------------------------------------------------------

const pin = make('button', { type: 'button', id: 'pin', hidden: true });
byId('map').append(pin);
let pinned = null;  // `{x, y, moved(latitude, longitude)}`, or null; without `moved` it only shows.

const pointUnder = (px, py) => ({
  x: camera.x + (px - camera.width / 2) / scaleOf(camera), y: camera.y + (py - camera.height / 2) / scaleOf(camera),
});

/// Degrees as exact as the screen is.
function degreesAt({ x, y }) {
  const decimals = Math.max(2, Math.ceil(camera.zoom / 3) + 1);
  return [latitudeAt(Math.max(0, Math.min(1, y))), longitudeAt(x)].map((value) => +value.toFixed(decimals));
}

/// Shows the pin; null takes it away.
function setPin(point) {
  pinned = point && { ...point, x: mercatorX(point.longitude), y: mercatorY(point.latitude) };
  pin.hidden = pinned === null;
  if (!pinned) return;
  pin.disabled = !pinned.moved;
  setAttributes(pin, { 'aria-label': pinned.moved
    ? `New point at ${pointText(point.latitude, point.longitude)}. Arrow keys move it, with Shift further.`
    : `Chosen place at ${pointText(point.latitude, point.longitude)}` });
  placePin();
}

function placePin() {
  if (!pinned) return;
  pin.style.left = `${screenX(camera, pinned.x)}px`;
  pin.style.top = `${screenY(camera, pinned.y)}px`;
}

function movePinTo(point) {
  const [latitude, longitude] = degreesAt(point), { moved } = pinned;
  setPin({ latitude, longitude, moved });
  moved(latitude, longitude);
}

let pinGrip = null;  // Where the pin was grabbed, from its tip.
pin.addEventListener('pointerdown', (event) => {
  const box = byId('map').getBoundingClientRect();
  pinGrip = { x: event.clientX - box.left - screenX(camera, pinned.x), y: event.clientY - box.top - screenY(camera, pinned.y) };
  pin.setPointerCapture(event.pointerId);
});
pin.addEventListener('pointermove', (event) => {
  if (!pinGrip) return;
  const box = byId('map').getBoundingClientRect();
  movePinTo(pointUnder(event.clientX - box.left - pinGrip.x, event.clientY - box.top - pinGrip.y));
});
for (const name of ['pointerup', 'pointercancel']) pin.addEventListener(name, () => { pinGrip = null; });
pin.addEventListener('keydown', (event) => {
  const [right, down] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
  if (!right && !down) return;
  event.preventDefault();
  const pixels = event.shiftKey ? 20 : 2;
  movePinTo(pointUnder(screenX(camera, pinned.x) + right * pixels, screenY(camera, pinned.y) + down * pixels));
});
