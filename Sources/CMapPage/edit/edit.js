// --- edit.js: putting right in the served page. Start reading here; `page.c` has the order, this file is last. ---------------
//
// What the service stores lies over the data of the page (`overlay`), which itself never changes; so a correction by anyone,
// an undo, or a reload all take the same way: `live.rows` -> `showCorrections` -> the page.

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
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.stopPropagation();  // It closes the dialog, not the card.
  });
  // An address with a token that is pasted into the open page: the view, which it does not have, stays.
  listeners.address.push(() => {
    if (!takeToken()) return false;
    showCorrections();
    return true;
  });
  listeners.card.push(addToCard);
  listeners.click.push((px, py, found) => Boolean(form?.isConnected && draft.action !== 'undo' && KINDS[draft.action].clicked)
    && KINDS[draft.action].clicked(draft, px, py, found) !== false);
  listeners.change.push(() => {
    placePin();
    pin.hidden = !pinned || !form?.isConnected || byId('card').hidden;
  });
  // For tests: what the page knows of the service.
  window.DatelineMap.live = () => ({
    asked: live.asked, read: live.read, corrections: live.rows.size, editing: live.editing, canEdit: canEdit(),
    reachable: live.reachable, exportedAnew: live.exportedAnew,
  });
  showNotes();
  keepPolling(received);
}

startEditing();
