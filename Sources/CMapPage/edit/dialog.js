// --- dialog.js: all corrections, those of events that are gone too ----------------------------------------------------------------------

const MOST_LISTED = 500;

const dialog = make('dialog', { id: 'corrections', 'aria-labelledby': 'corrections-title', tabindex: -1 });
const opener = make('button', { type: 'button', id: 'open-corrections', click: () => { fillDialog(); dialog.showModal(); } });

function showOpener() {
  opener.textContent = `Corrections ${readable(live.rows.size)}`;
  opener.hidden = live.rows.size === 0 && !live.editing;
}

function fillDialog() {
  const slot = make('div', {});
  placeForm(slot, 'dialog');
  const open = (index) => { dialog.close(); select(index, true); };
  const undo = canEdit() && ((row) => (target) => undoFrom(row, target, 'dialog'));
  const rows = [...live.rows.values()].sort((a, b) => b.number - a.number);
  const lines = rows.slice(0, MOST_LISTED).map((row) => correctionLine(row, { open, undo: undo && undo(row) }));
  const left = rows.length - lines.length;
  dialog.replaceChildren(
    make('div', { class: 'card-bar' }, make('h2', { id: 'corrections-title' }, 'Corrections'), make('span', { class: 'spring' }),
      make('button', { type: 'button', 'aria-label': 'Close', title: 'Close', click: () => dialog.close() }, '✕')),
    make('div', { class: 'card-body' },
      make('p', { class: 'hint' }, rows.length === 0 ? 'Nothing was put right yet.'
        : 'Newest first. They are kept apart from the layers, which take them at the next export with --corrections.'),
      slot, make('ol', { class: 'correction-list' }, ...lines),
      left > 0 ? make('p', { class: 'hint' }, `${readable(left)} older ones stand on the cards of their events.`) : null));
}
