// --- oncard.js: putting right on the card of an event ----------------------------------------------------------------------------------

/// The card's part about corrections: the form or the button to it, and what was put right.
function addToCard(card, index) {
  const id = events.idOf(index), rows = historyOf(id);
  const slot = make('div', {});
  if (!placeForm(slot, 'card', id)) slot.append(...cardStart(id));
  else if (draft.action !== 'undo') KINDS[draft.action].refreshed?.();
  const undo = (row) => canEdit() && ((target) => undoFrom(row, target, 'card'));
  const lines = rows.map((row) => correctionLine(row, { undo: undo(row) }));
  const section = make('section', { class: 'corrections', 'aria-label': 'Putting right' }, slot,
    rows.length ? make('h3', {}, 'Put right') : null, rows.length ? make('ol', { class: 'correction-list' }, ...lines) : null);
  (card.querySelector('blockquote') ?? card.querySelector('.type')).after(section);
}

/// What stands there while no form does.
function cardStart(id) {
  if (!live.editing) return [];
  if (!canEdit()) {
    const way = 'Read only: to put something right, open the address with a token that “dateline serve --edit” shows.';
    return [make('p', { class: 'hint' }, way)];
  }
  const begin = () => {
    startDraft(id, 'move');
    showForm();
    form.querySelector('[name=action]').focus();
  };
  const button = make('button', { type: 'button', class: 'start-form', click: begin }, 'Put right…');
  if (!draft || draft.action === 'undo') return [button];
  const back = () => select(events.byId.get(draft.event) ?? null, true);
  return [button, make('p', { class: 'hint' }, 'Unfinished: ',
    make('button', { type: 'button', class: 'plain', click: back }, make('bdi', {}, titleOf(draft.event))), '. To begin here drops it.')];
}

function showForm() {
  changed('selection');
  keepingFocus(update);
  if (dialog.open) fillDialog();
  form.scrollIntoView({ block: 'nearest' });
}

/// Begins to undo `target`, which is `row` itself or, to redo it, the undo of it.
function undoFrom(row, target, place) {
  if (draft && draft.action !== 'undo') {
    say('Save or cancel first what is begun.');
    return;
  }
  startDraft(place === 'card' ? events.idOf(state.selected) : row.event_id, 'undo', { undone: target, place });
  showForm();
  form.querySelector(kept('localStorage', 'dateline-who') ? '[name=why]' : '[name=who]').focus();
}
