// --- travel.js: where the camera goes, and the address that follows it ---------------------------------------------------

/// Takes the camera somewhere.
const goTo = (target) => glide(camera, target, () => changed('view'));

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
  return wanted;
}
