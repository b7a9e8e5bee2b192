// --- places.js: another place of the gazetteer ------------------------------------------------------------------------------------

const FEATURES = {
  P: 'populated place', A: 'division', S: 'site', H: 'water', T: 'relief', L: 'area', R: 'road', V: 'forest', U: 'undersea',
};

const placeOption = (place) => ({
  value: place.id,
  lines: [placeName(place), [FEATURES[(place.feature ?? '')[0]], place.population ? `${readable(place.population)} people` : null,
    pointText(place.latitude, place.longitude)].filter(Boolean).join(' · ')],
});

const PLACE = {
  label: 'Place',
  fields(draft, index) {
    const { values } = draft, id = draft.event, list = make('div', { class: 'choices', role: 'radiogroup', 'aria-label': 'Places' });
    const status = make('p', { class: 'hint', role: 'status' });
    const show = (places) => {
      values.places = places;
      list.replaceChildren(...choiceField(draft, 'place_id', places.map(placeOption), chosen));
      if (values.place_id) chosen(values.place_id);
    };
    const chosen = (place_id) => {
      const place = values.places.find(({ id }) => id === place_id);
      if (place) setPin({ latitude: place.latitude, longitude: place.longitude });
      if (place && !isInView(place)) goTo({ x: mercatorX(place.longitude), y: mercatorY(place.latitude) });
    };
    let asked = 0;  // Answers to what is no longer asked are passed over.
    const search = async (name) => {
      const number = asked += 1;
      status.textContent = 'Looking in the gazetteer…';
      const index = events.byId.get(id);
      const near = events.hasPoint(index) ? { near: `${events.field(index, 'latitude')},${events.field(index, 'longitude')}` } : {};
      const { status: code, value } = await candidatesFor(name ? { name, ...near, limit: 10 } : { event: id });
      if (number !== asked) return;
      const found = code === 200 ? value.candidates : [];
      status.textContent = code !== 200 ? notAnswered(code, value)
        : found.length ? '' : 'No such place in the gazetteer. To set a point without one, choose “Point”.';
      // What was chosen stays in sight while one looks for another.
      const mine = (values.places ?? []).filter((place) => place.id === values.place_id && !found.some((other) => other.id === place.id));
      show([...mine, ...found]);
    };
    let waiting = 0;
    const changed = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => search(values.name.trim()), 300);
    };
    if (values.places) show(values.places);
    else search('');
    const placeholder = events.field(index, 'place_text') ?? 'name of a place';
    return [textField('Search the gazetteer', draft, 'name', { type: 'search', changed, placeholder }), status, list];
  },
  read({ values }) {
    if (!values.place_id) throw new WrongValue('No place is chosen yet.', 'name');
    return { place_id: values.place_id };
  },
  was(index) {
    const of = (name) => events.field(index, name);
    if (of('place') === null) return 'no place';
    const name = placeName({ name: of('place'), admin1: of('admin1'), country_name: of('country_name') });
    return of('place_id') ? `${name} (${of('place_id')})` : name;
  },
};

const isInView = ({ latitude, longitude }) => {
  const x = screenX(camera, mercatorX(longitude)), y = screenY(camera, mercatorY(latitude));
  return x > 20 && y > 20 && x < camera.width - 20 && y < camera.height - 20;
};
