// --- notes.js: what the reader is told over the map ---------------------------------------------------------------------------------

const notes = make('div', { id: 'notes' });
const said = make('p', { class: 'note', role: 'status', hidden: '' });
const away = make('p', { class: 'note', role: 'status', hidden: '' });
const renewed = make('p', { class: 'note', role: 'status', hidden: '' });

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
  showOpener();
}
