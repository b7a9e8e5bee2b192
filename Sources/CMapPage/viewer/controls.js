// --- controls.js: legend, filters and tabs ------------------------------------------------------------------------------------

/// Thousands are parted by a thin space, which no country reads as a decimal point.
const readable = (count) => `${count}`.replace(/\B(?=(\d{3})+$)/g, '\u202f');

/// A button for each type that the data has; pressed is shown. Double click or Alt shows that type alone.
function makeLegend(box, events, { toggle, only }) {
  const numbers = events.types.map(() => 0);
  events.type.forEach((type) => { numbers[type] += 1; });
  const buttons = events.types.flatMap((type, number) => (numbers[number] === 0 ? [] : [make('button', {
    type: 'button', class: 'type', 'data-type': type.value, title: `Show or hide. With Alt: ${type.label} alone`,
    click: (event) => (event.altKey ? only(type.value) : toggle(type.value)),
  }, markerIcon(type), make('span', {}, type.label), make('span', { class: 'number' }, readable(numbers[number])))]));
  box.replaceChildren(...buttons);
  return (hidden) => buttons.forEach((button) => button.setAttribute('aria-pressed', !hidden.has(button.dataset.type)));
}

function fillSelect(select, options) {
  select.replaceChildren(...options.map(([value, label]) => make('option', { value }, label)));
}

/// Tabs by the pattern of ARIA: arrows move between them, only the chosen one is in the tab order.
function listenToTabs(tabs, choose) {
  tabs.forEach((tab, at) => {
    tab.addEventListener('click', () => choose(at));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = (to + tabs.length) % tabs.length;
      choose(next);
      tabs[next].focus();
    });
  });
}
