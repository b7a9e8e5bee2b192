// The overlay of corrections without a browser: node overlay_test.js SOURCES CASES.json
// With `lay` behind it, the file holds {data, corrections} and the events under them are printed, by id.
//
// A case lays `corrections` over `events` (fields by name) and expects `events` by id: of those that are named the fields that
// are named, and no others at all. Each case is laid twice, and again over its own outcome, as after an export.
const { readFileSync } = require('node:fs');
const { deepStrictEqual } = require('node:assert');
const [sources, cases, mode] = process.argv.slice(2);
const text = ['viewer/calendar.js', 'edit/overlay.js'].map((name) => readFileSync(`${sources}/${name}`, 'utf8')).join('\n');
const { overlay, holding } = new Function(`${text}\nreturn { overlay, holding };`)();

const FIELDS = ['event_id', 'title', 'event_type', 'sub_type', 'place', 'place_id', 'latitude', 'longitude', 't_start', 't_end', 'date_edtf',
  'source_ids', 'document_id', 'quote'];
const dataOf = (events) => {
  const rows = events.map((event) => FIELDS.map((name) => event[name] ?? null));
  const dated = (row) => row[FIELDS.indexOf('t_start')] !== null;
  return { fields: FIELDS, rows: rows.filter(dated), lists: { undated: rows.filter((row) => !dated(row)) } };
};
const eventsOf = (data) => Object.fromEntries([['dated', data.rows], ['undated', data.lists.undated]].flatMap(([list, rows]) => rows.map((row) => {
  const event = Object.fromEntries(data.fields.map((name, at) => [name, row[at] ?? null]));
  return [event.event_id, { ...event, list }];
})));

if (mode === 'lay') {
  const { data, corrections } = JSON.parse(readFileSync(cases, 'utf8'));
  console.log(JSON.stringify(eventsOf(overlay(data, corrections).data)));
  return;
}

const { events, tests } = JSON.parse(readFileSync(cases, 'utf8'));
for (const { name, corrections, kept, holds, expected } of tests) {
  const rows = corrections.map((row, at) => ({ number: at + 1, ...row })), data = dataOf(events), before = JSON.stringify([data, rows]);
  const first = overlay(data, rows, kept), second = overlay(data, rows, kept);
  deepStrictEqual(JSON.stringify([data, rows]), before, `${name}: what went in is as it was`);
  deepStrictEqual(second.data, first.data, `${name}: the same again`);
  if (holds) deepStrictEqual([...holding(rows)].sort((a, b) => a - b), holds, `${name}: which hold`);
  const found = eventsOf(first.data), again = eventsOf(overlay({ ...data, ...first.data }, rows, kept).data);
  deepStrictEqual(Object.keys(found).sort(), Object.keys(expected).sort(), `${name}: events`);
  for (const [id, fields] of Object.entries(expected)) {
    for (const [field, value] of Object.entries(fields)) {
      deepStrictEqual(found[id][field], value, `${name}: ${field} of ${id}`);
      if (field !== 'corrected') deepStrictEqual(again[id][field], value, `${name}: ${field} of ${id}, laid over an export that has it`);
    }
  }
}
console.log(`    ${tests.length} cases`);
