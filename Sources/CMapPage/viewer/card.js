// --- card.js: everything known about one event, as text ------------------------------------------------------------------------

const SOURCES = {
  sentence: 'said in the sentence', narrative: 'carried from an earlier sentence', document: 'from the day of publication',
  none: 'not given', correction: 'put right by hand',
};
const PRECISIONS = {
  site: 'a site', town: 'a town or village', admin2: 'a district', admin1: 'a province', natural: 'a natural feature',
  country: 'a country: the point is only its label', region: 'a region: the point is only its label',
};
const confidenceWord = (value) => (value >= 0.8 ? 'high' : value >= 0.5 ? 'medium' : 'low');
const splitList = (text, separator) => (text ?? '').split(separator).filter(Boolean);

/// The quote with mention and trigger marked. Offsets count code points, so the text is cut into those first.
function markedQuote(quote, marks) {
  const points = [...quote];
  const spans = marks.filter(({ start, end }) => Number.isInteger(start) && start >= 0 && start < end && end <= points.length);
  const cuts = [...new Set([0, points.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, piece) => {
    const start = cuts[piece], text = points.slice(start, end).join('');
    const span = spans.find((mark) => mark.start <= start && mark.end >= end);
    return span ? make('mark', { class: span.kind, title: span.title }, text) : text;
  });
}

function confidenceLine(value) {
  if (value === null) return null;
  const bar = make('span', { class: 'gauge', 'aria-hidden': true });
  bar.style.setProperty('--part', value);
  return make('span', { class: 'confidence' }, bar, `${confidenceWord(value)} (${value.toFixed(2)})`);
}

/// One line of the card; nothing where nothing is known.
function fact(label, ...values) {
  const known = values.filter((value) => value !== null && value !== undefined && value !== '');
  if (known.length === 0) return [];
  // A text in Arabic among ours must not turn them round: each value stands in a bdi of its own.
  return [make('dt', {}, label), make('dd', {}, ...known.flatMap((value, at) => [at ? ' · ' : '', make('bdi', {}, value)]))];
}

function group(title, ...facts) {
  const lines = facts.flat();
  return lines.length ? make('section', {}, make('h3', {}, title), make('dl', {}, ...lines)) : null;
}

const quoted = (text) => (text ? `“${text}”` : null);

function whenOf(of, events, index) {
  if (events.group[index] === UNDATED) return group('When', fact('As read', 'the text gives no date'));
  return group('When',
    fact('As read', make('time', {}, events.whenLabel(index)), `precision: ${of('date_precision')}`),
    fact('EDTF', of('date_edtf')),
    fact('As written', quoted(of('date_text')), SOURCES[of('date_source')]),
    fact('Confidence', confidenceLine(of('date_confidence'))));
}

function whereOf(of) {
  const number = (value) => (value === null ? null : value.toFixed(4));
  if (of('place') === null && of('latitude') === null) {
    return group('Where', fact('As read', 'the text gives no place'), fact('As written', quoted(of('place_text'))));
  }
  return group('Where',
    fact('As read', [...new Set(['place', 'admin2', 'admin1', 'country_name'].map(of))].filter(Boolean).join(', ')),
    fact('As written', quoted(of('place_text')), SOURCES[of('place_source')]),
    fact('Relation to it', of('relation')),
    fact('Precision', PRECISIONS[of('geo_precision')] ?? of('geo_precision'),
      of('radius_km') !== null ? `within ${of('radius_km')} km` : null),
    fact('Point', of('latitude') !== null ? `${number(of('latitude'))}, ${number(of('longitude'))}` : null, of('place_id')),
    fact('Confidence', confidenceLine(of('place_confidence'))),
    fact('Why here', of('reason')));
}

function candidatesOf(candidates) {
  if (candidates.length === 0) return null;
  const lines = candidates.map((candidate) => make('li', {},
    make('bdi', {}, [candidate.name, candidate.admin1, candidate.country].filter(Boolean).join(', ')),
    candidate.score === null ? '' : ` (${candidate.score.toFixed(2)})`));
  return make('section', {}, make('h3', {}, 'Other places of that name'), make('ol', { class: 'candidates' }, ...lines));
}

function sourceOf(of) {
  const link = webAddress(of('source_url'));
  const name = of('source') ?? of('document_id') ?? 'report';
  const others = splitList(of('source_ids'), '; ').filter((id) => id !== of('document_id'));
  const quotes = splitList(of('quotes'), ' ¶ ').filter((text) => text !== of('quote'));
  return make('section', {}, make('h3', {}, 'Source'),
    make('dl', {},
      ...fact('Report', link ? make('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, name) : name,
        of('published') && `published ${of('published')}`),
      ...(link ? [] : fact('Address', of('source_url'))),
      ...fact('Document', of('document_id'),
        of('char_start') !== null ? `characters ${of('char_start')}–${of('char_end')}` : null),
      ...fact('Also told by', others.join(', ')),
      ...fact('Event', of('event_id'))),
    ...quotes.map((text) => make('blockquote', { dir: 'auto', class: 'other' }, text)));
}

/// The other places that the name may mean, those with a point only.
function candidatePoints(events, index) {
  const list = events.field(index, 'candidates');
  const isOther = ([, , , latitude, longitude]) => Number.isFinite(latitude) && Number.isFinite(longitude)
    && (latitude !== events.field(index, 'latitude') || longitude !== events.field(index, 'longitude'));
  return (Array.isArray(list) ? list : [])
    .filter((candidate) => Array.isArray(candidate) && isOther(candidate))
    .map(([name, admin1, country, latitude, longitude, score]) => ({
      name, admin1, country, x: mercatorX(longitude), y: mercatorY(latitude), score: Number.isFinite(score) ? score : null,
    }));
}

/// Fills `card` with the event. `actions` are the buttons of its head: close, previous, next, zoom.
function fillCard(card, events, index, actions) {
  const of = (name) => events.field(index, name);
  const type = events.types[events.type[index]];
  const button = (label, sign, action) =>
    make('button', { type: 'button', 'aria-label': label, title: label, disabled: action ? null : '', click: action }, sign);
  const range = of('fatalities_low') !== null && of('fatalities_low') !== of('fatalities_high')
    ? `${of('fatalities_low')} to ${of('fatalities_high')}` : null;
  card.replaceChildren(
    make('div', { class: 'card-bar' },
      button('Back to the list', '✕', actions.close),
      make('span', { class: 'spring' }),
      button('Show on the map', '⌖', actions.zoom),
      button('Previous event', '‹', actions.previous),
      button('Next event', '›', actions.next)),
    make('div', { class: 'card-body' },
      make('h2', { dir: 'auto' }, of('title') ?? 'Event'),
      make('p', { class: 'type' }, markerIcon(type), type.label, of('sub_type') && ` · ${of('sub_type')}`,
        of('confidence') !== null && make('span', { class: 'total' }, 'Confidence ', confidenceLine(of('confidence')))),
      of('quote') && make('blockquote', { dir: 'auto' }, ...markedQuote(of('quote'), [
        { start: of('trigger_start'), end: of('trigger_end'), kind: 'trigger', title: 'what happened' },
        { start: of('mention_start'), end: of('mention_end'), kind: 'mention', title: 'where' },
      ])),
      whenOf(of, events, index),
      whereOf(of),
      candidatesOf(candidatePoints(events, index)),
      group('Who and how many',
        fact('Done by', of('initiators')), fact('Done to', of('targets')), fact('Named', of('actors')),
        fact('Killed', of('fatalities')?.toString(), range), fact('Injured', of('injured')?.toString()),
        fact('Number', of('quantity')?.toString())),
      sourceOf(of)));
}
