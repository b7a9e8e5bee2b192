// --- merging.js: two reports of one event --------------------------------------------------------------------------------------------

const OFFERED = 8, DAY_AS_KM = 25;  // Reports a day apart count as far as places 25 km apart.

function kmBetween(a, b) {
  const [phiA, phiB] = [a, b].map((index) => radians(latitudeAt(events.y[index])));
  const east = 2 * Math.PI * (events.x[a] - events.x[b]);
  const half = Math.sin((phiA - phiB) / 2) ** 2 + Math.cos(phiA) * Math.cos(phiB) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/// How far two events are from each other in place and days; null where it is not known. In `sum` what is unknown counts as
/// far, so that it stands behind what is near.
function apart(a, b) {
  const km = events.hasPoint(a) && events.hasPoint(b) ? kmBetween(a, b) : null;
  const isDated = events.group[a] !== UNDATED && events.group[b] !== UNDATED;
  const days = isDated ? Math.max(0, events.first[a] - events.last[b], events.first[b] - events.last[a]) : null;
  return { km, days, sum: (km ?? 500) + DAY_AS_KM * (days ?? 30) };
}

function mergeOption(index, other) {
  const { km, days } = apart(index, other), of = (name) => events.field(other, name);
  const distance = km === null ? null : km < 0.05 ? 'same point' : `${km < 10 ? km.toFixed(1) : Math.round(km)} km away`;
  const time = days === null ? null : days === 0 ? 'same days' : days === 1 ? 'a day apart' : `${readable(days)} days apart`;
  const near = [events.whenLabel(other), of('place'), distance, time];
  return { value: events.idOf(other), lines: [of('title') ?? 'Event', near.filter(Boolean).join(' · '), of('quote')] };
}

/// The events that may be the same, nearest first; those with all the words where words are given.
function mergeOffers(index, text) {
  const words = folded(text).split(/\s+/).filter(Boolean), texts = words.length ? searchTexts(events) : null;
  const offers = [];
  for (let other = 0; other < events.count; other++) {
    if (other === index || (texts && !words.every((word) => texts[other].includes(word)))) continue;
    const { sum } = apart(index, other);
    if (offers.length === OFFERED && sum >= offers.at(-1).sum) continue;
    offers.splice(offers.findLastIndex((offer) => offer.sum <= sum) + 1, 0, { other, sum });
    offers.length = Math.min(offers.length, OFFERED);
  }
  return offers.map(({ other }) => other);
}

const MERGE = {
  label: 'Same as another',
  fields(draft) {
    const list = make('div', { class: 'choices', role: 'radiogroup', 'aria-label': 'Events that may be the same' });
    const show = () => {
      const index = events.byId.get(draft.event), chosen = events.byId.get(draft.values.with);
      if (chosen === undefined) delete draft.values.with;
      const offers = mergeOffers(index, draft.values.words ?? '');
      if (chosen !== undefined && !offers.includes(chosen)) offers.unshift(chosen);
      list.replaceChildren(...choiceField(draft, 'with', offers.map((other) => mergeOption(index, other)), shown));
      if (chosen !== undefined) shown(draft.values.with);
    };
    const shown = (id) => {
      const other = events.byId.get(id);
      if (events.hasPoint(other)) setPin({ latitude: events.field(other, 'latitude'), longitude: events.field(other, 'longitude') });
      else setPin(null);
    };
    this.show = show;
    show();
    const how = 'Choose the report of the same event here, nearest first, or click its mark on the map. The open one stays; the '
      + 'other goes into it.';
    return [make('p', { class: 'hint' }, how),
      textField('Search in the events', draft, 'words', { type: 'search', changed: show }), list];
  },
  clicked(draft, px, py, found) {
    if (found?.number || !found) return false;
    const id = events.idOf(found.event);
    if (id !== draft.event) draft.values.with = id;
    keepDraft();
    this.show();
    return true;
  },
  /// The events have other numbers, and may be others.
  refreshed() { this.show(); },
  read({ values }) {
    if (!values.with) throw new WrongValue('The other event is not chosen yet.', 'words');
    return { with: values.with };
  },
  was: (index) => events.field(index, 'title') ?? '',
};
