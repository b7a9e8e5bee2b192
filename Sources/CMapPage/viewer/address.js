// --- address.js: the view as the part of the address behind the #, so that it can be sent to someone -------------------------

/// Only what differs from a fresh page is written.
function addressOf(state, view, events) {
  const parts = new URLSearchParams();
  const decimals = Math.max(2, Math.ceil(view.zoom / 3) + 1);
  parts.set('map', [view.zoom.toFixed(2), latitudeAt(view.y).toFixed(decimals), longitudeAt(view.x).toFixed(decimals)].join('/'));
  if (state.window) parts.set('time', `${isoDay(state.window.from)}/${isoDay(state.window.to)}`);
  if (state.byHand) parts.set('drawn', '1');
  parts.set('step', state.unit);
  if (state.hiddenTypes.size) parts.set('hide', [...state.hiddenTypes].sort().join(','));
  if (state.confidence > 0) parts.set('confidence', state.confidence);
  if (state.country) parts.set('country', state.country);
  if (state.text) parts.set('text', state.text);
  if (state.tab) parts.set('tab', state.tab);
  if (state.selected !== null) parts.set('event', events.idOf(state.selected));
  return `#${parts.toString().replaceAll('%2F', '/').replaceAll('%2C', ',')}`;
}

/// What an address asks for. Whatever in it makes no sense is left out: addresses are cut and mistyped.
function readAddress(hash, events) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const numbers = (parts.get('map') ?? '').split('/').map(Number);
  const [from, to] = (parts.get('time') ?? '').split('/').map(parseDay);
  const confidence = Number(parts.get('confidence') ?? 0);
  const inRange = numbers.length === 3 && numbers.every(Number.isFinite);
  return {
    map: inRange ? { zoom: numbers[0], y: mercatorY(numbers[1]), x: mercatorX(numbers[2]) } : null,
    window: from !== null && to >= from && to !== undefined ? { from, to } : null,
    byHand: parts.get('drawn') === '1',
    unit: UNITS.includes(parts.get('step')) ? parts.get('step') : null,
    hiddenTypes: new Set((parts.get('hide') ?? '').split(',').filter((value) => events.types.some((type) => type.value === value))),
    confidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    country: parts.get('country') ?? '',
    text: parts.get('text') ?? '',
    tab: [0, 1, 2].includes(Number(parts.get('tab'))) ? Number(parts.get('tab')) : 0,
    selected: events.byId.get(parts.get('event')) ?? null,
  };
}
