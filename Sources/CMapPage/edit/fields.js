// --- fields.js: what a form has to ask for each kind of correction ------------------------------------------------------------------
//
// A kind has a `label`, `fields(draft, index)`, the elements that ask, `read(draft)`, which gives the part of the row or throws
// a WrongValue that says what is wrong, `was(index)` in words, and may take clicks on the map: `clicked(draft, px, py, found)`.
// Whatever is typed stands in `draft.values`, as text.

class WrongValue extends Error {
  constructor(message, field) {
    super(message);
    this.field = field;
  }
}

/// An input for one value of the draft.
function textField(label, draft, name, { changed = () => {}, ...attributes } = {}) {
  const input = (event) => {
    draft.values[name] = event.target.value;
    keepDraft();
    changed();
  };
  return make('label', { class: 'field' }, label, make('input', {
    type: 'text', name, autocomplete: 'off', value: draft.values[name] ?? '', ...attributes, input,
  }));
}

function selectField(label, draft, name, options, changed = () => {}) {
  const select = make('select', { name, change: () => {
    draft.values[name] = select.value;
    keepDraft();
    changed();
  } });
  fillSelect(select, options);
  select.value = draft.values[name] ?? '';
  return make('label', { class: 'field' }, label, select);
}

/// Radio buttons, one a line. `options` are `{value, lines}`.
function choiceField(draft, name, options, changed = () => {}) {
  const chosen = (value) => () => {
    draft.values[name] = value;
    keepDraft();
    changed(value);
  };
  return options.map(({ value, lines }) => make('label', { class: 'choice' },
    make('input', { type: 'radio', name, value, checked: draft.values[name] === value ? '' : null, change: chosen(value) }),
    make('span', {}, ...lines.filter(Boolean).map((line, at) => make('bdi', { class: at ? 'choice-more' : 'choice-name' }, line)))));
}

const degreesFrom = (text) => (/^\s*[+-]?\d+([.,]\d+)?°?\s*$/.test(text ?? '') ? Number(text.replace(',', '.').replace('°', '')) : NaN);

function setPoint(draft, latitude, longitude) {
  Object.assign(draft.values, { latitude: `${latitude}`, longitude: `${longitude}` });
  keepDraft();
  for (const name of ['latitude', 'longitude']) form.querySelector(`[name=${name}]`).value = draft.values[name];
}

/// Shows the typed point; of what is half typed, nothing.
function showPoint(draft) {
  const [latitude, longitude] = [degreesFrom(draft.values.latitude), degreesFrom(draft.values.longitude)];
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return;
  setPin({ latitude, longitude, moved: (north, east) => setPoint(draft, north, east) });
}

const MOVE = {
  label: 'Point',
  fields(draft, index) {
    if (draft.values.latitude === undefined && events.hasPoint(index)) {
      draft.values.latitude = `${events.field(index, 'latitude')}`;
      draft.values.longitude = `${events.field(index, 'longitude')}`;
    }
    const changed = () => {
      // Both numbers pasted into the first field.
      const both = /^\s*([+-]?\d+\.\d+)[\s,;]+([+-]?\d+\.\d+)\s*$/.exec(draft.values.latitude);
      if (both) setPoint(draft, both[1], both[2]);
      showPoint(draft);
    };
    showPoint(draft);
    return [make('p', { class: 'hint' }, 'Drag the pin, click on the map, or type degrees.'), make('div', { class: 'pair' },
      textField('Latitude', draft, 'latitude', { inputmode: 'decimal', changed }),
      textField('Longitude', draft, 'longitude', { inputmode: 'decimal', changed }))];
  },
  clicked(draft, px, py) {
    const [latitude, longitude] = degreesAt(pointUnder(px, py));
    setPoint(draft, latitude, longitude);
    showPoint(draft);
  },
  read({ values }) {
    const point = {};
    for (const [name, most] of [['latitude', 90], ['longitude', 180]]) {
      point[name] = degreesFrom(values[name]);
      if (Math.abs(point[name]) <= most) continue;
      const found = values[name] ? `“${values[name]}”` : 'empty';
      throw new WrongValue(`The ${name} is ${found}: expected degrees from −${most} to ${most}, such as 36.34.`, name);
    }
    return point;
  },
  was: (index) => (events.hasPoint(index) ? pointText(events.field(index, 'latitude'), events.field(index, 'longitude')) : 'no point'),
};

const DATE = {
  label: 'Date',
  fields(draft, index) {
    if (draft.values.date_start === undefined && events.group[index] !== UNDATED) {
      const span = spanLabel(events.first[index], events.last[index]).split(' – ');
      [draft.values.date_start, draft.values.date_end] = [span[0], span[1] ?? ''];
    }
    const reading = make('p', { class: 'hint', role: 'status' });
    const changed = () => {
      const span = readSpan(draft.values.date_start, draft.values.date_end);
      reading.textContent = span ? `${isoDay(span.first)} to ${isoDay(span.last)}, precision: ${span.precision}`
        : 'A day, a month or a year: 2017-07-10, 2017-07, 2017.';
    };
    changed();
    return [make('div', { class: 'pair' },
      textField('First day', draft, 'date_start', { placeholder: '2017-07-10', changed }),
      textField('Last day', draft, 'date_end', { placeholder: 'the same', changed })), reading];
  },
  read({ values }) {
    const [start, end] = [values.date_start, values.date_end].map((text) => (text ?? '').trim());
    for (const [name, text] of [['date_start', start], ['date_end', end || start]]) {
      if (!daysOf(text)) throw new WrongValue(`There is no date “${text}”: expected 2017-07-10, 2017-07 or 2017.`, name);
    }
    if (!readSpan(start, end)) throw new WrongValue('The last day is before the first.', 'date_end');
    return { date_start: start, date_end: end };
  },
  was: (index) => events.whenLabel(index),
};

const TYPE = {
  label: 'Type',
  fields(draft, index) {
    draft.values.event_type ??= events.types[events.type[index]].value;
    draft.values.sub_type ??= events.field(index, 'sub_type') ?? '';
    const subs = () => {
      const ofType = (_, at) => (events.field(at, 'event_type') === draft.values.event_type ? events.field(at, 'sub_type') : null);
      const seen = new Set(events.rows.map(ofType));
      return [['', 'none'], ...[...seen].filter(Boolean).sort().map((sub) => [sub, sub])];
    };
    const sub = selectField('Finer', draft, 'sub_type', subs());
    const changed = () => {
      draft.values.sub_type = '';
      fillSelect(sub.querySelector('select'), subs());
    };
    return [make('div', { class: 'pair' },
      selectField('Type', draft, 'event_type', events.types.map(({ value, label }) => [value, label]), changed), sub)];
  },
  read: ({ values }) => ({ event_type: values.event_type, sub_type: values.sub_type }),
  was: (index) => typeLabel(events.types[events.type[index]].value, events.field(index, 'sub_type')),
};

const NOT_EVENT = {
  label: 'Not an event',
  fields: () => [make('p', { class: 'hint' },
    'Takes it off the map, and out of the next export. It can be undone under “Corrections” at the top.')],
  read: () => ({}),
  was: (index) => events.field(index, 'title') ?? '',
};
