// --- overlay.js: corrections laid over the events. Pure: the same events and corrections always give the same. ----------------
//
// The page shows what the next `export --corrections` will write. A correction that the data have already changes nothing.

/// Numbers of the corrections that hold: an undo takes one back unless it is undone itself. An undo comes after what it undoes.
function holding(corrections) {
  const holds = new Set(), undone = new Set();
  for (const { number, action, undoes } of [...corrections].sort((a, b) => b.number - a.number)) {
    if (undone.has(number)) continue;
    holds.add(number);
    if (action === 'undo' && undoes < number) undone.add(undoes);
  }
  return holds;
}

const PLACE_FIELDS = ['place', 'place_id', 'feature', 'admin2', 'admin1', 'country', 'country_name', 'latitude', 'longitude',
  'geo_precision', 'radius_km'];
const DATE_FIELDS = ['date_precision', 'date_edtf', 't_start', 't_end'];
const WRITTEN = [...PLACE_FIELDS, ...DATE_FIELDS, 'title', 'event_type', 'sub_type', 'relation', 'place_source', 'date_source',
  'confidence', 'place_confidence', 'date_confidence', 'sources', 'source_ids', 'quotes', 'reason', 'corrected'];

/// The days that a year, a month or a day of ISO 8601 covers, or null.
function daysOf(text) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text ?? '') ?? [];
  const first = year && parseDay(`${year}-${month ?? '01'}-${day ?? '01'}`);
  if (!year || first === null || isoDay(first) !== `${year}-${month ?? '01'}-${day ?? '01'}`) return null;
  return { first, last: day ? first : lastOf(month ? 'month' : 'year', first) };
}

/// First and last day of a corrected date, its precision and EDTF; null where there is no such span.
function readSpan(start, end) {
  const from = daysOf(start), to = daysOf(end || start);
  if (!from || !to || to.last < from.first) return null;
  const [first, last] = [from.first, to.last];
  const unit = ['day', 'month', 'year'].find((unit) => startOf(unit, first) === first && lastOf(unit, first) === last);
  return { first, last, precision: unit ?? 'range', edtf: spanLabel(first, last).replace(' – ', '/') };
}

/// Texts of two lists as one, each once.
const joined = (separator, ...lists) =>
  [...new Set(lists.flatMap((list) => (list ?? '').split(separator)).filter(Boolean))].join(separator);

/// What a correction does to an event, which is read by `get(name)` and changed by `set({name: value})`.
const EFFECTS = {
  move({ latitude, longitude }, get, set) {
    set({ latitude, longitude, geo_precision: 'site', radius_km: 1, relation: null, place_source: 'correction', place_confidence: 1 });
  },
  place({ place }, get, set) {
    if (!place) return;  // The gazetteer has it no more.
    const before = get('place'), title = get('title') ?? '';
    const kept = before && title.endsWith(`: ${before}`) ? title.slice(0, -before.length - 2) : before ? null : title;
    set({
      ...Object.fromEntries(PLACE_FIELDS.map((name) => [name, place[{ place: 'name', place_id: 'id' }[name] ?? name] ?? null])),
      title: kept === null ? title : `${kept}: ${place.name}`, relation: null, place_source: 'correction', place_confidence: 1,
    });
  },
  date({ date_start, date_end }, get, set) {
    const span = readSpan(date_start, date_end);
    if (!span) return;
    set({
      t_start: span.first * MS_PER_DAY, t_end: (span.last + 1) * MS_PER_DAY - 1000, date_precision: span.precision,
      date_edtf: span.edtf, date_source: 'correction', date_confidence: 1,
    });
  },
  type({ event_type, sub_type }, get, set) { set({ event_type, sub_type: sub_type || null }); },
};

/// Two tellings of one event: the first takes what the second has besides. Where both say something, the first is right.
function mergeRows(get, set, other) {
  for (const [needed, names, source] of [['latitude', PLACE_FIELDS, 'place'], ['t_start', DATE_FIELDS, 'date']]) {
    if (get(needed) !== null || other(needed) === null) continue;
    for (const name of [...names, `${source}_source`, `${source}_confidence`]) set({ [name]: other(name) });
  }
  set({
    sources: (get('sources') ?? 1) + (other('sources') ?? 1),
    source_ids: joined('; ', get('source_ids') ?? get('document_id'), other('source_ids') ?? other('document_id')),
    quotes: joined(' ¶ ', get('quotes') ?? get('quote'), other('quotes') ?? other('quote')),
  });
}

/// The page's data with the corrections that hold, in a copy: `{data, idNow}`. `idNow` says what an event is called now, after
/// merges. The event `kept` is not dropped: someone is busy with it.
function overlay(data, corrections, kept = null) {
  const fields = [...new Set([...data.fields, ...WRITTEN])], column = new Map(fields.map((name, at) => [name, at]));
  const undated = data.lists?.undated ?? [], entries = new Map(), merged = new Map();
  for (const row of [...data.rows, ...undated]) entries.set(row[column.get('event_id')], row);
  const idNow = (id) => { while (merged.has(id)) id = merged.get(id); return id; };
  const reader = (id) => (name) => entries.get(id)[column.get(name)] ?? null;
  const touched = new Set();
  const writer = (id) => (values) => {
    if (!touched.has(id)) entries.set(id, [...entries.get(id)]);
    touched.add(id);
    for (const [name, value] of Object.entries(values)) entries.get(id)[column.get(name)] = value;
  };
  const holds = holding(corrections);
  const rows = [...corrections].sort((a, b) => a.number - b.number).filter(({ number }) => holds.has(number));
  const count = (id) => writer(id)({ corrected: (reader(id)('corrected') ?? 0) + 1 });

  for (const row of rows.filter(({ action }) => action === 'merge')) {
    const [id, other] = [idNow(row.event_id), idNow(row.with)];
    if (id === other || other === kept || !entries.has(id) || !entries.has(other)) continue;
    mergeRows(reader(id), writer(id), reader(other));
    count(id);
    merged.set(other, id);
    entries.delete(other);
  }
  for (const row of rows) {
    const id = idNow(row.event_id);
    if (!entries.has(id)) continue;
    if (row.action === 'not_event' && id !== kept) entries.delete(id);
    if (!Object.hasOwn(EFFECTS, row.action)) continue;
    EFFECTS[row.action](row, reader(id), writer(id));
    writer(id)({ confidence: 1, reason: row.action === 'move' || row.action === 'place' ? handReason(row) : reader(id)('reason') });
    count(id);
  }
  const all = [...entries.values()], isDated = (row) => (row[column.get('t_start')] ?? null) !== null;
  const result = { ...data, fields, rows: all.filter(isDated), lists: { ...data.lists, undated: all.filter((row) => !isDated(row)) } };
  return { data: result, idNow };
}

const handReason = ({ why }) => ['Put right by hand.', why].filter(Boolean).join(' ');
