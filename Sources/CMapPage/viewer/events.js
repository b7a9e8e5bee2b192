// --- events.js: the events as columns -------------------------------------------------------------------------------
//
// Every event, dated or not, placed or not, has one index. Columns that are read at every frame are typed arrays: a
// step over 50,000 events then costs a millisecond or two.

const PLACED = 0, UNPLACED = 1, UNDATED = 2;
const OTHER_TYPE = { value: 'OTHER', label: 'Other', color: '#777777', marker: 'circle' };

/// Reads the page's data. Unknown types become the last one of the list, so that no event is lost.
function readData(data) {
  const column = new Map(data.fields.map((name, index) => [name, index]));
  const at = (row, name) => row[column.get(name)] ?? null;
  const types = data.types.map((type) => ({
    ...type, color: /^#[0-9a-f]{6}$/i.test(type.color) ? type.color : OTHER_TYPE.color,
  }));
  if (!types.some((type) => type.value === 'OTHER')) types.push(OTHER_TYPE);

  const dated = [...data.rows].sort((a, b) => at(a, 't_start') - at(b, 't_start') || at(a, 't_end') - at(b, 't_end'));
  const rows = [...dated, ...(data.lists?.undated ?? [])];
  const count = rows.length;
  const events = {
    count, rows, types, datedCount: dated.length,
    field: (index, name) => at(rows[index], name),
    group: new Uint8Array(count),
    first: new Int32Array(count), last: new Int32Array(count),
    x: new Float64Array(count).fill(NaN), y: new Float64Array(count).fill(NaN),
    type: new Uint8Array(count), confidence: new Float32Array(count),
    vague: new Uint8Array(count),  // The point is the label of a country or region, not a spot.
    byId: new Map(),
    idOf: (index) => events.field(index, 'event_id'),
    whenLabel: (index) => (events.group[index] === UNDATED ? 'no date' : spanLabel(events.first[index], events.last[index])),
    hasPoint: (index) => !Number.isNaN(events.x[index]),
  };
  const typeNumber = new Map(types.map((type, number) => [type.value, number]));
  const other = typeNumber.get('OTHER');
  rows.forEach((row, index) => {
    const latitude = at(row, 'latitude'), longitude = at(row, 'longitude');
    if (Number.isFinite(latitude) && Number.isFinite(longitude)) {
      events.x[index] = mercatorX(longitude);
      events.y[index] = mercatorY(latitude);
    }
    events.group[index] = index >= dated.length ? UNDATED : Number.isNaN(events.x[index]) ? UNPLACED : PLACED;
    events.first[index] = dayOf(at(row, 't_start') ?? 0);
    events.last[index] = dayOf(at(row, 't_end') ?? 0);
    events.type[index] = typeNumber.get(at(row, 'event_type')) ?? other;
    events.confidence[index] = at(row, 'confidence') ?? 0;
    events.vague[index] = /^(country|region)$/.test(at(row, 'geo_precision')) ? 1 : 0;
    events.byId.set(at(row, 'event_id'), index);
  });
  return events;
}
