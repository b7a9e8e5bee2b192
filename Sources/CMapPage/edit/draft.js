// --- draft.js: one correction while it is being made -----------------------------------------------------------------------------
//
// `draft` holds plain values, so that a reload of the page loses nothing of what was typed; `form` is its element, which
// moves along when the card around it is made anew.

const KINDS = { move: MOVE, place: PLACE, date: DATE, type: TYPE, merge: MERGE, not_event: NOT_EVENT };

let draft = JSON.parse(kept('sessionStorage', 'dateline-draft'));
let form = null;

const keepDraft = () => keep('sessionStorage', 'dateline-draft', draft && JSON.stringify(draft));

/// `place` is where the form stands: on the card of the event, or in the dialog of all corrections.
function startDraft(event, action, { undone = null, place = 'card' } = {}) {
  draft = { event, action, undoes: undone?.number, subject: undone?.event_id, place, values: {}, why: '', seen: live.read, isSent: false };
  keepDraft();
  makeForm();
}

function endDraft() {
  draft = null;
  form?.remove();
  form = null;
  setPin(null);
  keepDraft();
}

function cancelDraft() {
  const { place } = draft;
  endDraft();
  showCorrections();  // An event that was kept only for the form goes now.
  focusAfterForm(place);
}

function makeForm() {
  const error = make('div', { class: 'error', role: 'alert' });
  const fields = make('div', { class: 'kind-fields' });
  const showFields = () => {
    const index = events.byId.get(draft.event);
    setPin(null);
    fields.replaceChildren(...(draft.action === 'undo' || index === undefined ? [] : KINDS[draft.action].fields(draft, index)));
  };
  const choose = (action) => () => {
    draft.action = action;
    error.replaceChildren();
    keepDraft();
    showFields();
  };
  const kinds = Object.entries(KINDS).map(([action, { label }]) => make('label', { class: 'kind' },
    make('input', {
      type: 'radio', name: 'action', value: action, checked: draft.action === action ? '' : null, change: choose(action),
    }), label));
  const undone = live.rows.get(draft.undoes);
  const head = draft.action !== 'undo' ? make('fieldset', { class: 'kinds' }, make('legend', {}, 'What is to be put right?'), ...kinds)
    : make('p', {}, undone?.action === 'undo' ? `Put in force again: no. ${undone.undoes}` : `Undo no. ${draft.undoes}: `,
      undone && undone.action !== 'undo' ? make('bdi', {}, describeCorrection(undone)) : '');
  form = make('form', { class: 'put-right', 'aria-label': 'Put right', novalidate: '' }, head, fields,
    make('label', { class: 'field' }, 'Your name', make('input', {
      type: 'text', name: 'who', autocomplete: 'name', maxlength: 100, value: kept('localStorage', 'dateline-who') ?? '',
    })),
    make('label', { class: 'field' }, 'Why', make('textarea', { name: 'why', rows: 2, maxlength: 2000, input: (event) => {
      draft.why = event.target.value;
      keepDraft();
    } }, draft.why)),
    error,
    make('div', { class: 'form-buttons' }, make('button', { type: 'submit', class: 'main' }, 'Save'),
      make('button', { type: 'button', click: cancelDraft }, 'Cancel')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save();
  });
  showFields();
}

/// Puts the form into `slot` if it belongs there.
function placeForm(slot, place, event) {
  if (!draft || draft.place !== place || (place === 'card' && event !== draft.event)) return false;
  if (!form) makeForm();
  slot.append(form);
  return true;
}

function showError(...content) {
  form.querySelector('.error').replaceChildren(...content);
}
