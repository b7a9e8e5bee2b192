// --- panel.js: list, card, legend and numbers beside the map -------------------------------------------------------------

const tabs = ['tab-placed', 'tab-unplaced', 'tab-undated'].map(byId);
const emptyTexts = ['No event in this part of the map and time.', 'None without a place.', 'None without a date.'];

const list = virtualList(byId('list'), {
  chosen: (index) => select(index, true),
  makeRow(index) {
    const of = (name) => events.field(index, name);
    const where = [...new Set([of('place') ?? 'no place', of('country_name')])].filter(Boolean).join(', ');
    return make('div', { class: 'row' }, markerIcon(events.types[events.type[index]]),
      make('span', { class: 'row-title', dir: 'auto' }, of('title') ?? 'Event'),
      make('span', { class: 'row-facts' }, `${of('corrected') ? 'corrected · ' : ''}${events.whenLabel(index)} · `, make('bdi', {}, where)),
      make('span', { class: 'row-quote', dir: 'auto' }, of('quote') ?? ''));
  },
});

function showList() {
  const labels = ['On map', 'No place', 'No date'];
  tabs.forEach((tab, at) => {
    tab.replaceChildren(labels[at], ' ', make('span', { class: 'number' }, readable(derived.listed[at].length)));
    tab.setAttribute('aria-selected', at === state.tab);
    tab.tabIndex = at === state.tab ? 0 : -1;
  });
  byId('list').setAttribute('aria-label', labels[state.tab]);
  list.show(derived.listed[state.tab], emptyTexts[state.tab]);
  const text = `${readable(derived.shownCount)} of ${readable(placedCount)} events shown, ${readable(derived.listed[PLACED].length)} in view`;
  byId('count').textContent = text;
  speakSoon(text);
}

/// Screen readers hear a number once it rests; while time plays they would hear nothing else.
let speaking = 0;
function speakSoon(text) {
  clearTimeout(speaking);
  speaking = setTimeout(() => { byId('spoken-count').textContent = text; }, 800);
}

function showCard() {
  const card = byId('card'), index = state.selected;
  document.body.classList.toggle('with-card', index !== null);
  card.hidden = index === null;
  byId('list').hidden = index !== null;
  if (index === null) return;
  const go = (neighbour) => (neighbour === undefined ? null : () => select(neighbour));
  fillCard(card, events, index, {
    close: closeCard,
    zoom: !events.hasPoint(index) ? null
      : () => goTo({ x: events.x[index], y: events.y[index], zoom: Math.max(camera.zoom, zoomToSee(index)) }),
    previous: go(list.neighbour(index, -1)),
    next: go(list.neighbour(index, 1)),
  });
  card.scrollTop = 0;
  listeners.card.forEach((listener) => listener(card, index));
}

/// Close enough to see the circle that the event may lie in, and far enough to see all of it.
function zoomToSee(index) {
  const radius = Math.max(1, events.field(index, 'radius_km') ?? 10);
  const pixelsPerKm = Math.min(camera.width, camera.height) / 5 / radius;
  const kmAroundWorld = 2 * Math.PI * EARTH_RADIUS_KM * Math.cos(radians(events.field(index, 'latitude')));
  return Math.min(11, Math.log2(pixelsPerKm * kmAroundWorld / TILE_SIZE));
}

/// Opens the card of an event, or closes it. `focusing` moves the keyboard there too.
function select(index, focusing = false) {
  const before = state.selected;
  if (index !== null && index !== before) bringIntoView(index);
  state.selected = index;
  changed('selection');
  update();
  if (index === null) list.reveal(before);
  else if (focusing) byId('card').focus();
  listeners.select.forEach((listener) => listener(index === null ? null : events.idOf(index)));
}

function closeCard() {
  select(null);
  byId('list').focus();
}

function bringIntoView(index) {
  if (!events.hasPoint(index)) return;
  const x = screenX(camera, events.x[index]), y = screenY(camera, events.y[index]);
  if (x < 20 || y < 20 || x > camera.width - 20 || y > camera.height - 20) {
    goTo({ x: events.x[index], y: events.y[index] });
  }
}

const legendActions = {
  toggle(value) {
    if (!state.hiddenTypes.delete(value)) state.hiddenTypes.add(value);
    changed('filters');
  },
  only(value) {
    state.hiddenTypes = new Set(events.types.map((type) => type.value).filter((other) => other !== value));
    changed('filters');
  },
};
let setLegend;

/// What of the controls depends on which events there are.
function fillControls() {
  setLegend = makeLegend(byId('legend-types'), events, legendActions);
  byId('country-list').replaceChildren(...countriesOf(events).map(({ code, name, count }) => make('label', {},
    make('input', { type: 'checkbox', value: code, 'data-name': name }), make('bdi', {}, name),
    make('span', { class: 'number' }, readable(count)))));
  byId('span').hidden = spans.main === spans.whole;
  byId('legend-pale').hidden = !events.vague.some((vague, index) => vague && events.group[index] === PLACED);
  byId('timeline').hidden = events.datedCount === 0;
}

const countryBoxes = () => [...byId('country-list').querySelectorAll('input')];

function showFilters() {
  setLegend(state.hiddenTypes);
  const fields = { text: state.text, confidence: state.confidence }, countries = codesIn(state.country);
  for (const [id, value] of Object.entries(fields)) if (byId(id).value !== `${value}`) byId(id).value = value;
  const boxes = countryBoxes();
  for (const box of boxes) box.checked = countries.includes(box.value);
  const names = boxes.filter((box) => box.checked).map((box) => box.dataset.name).join(', ');
  byId('country').textContent = names || state.country || 'all';
  byId('confidence-value').textContent = Number(state.confidence).toFixed(2);
  byId('reset').hidden = !(state.text || state.country || state.confidence || state.hiddenTypes.size);
}

function resetFilters() {
  Object.assign(state, { hiddenTypes: new Set(), confidence: 0, country: '', text: '' });
  changed('filters');
  byId('text').focus();
}
