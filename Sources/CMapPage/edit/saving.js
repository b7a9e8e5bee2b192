// --- saving.js: a correction goes to the service, and what it may answer --------------------------------------------------------------

const notAnswered = (status, { description }) => {
  if (status === 0) return 'The service does not answer. What you typed is kept: save it again once the service runs.';
  if (status === 401) {
    return 'The token is not the one of the service, or no longer. Open the address that the service shows; what you typed is kept.';
  }
  return description ?? `The service answers with status ${status}.`;
};

/// The correction of the form as the service wants it.
function readDraft() {
  const who = form.elements.who.value.trim(), index = events.byId.get(draft.event);
  if (!who) throw new WrongValue('Your name is missing: others see who put something right.', 'who');
  const isUndo = draft.action === 'undo';
  const values = isUndo ? { undoes: draft.undoes } : KINDS[draft.action].read(draft);
  const was = isUndo || index === undefined ? '' : [...KINDS[draft.action].was(index)].slice(0, 500).join('');
  return { action: draft.action, event_id: isUndo ? draft.subject : draft.event, ...values, who, why: draft.why.trim(), was };
}

/// Whether a stored row is the correction that was sent, whose answer may have been lost on the way. Line ends may have become
/// spaces, and degrees are stored with six decimals.
const isSame = (row, correction) => row.number > draft.seen && Object.entries(correction).every(([name, value]) => {
  const stored = row[name] ?? '';
  const inOneLine = (text) => `${text ?? ''}`.replace(/\s+/g, ' ');
  return typeof value === 'number' ? Math.abs(stored - value) < 1e-6 : inOneLine(stored) === inOneLine(value);
});

async function save() {
  let correction;
  try {
    correction = readDraft();
  } catch (error) {
    if (!(error instanceof WrongValue)) throw error;
    showError(error.message);
    form.querySelector(`[name=${error.field}]`)?.focus();
    return;
  }
  keep('localStorage', 'dateline-who', correction.who);
  const mine = form, button = mine.querySelector('[type=submit]');
  button.disabled = true;
  showError('');
  if (draft.isSent) await poll(received);
  let stored = draft?.isSent ? [...live.rows.values()].find((row) => isSame(row, correction)) : null;
  if (draft && !stored) {
    draft.isSent = true;
    keepDraft();
    const { status, value } = await send({ ...correction, seen: draft.seen });
    if (status === 201) stored = value;
    else if (form === mine) refused(status, value, correction);
  }
  button.disabled = false;
  if (stored) saved(stored, form === mine);
}

function refused(status, value, correction) {
  if (status !== 409) {
    draft.isSent = status === 0;
    keepDraft();
    if (status === 0) live.reachable = false;
    if (status === 401) live.token = keep('sessionStorage', 'dateline-token', null);
    showError(notAnswered(status, value));
    showNotes();
    return;
  }
  const lost = value.corrections.find((row) => isSame(row, correction));
  if (lost) { saved(lost, true); return; }
  received(takeRows(value.corrections));
  showError(make('p', {}, 'Meanwhile this was put right by someone else:'),
    make('ul', { class: 'correction-list' }, ...value.corrections.map((row) => correctionLine(row, {}))),
    make('div', { class: 'form-buttons' },
      make('button', { type: 'button', class: 'main', click: () => {
        draft.seen = Math.max(...value.corrections.map(({ number }) => number));
        save();
      } }, 'Save mine too'),
      make('button', { type: 'button', click: cancelDraft }, 'Drop mine')));
  form.querySelector('.error button').focus();
}

/// The correction is stored: it shows at once. `isDone` when the form is still the one that made it.
function saved(row, isDone) {
  takeRows([row]);
  if (row.number === live.read + 1) live.read = row.number;
  live.reachable = true;
  const { place } = draft ?? {};
  if (isDone) endDraft();
  showCorrections();
  say(`Saved as no. ${row.number}: ${describeCorrection(row)}`);
  if (isDone) focusAfterForm(place);
  poll(received);
}
