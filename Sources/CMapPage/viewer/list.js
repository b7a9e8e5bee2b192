// --- list.js: a list that makes only the rows in sight, so that 50,000 cost no more than 20 ---------------------------------

const ROW_HEIGHT = 68;
const PRINTED_ROWS = 200;

/// Makes `box` (a listbox) show one row for each index. `chosen(index)` is a click or Enter.
function virtualList(box, { makeRow, chosen }) {
  const canvas = make('div', { class: 'rows', role: 'presentation' });
  const empty = make('p', { class: 'empty' });
  box.append(canvas, empty);
  let indexes = [], active = -1, made = new Map();

  function render(everything = false) {
    const from = everything ? 0 : Math.max(0, Math.floor(box.scrollTop / ROW_HEIGHT) - 4);
    const to = everything ? Math.min(indexes.length, PRINTED_ROWS)
      : Math.min(indexes.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW_HEIGHT) + 4);
    const wanted = new Map();
    for (let at = from; at < to; at++) {
      // A row that already shows this event at this place stays: focus, hover and screen readers are not disturbed.
      const key = `${at} ${indexes[at]}`;
      const row = made.get(key) ?? newRow(at);
      row.classList.toggle('active', at === active);
      row.setAttribute('aria-selected', at === active);
      wanted.set(key, row);
    }
    for (const [key, row] of made) if (!wanted.has(key)) row.remove();
    for (const row of wanted.values()) if (!row.isConnected) canvas.append(row);
    made = wanted;
    if (active >= from && active < to) box.setAttribute('aria-activedescendant', `row-${active}`);
    else box.removeAttribute('aria-activedescendant');
  }

  function newRow(at) {
    const row = makeRow(indexes[at]);
    row.id = `row-${at}`;
    row.style.top = `${at * ROW_HEIGHT}px`;
    return setAttributes(row, { role: 'option', 'aria-posinset': at + 1, 'aria-setsize': indexes.length, 'data-at': at });
  }

  function activate(at) {
    active = Math.max(0, Math.min(indexes.length - 1, at));
    const top = active * ROW_HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + ROW_HEIGHT > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW_HEIGHT - box.clientHeight;
    render();
  }

  let asked = false;
  box.addEventListener('scroll', () => {
    if (!asked) requestAnimationFrame(() => { asked = false; render(); });
    asked = true;
  }, { passive: true });
  box.addEventListener('click', (event) => {
    const row = event.target.closest('[role=option]');
    if (!row) return;
    activate(Number(row.dataset.at));
    chosen(indexes[active]);
  });
  box.addEventListener('keydown', (event) => {
    const page = Math.max(1, Math.floor(box.clientHeight / ROW_HEIGHT) - 1);
    const to = {
      ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page,
      Home: 0, End: indexes.length - 1,
    }[event.key];
    if (indexes.length === 0) return;
    if (to !== undefined) activate(to);
    else if (event.key === 'Enter' && active >= 0) chosen(indexes[active]);
    else return;
    event.preventDefault();
  });

  return {
    /// Shows other events. The active row stays with its event.
    show(newIndexes, emptyText) {
      const event = indexes[active];
      indexes = newIndexes;
      active = event === undefined ? -1 : indexes.indexOf(event);
      canvas.style.height = `${indexes.length * ROW_HEIGHT}px`;
      empty.textContent = indexes.length === 0 ? emptyText : '';
      for (const row of made.values()) row.setAttribute('aria-setsize', indexes.length);
      render();
    },
    /// Makes the row of an event the active one, and brings it into sight.
    reveal(index) {
      const at = indexes.indexOf(index);
      if (at >= 0) activate(at);
    },
    /// The events have other numbers now: `numberOf` gives the new one of an old one.
    renumber(numberOf) {
      for (const row of made.values()) row.remove();
      made = new Map();
      indexes = indexes.map(numberOf);
    },
    neighbour(index, step) { return indexes[indexes.indexOf(index) + step]; },
    render,
    indexes: () => indexes,
  };
}
