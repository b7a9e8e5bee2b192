// --- inputs.js: what hands and keys do -----------------------------------------------------------------------------------

function describe(text, px, py) {
  const tip = byId('tip');
  tip.hidden = text === null;
  if (text === null) return;
  tip.textContent = text;
  const right = px > camera.width - 240;
  tip.style.left = `${right ? px - 12 : px + 14}px`;
  tip.style.top = `${Math.max(4, Math.min(camera.height - 40, py - 12))}px`;
  tip.classList.toggle('leftward', right);
}

function openNumber(number) {
  const members = stacks.filter((_, at) => derived.cells.of[at] === number.cell);
  const xs = members.map(({ x }) => x), ys = members.map(({ y }) => y);
  const closer = cameraFor(camera, xs, ys, { maxZoom: COUNT_UNTIL_ZOOM });
  goTo({ ...closer, zoom: Math.max(camera.zoom + 1.5, closer.zoom) });
}

const zoomBy = (steps) => goTo({ zoom: camera.zoom + steps });
const fit = () => goTo(cameraForShown());

function listen() {
  const marks = byId('marks');
  listenToPointers(marks, camera, {
    changed: () => changed('view'),
    clicked(px, py) {
      const found = hit(px, py, derived.layout, buffers);
      if (listeners.click.some((take) => take(px, py, found))) return;
      if (found?.number) openNumber(found.number);
      else select(found?.event ?? null);
    },
    hovered(px, py) {
      const found = hit(px, py, derived.layout, buffers);
      marks.style.cursor = found ? 'pointer' : '';
      if (!found) describe(null);
      else if (found.number) describe(`${readable(found.number.count)} events. Click to come closer.`, px, py);
      else describe(`${events.field(found.event, 'title') ?? 'Event'} · ${events.whenLabel(found.event)}`, px, py);
    },
  });
  marks.addEventListener('keydown', (event) => {
    const target = cameraAfterKey(camera, event.key);
    if (event.ctrlKey || event.metaKey || event.altKey || !target) return;
    event.preventDefault();
    moveCamera(camera, target);
    changed('view');
  });
  // Plain keys act on the map and the time alone, so that whoever dictates or types elsewhere sets nothing off.
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const mine = event.target.closest('#map, #timeline') && !event.target.matches('select');
    const togglePlay = event.target.matches('button, summary') ? null : () => play(!state.playing);
    const close = byId('countries').open ? closeCountries : state.selected !== null && closeCard;
    const action = event.key === 'Escape' ? close
      : mine && { '.': () => step(1), ',': () => step(-1), 0: fit, ' ': togglePlay }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  const clicks = {
    'zoom-in': () => zoomBy(1), 'zoom-out': () => zoomBy(-1), fit,
    'step-back': () => step(-1), 'step-on': () => step(1), play: () => play(!state.playing),
    'all-dates': () => { play(false); setWindow(null); },
    span: toggleSpan, reset: resetFilters,
    theme: () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
  };
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();  // The part of the address behind the # is the view, and stays.
    byId(state.selected === null ? 'list' : 'card').focus();
  });
  for (const [id, action] of Object.entries(clicks)) byId(id).addEventListener('click', action);
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('filters').addEventListener('input', () => {
    const country = countryBoxes().filter((box) => box.checked).map((box) => box.value).join();
    Object.assign(state, { text: byId('text').value, country, confidence: Number(byId('confidence').value) });
    changed('filters');
  });
  const closeCountries = () => {
    if (byId('countries').contains(document.activeElement)) byId('country').focus();
    byId('countries').open = false;
  };
  addEventListener('pointerdown', (event) => { if (!event.target.closest('#countries')) closeCountries(); });
  byId('countries').addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !relatedTarget.closest('#countries')) closeCountries();
  });
  byId('unit').addEventListener('change', () => {
    state.unit = byId('unit').value;
    if (state.window && !state.byHand) setWindow(stepWindow(state.window, false, state.unit, 0, state.span));
  });
  listenToBrush(byId('histogram'), [byId('handle-from'), byId('handle-to')], {
    read: () => ({ span: state.span, window: state.window, unit: state.unit, width: byId('bars').getBoundingClientRect().width }),
    write: (window) => { play(false); setWindow(window, true); },
    choose: (day) => { play(false); setWindow(stepWindow({ from: day, to: day }, false, state.unit, 0, state.span)); },
  });
  listenToTabs(tabs, (tab) => {
    state.tab = tab;
    if (state.selected !== null) select(null);
    changed('tab');
  });
  const resized = new ResizeObserver(() => changed('size'));
  resized.observe(byId('map'));
  resized.observe(byId('histogram'));
  addEventListener('hashchange', () => {
    if (location.hash !== written && !listeners.address.some((take) => take())) followAddress();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => setTheme(event.matches ? 'dark' : 'light'));
  // Paper is white, and a list on paper cannot be scrolled.
  let shownTheme = '';
  addEventListener('beforeprint', () => {
    shownTheme = document.documentElement.dataset.theme;
    setTheme('light');
    update();
    // Chromium prints a canvas that was cleared as a white sheet over what lies below.
    contexts.base.drawImage(contexts.marks.canvas, 0, 0, camera.width, camera.height);
    list.render(true);
  });
  addEventListener('afterprint', () => { setTheme(shownTheme); list.render(); });
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  byId('theme').textContent = name === 'dark' ? 'Light' : 'Dark';
  byId('theme').setAttribute('aria-label', `Change to ${name === 'dark' ? 'light' : 'dark'} colours`);
  changed('theme');
}
