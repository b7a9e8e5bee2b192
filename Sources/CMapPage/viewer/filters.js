// --- filters.js: which events pass, by everything but time ------------------------------------------------------------

const SEARCHED = ['title', 'quote', 'quotes', 'place', 'place_text', 'admin2', 'admin1', 'country_name', 'actors', 'source',
  'document_id', 'date_text'];

/// Lower case without accents and vowel marks, so that "Deir ez Zôr" is found by "zor".
const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/// `SY,IQ` as a list.
const codesIn = (text) => text.split(',').filter(Boolean);

/// Texts to search, made at the first search: most visitors never type.
function searchTexts(events) {
  events.searchTexts ??= events.rows.map(
    (_, index) => folded(SEARCHED.map((name) => events.field(index, name) ?? '').join('\n')));
  return events.searchTexts;
}

/// One for each event that passes, zero for the others. All words must be found, in any order.
function filtered(events, filters) {
  const kept = new Uint8Array(events.count);
  const words = folded(filters.text).split(/\s+/).filter(Boolean);
  const texts = words.length ? searchTexts(events) : null;
  const countries = codesIn(filters.country);
  const hidden = events.types.map((type) => filters.hiddenTypes.has(type.value));
  for (let index = 0; index < events.count; index++) {
    kept[index] = !hidden[events.type[index]]
      && events.confidence[index] >= filters.confidence
      && (countries.length === 0 || countries.includes(events.field(index, 'country')))
      && (texts === null || words.every((word) => texts[index].includes(word)));
  }
  return kept;
}

/// Countries of the events with their numbers, by name.
function countriesOf(events) {
  const countries = new Map();
  for (let index = 0; index < events.count; index++) {
    const code = events.field(index, 'country');
    if (!code) continue;
    const entry = countries.get(code) ?? { code, name: events.field(index, 'country_name') ?? code, count: 0 };
    entry.count += 1;
    countries.set(code, entry);
  }
  return [...countries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
