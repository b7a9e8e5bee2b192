// --- focus.js: the keyboard stays where it is while things are made anew --------------------------------------------------------------

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
