// --- playing.js: the window of time moves --------------------------------------------------------------------------------

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

function toggleSpan() {
  state.span = state.span === spans.whole ? spans.main : spans.whole;
  byId('span').textContent = state.span === spans.whole ? 'Main span' : 'Whole span';
  derived.bins = null;
  changed('window');
}
