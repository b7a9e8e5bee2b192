// --- corrections.js: what was put right, in words --------------------------------------------------------------------------------

const baseById = new Map([...data.rows, ...(data.lists?.undated ?? [])].map((row) => [row[data.fields.indexOf('event_id')], row]));
const baseField = (id, name) => baseById.get(id)?.[data.fields.indexOf(name)] ?? null;

/// What the page shows now: `data` under the corrections, `idNow` of events, `holds` the numbers of corrections that hold.
let current = { data, idNow: (id) => id, holds: new Set() };

const titleOf = (id) => {
  const index = events.byId.get(current.idNow(id));
  return (index === undefined ? baseField(id, 'title') : events.field(index, 'title')) ?? id;
};
const placeName = ({ name, admin2, admin1, country_name, country }) =>
  [...new Set([name, admin2, admin1, country_name ?? country])].filter(Boolean).join(', ');
const pointText = (latitude, longitude) => `${+latitude.toFixed(5)}, ${+longitude.toFixed(5)}`;
const typeLabel = (value, sub) => [events.types.find((type) => type.value === value)?.label ?? value, sub].filter(Boolean).join(' · ');
const spanText = (start, end) => (end && end !== start ? `${start} – ${end}` : start);

/// What a correction says, without who and why.
function describeCorrection(row) {
  switch (row.action) {
    case 'move': return `Point: ${pointText(row.latitude, row.longitude)}`;
    case 'place': return `Place: ${row.place ? placeName(row.place) : row.place_id}`;
    case 'date': return `Date: ${spanText(row.date_start, row.date_end)}`;
    case 'type': return `Type: ${typeLabel(row.event_type, row.sub_type)}`;
    case 'merge': return `Same event as: ${titleOf(row.with)}`;
    case 'not_event': return 'Not an event';
    case 'undo': {
      const undone = live.rows.get(row.undoes);
      return undone?.action === 'undo' ? `Again in force: no. ${undone.undoes}` : `Undid no. ${row.undoes}`;
    }
    default: return row.action;
  }
}

/// `2026-11-27T03:12:45Z` as `2026-11-27 03:12 UTC`.
const whenText = (when) => `${(when ?? '').slice(0, 16).replace('T', ' ')} UTC`;

/// The corrections of one event, also those it has from events that were merged into it.
const historyOf = (id) => [...live.rows.values()].sort((a, b) => a.number - b.number)
  .filter((row) => [row.event_id, row.with].some((other) => other && current.idNow(other) === id));

/// The undo that keeps a correction from holding; undefined while it holds.
const undoOf = ({ number }) => [...live.rows.values()]
  .findLast((row) => row.action === 'undo' && row.undoes === number && current.holds.has(row.number));

const TOLD = ['latitude', 'longitude', 'place_id', 't_start', 't_end', 'event_type', 'sub_type'];

/// Whether the exported layers have a correction that holds no more: undoing is seen in them at the next export.
function isStillInLayers(row) {
  if (current.holds.has(row.number)) return false;
  if (row.action === 'not_event') return !baseById.has(row.event_id);
  if (row.action === 'merge') return !baseById.has(row.with);
  if (!Object.hasOwn(EFFECTS, row.action) || !baseById.has(row.event_id)) return false;
  let written = {};
  EFFECTS[row.action](row, (name) => baseField(row.event_id, name), (values) => { written = values; });
  const told = TOLD.filter((name) => name in written);
  return told.length > 0 && told.every((name) => written[name] === baseField(row.event_id, name));
}

/// One correction as a line of a list; `undo(row)` where it may be undone.
function correctionLine(row, { open, undo }) {
  const isUndo = row.action === 'undo', holds = current.holds.has(row.number), takenBack = !isUndo && !holds && undoOf(row);
  const index = events.byId.get(current.idNow(row.event_id));
  const title = make('bdi', {}, titleOf(row.event_id));
  const about = !open ? [] : [make('p', { class: 'correction-event' },
    index === undefined ? title : make('button', { type: 'button', class: 'plain', click: () => open(index) }, title),
    baseById.has(row.event_id) ? '' : ' (not in the layers)')];
  const act = (label, target) => make('button', {
    type: 'button', class: 'small', 'aria-label': `${label} no. ${row.number}: ${describeCorrection(row)}`, click: () => undo(target),
  }, label);
  return make('li', { class: holds ? 'correction' : 'correction undone', 'data-number': row.number }, ...about,
    make('p', { class: 'correction-what' },
      make('span', { class: 'number' }, `${row.number}. `), make(holds ? 'strong' : 's', {}, make('bdi', {}, describeCorrection(row))),
      takenBack ? ' undone' : null),
    make('p', { class: 'correction-who' }, make('bdi', {}, row.who ?? 'unknown'), `, ${whenText(row.when)}`),
    row.why ? make('p', { class: 'correction-why', dir: 'auto' }, row.why) : null,
    row.was ? make('p', { class: 'correction-who' }, 'was: ', make('bdi', {}, row.was)) : null,
    isStillInLayers(row) ? make('p', { class: 'correction-who' }, 'The layers have it until the next export.') : null,
    isUndo || !undo ? null : holds ? act('Undo', row) : takenBack ? act('Redo', takenBack) : null);
}
