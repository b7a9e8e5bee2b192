// --- edit.js: putting right in the served page. Start reading here; `page.c` has the order of the files, this one is last. ---------------
//
// What the service stores lies over the data of the page (`overlay`), which itself never changes; so a correction by anyone,
// an undo, or a reload all take the same way: `live.rows` -> `showCorrections` -> the page.

const notes = make('div', { id: 'notes' });
const said = make('p', { class: 'note', role: 'status', hidden: '' });
const away = make('p', { class: 'note', role: 'status', hidden: '' });
const renewed = make('p', { class: 'note', role: 'status', hidden: '' });
const dialog = make('dialog', { id: 'corrections', 'aria-labelledby': 'corrections-title', tabindex: -1 });
const opener = make('button', { type: 'button', id: 'open-corrections', click: () => { fillDialog(); dialog.showModal(); } });

let silence = 0;
function say(text) {
  clearTimeout(silence);
  said.textContent = text;
  said.hidden = false;
  silence = setTimeout(() => { said.hidden = true; }, 8000);
}

/// What the reader should know of the service.
function showNotes() {
  const show = (note, isWanted, ...content) => {
    if (note.hidden === isWanted && isWanted) note.replaceChildren(...content);
    note.hidden = !isWanted;
  };
  show(away, !live.reachable, 'The service does not answer. The page stays as it is and asks again.');
  show(renewed, live.exportedAnew, 'The layers were exported anew. ',
    make('button', { type: 'button', click: () => location.reload() }, 'Reload'), ' The view and what you typed stay.');
  opener.textContent = `Corrections ${readable(live.rows.size)}`;
  opener.hidden = live.rows.size === 0 && !live.editing;
}

/// Lays the corrections over the data. What someone is busy with stays: the open event, the list, the form and its focus.
function showCorrections() {
  const before = events, selected = state.selected === null ? null : before.idOf(state.selected);
  const isWhole = state.span === spans.whole, rows = [...live.rows.values()];
  const laid = overlay(data, rows, draft && draft.action !== 'undo' ? draft.event : null);
  current = { ...laid, holds: holding(rows) };
  takeEvents(laid.data);
  state.span = isWhole ? spans.whole : spans.main;
  state.selected = selected === null ? null : events.byId.get(laid.idNow(selected)) ?? null;
  list.renumber((index) => (index === undefined ? undefined : events.byId.get(before.idOf(index))));
  fillControls();
  changed('filters', 'window', 'view', 'selection');
  keepingFocus(update);
  if (dialog.open) keepingFocus(fillDialog);
  showNotes();
}

/// Does what makes the card or the dialog anew, and puts focus, selected text and scroll back.
function keepingFocus(remake) {
  const held = document.activeElement, isOurs = held.closest('#card, #corrections'), card = byId('card'), top = card.scrollTop;
  const ends = held.matches('input:not([type=radio]), textarea') ? [held.selectionStart, held.selectionEnd] : null;
  const label = held.getAttribute('aria-label') ?? held.textContent;
  remake();
  card.scrollTop = top;
  if (!isOurs || document.activeElement === held) return;
  if (held.isConnected) {
    held.focus({ preventScroll: true });
    if (ends && ends[0] !== null) held.setSelectionRange(...ends);
    return;
  }
  const twin = [...isOurs.querySelectorAll('button')].find((button) => (button.getAttribute('aria-label') ?? button.textContent) === label);
  (isOurs.id === 'card' && card.hidden ? byId('list') : twin ?? isOurs).focus({ preventScroll: true });
}

/// Where the keyboard goes on when the form is gone.
function focusAfterForm(place = 'card') {
  if (dialog.open) dialog.focus();
  else if (place === 'card' && state.selected !== null) byId('card').querySelector('.start-form')?.focus();
  else byId('list').focus();
}

/// The card's part about corrections: the form or the button to it, and what was put right.
function addToCard(card, index) {
  const id = events.idOf(index), rows = historyOf(id);
  const slot = make('div', {});
  if (!placeForm(slot, 'card', id)) slot.append(...cardStart(id));
  else if (draft.action !== 'undo') KINDS[draft.action].refreshed?.();
  const lines = rows.map((row) => correctionLine(row, { undo: canEdit() && ((target) => undoFrom(row, target, 'card')) }));
  const section = make('section', { class: 'corrections', 'aria-label': 'Putting right' }, slot,
    rows.length ? make('h3', {}, 'Put right') : null, rows.length ? make('ol', { class: 'correction-list' }, ...lines) : null);
  (card.querySelector('blockquote') ?? card.querySelector('.type')).after(section);
}

function cardStart(id) {
  if (!live.editing) return [];
  if (!canEdit()) {
    return [make('p', { class: 'hint' }, 'Read only: to put something right, open the address with a token that “dateline serve --edit” shows.')];
  }
  const other = draft && draft.action !== 'undo' ? make('p', { class: 'hint' }, 'Unfinished: ',
    make('button', { type: 'button', class: 'plain', click: () => select(events.byId.get(draft.event) ?? null, true) }, make('bdi', {}, titleOf(draft.event))),
    '. To begin here drops it.') : null;
  return [make('button', { type: 'button', class: 'start-form', click: () => {
    startDraft(id, 'move');
    showForm();
    form.querySelector('[name=action]').focus();
  } }, 'Put right…'), other].filter(Boolean);
}

function showForm() {
  changed('selection');
  keepingFocus(update);
  if (dialog.open) fillDialog();
  form.scrollIntoView({ block: 'nearest' });
}

function undoFrom(row, target, place) {
  if (draft && draft.action !== 'undo') {
    say('Save or cancel first what is begun.');
    return;
  }
  startDraft(place === 'card' ? events.idOf(state.selected) : row.event_id, 'undo', { undone: target, place });
  showForm();
  form.querySelector(kept('localStorage', 'dateline-who') ? '[name=why]' : '[name=who]').focus();
}

function fillDialog() {
  const slot = make('div', {});
  placeForm(slot, 'dialog');
  const open = (index) => { dialog.close(); select(index, true); };
  const undo = canEdit() && ((row) => (target) => undoFrom(row, target, 'dialog'));
  const rows = [...live.rows.values()].sort((a, b) => b.number - a.number);
  dialog.replaceChildren(
    make('div', { class: 'card-bar' }, make('h2', { id: 'corrections-title' }, 'Corrections'), make('span', { class: 'spring' }),
      make('button', { type: 'button', 'aria-label': 'Close', title: 'Close', click: () => dialog.close() }, '✕')),
    make('div', { class: 'card-body' },
      make('p', { class: 'hint' }, rows.length ? 'Newest first. They are kept apart from the layers, which take them at the next export with --corrections.'
        : 'Nothing was put right yet.'),
      slot, make('ol', { class: 'correction-list' }, ...rows.map((row) => correctionLine(row, { open, undo: undo && undo(row) })))));
}

/// News from the service.
function received(fresh, isCutBack = false) {
  const others = fresh.filter((row) => draft && [row.event_id, row.with].includes(draft.event));
  if (fresh.length || isCutBack) showCorrections();
  else {
    changed('selection');
    keepingFocus(update);
    showNotes();
  }
  const last = others.at(-1);
  if (last) say(`Meanwhile ${last.who ?? 'someone'}: ${describeCorrection(last)}`);
  else if (isCutBack) say('The service has another file of corrections now.');
}

function startEditing() {
  takeToken();
  data.rows = events.rows.slice(0, events.datedCount);  // In order of time: what is nearly sorted is soon sorted again.
  if (draft && !baseById.has(draft.event)) endDraft();  // Begun on other layers that were served here.
  notes.append(said, away, renewed);
  byId('map').append(notes);
  byId('theme').before(opener);
  document.body.append(dialog);
  dialog.addEventListener('keydown', (event) => { if (event.key === 'Escape') event.stopPropagation(); });  // It closes the dialog, not the card.
  // An address with a token that is pasted into the open page: the view, which it does not have, is that of before.
  addEventListener('hashchange', () => {
    if (!takeToken()) return;
    followAddress();
    showCorrections();
  });
  listeners.card.push(addToCard);
  listeners.click.push((px, py, found) => Boolean(form?.isConnected && draft.action !== 'undo' && KINDS[draft.action].clicked)
    && KINDS[draft.action].clicked(draft, px, py, found) !== false);
  listeners.change.push(() => {
    placePin();
    pin.hidden = !pinned || !form?.isConnected || byId('card').hidden;
  });
  window.DatelineMap.live = () => ({
    asked: live.asked, read: live.read, corrections: live.rows.size, editing: live.editing, canEdit: canEdit(), reachable: live.reachable, exportedAnew: live.exportedAnew,
  });
  showNotes();
  keepPolling(received);
}

startEditing();
