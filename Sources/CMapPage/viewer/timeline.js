// --- timeline.js: the histogram, the window of time, and how it moves -------------------------------------------------------

const BIN_UNITS = ['day', 'week', 'month', 'year', 'decade', 'century'];
const MIN_BAR_PIXELS = 3;
const MOST_STEPS = 120;  // The first step offered is the finest that plays all in this many frames.
const NARROW_PART = 1 / 4;

/// The days that all dated events cover, and the days that most of them do: one report of 1920 among thousands of 2017
/// would leave no room for the others.
function timeSpans(events) {
  const firsts = events.first.slice(0, events.datedCount).sort(), lasts = events.last.slice(0, events.datedCount).sort();
  if (firsts.length === 0) return { whole: { from: 0, to: 0 }, main: { from: 0, to: 0 } };
  const whole = { from: firsts[0], to: lasts.at(-1) };
  const edge = Math.floor(firsts.length * 0.02);
  const from = firsts[edge], to = lasts[lasts.length - 1 - edge], margin = Math.ceil((to - from) / 10);
  const main = { from: Math.max(whole.from, from - margin), to: Math.min(whole.to, to + margin) };
  return { whole, main: main.to - main.from < NARROW_PART * (whole.to - whole.from) ? main : whole };
}

const firstUnit = (span) => UNITS.find((unit) => moveBy(unit, span.from, MOST_STEPS) > span.to) ?? 'year';

/// Whether the event may have happened in the window; null is all time.
const overlaps = (events, index, window) =>
  window === null || (events.first[index] <= window.to && events.last[index] >= window.from);

/// The window after one step. A window that was drawn by hand keeps its width; others are whole units.
function stepWindow(window, byHand, unit, count, span) {
  if (window === null) {
    const day = count > 0 ? span.from : span.to;
    return { from: startOf(unit, day), to: lastOf(unit, day) };
  }
  const from = moveBy(unit, byHand ? window.from : startOf(unit, window.from), count);
  return { from, to: byHand ? from + window.to - window.from : lastOf(unit, from) };
}

/// Bars of the histogram. An event that covers several bars is shared out among them, so that all bars together are all
/// events, and a report of "2016" does not look like one of every day.
function binsOf(events, kept, span, pixels) {
  const fits = (unit) => {
    const days = moveBy(unit, span.from, 1) - span.from;
    return (span.to - span.from) / days <= pixels / MIN_BAR_PIXELS;
  };
  const unit = BIN_UNITS.find(fits) ?? BIN_UNITS.at(-1);
  const starts = [];
  for (let day = startOf(unit, span.from); day <= span.to; day = moveBy(unit, day, 1)) starts.push(day);
  const binOf = new Uint32Array(span.to - span.from + 1);  // For each day, its bin.
  for (let bin = 0, day = span.from; day <= span.to; day++) {
    while (bin + 1 < starts.length && starts[bin + 1] <= day) bin += 1;
    binOf[day - span.from] = bin;
  }
  const change = new Float64Array(starts.length + 1);
  for (let index = 0; index < events.datedCount; index++) {
    if (!kept[index] || events.first[index] > span.to || events.last[index] < span.from) continue;
    const from = binOf[Math.max(0, events.first[index] - span.from)];
    const to = binOf[Math.min(span.to, events.last[index]) - span.from];
    change[from] += 1 / (to - from + 1);
    change[to + 1] -= 1 / (to - from + 1);
  }
  let running = 0;
  const counts = starts.map((_, bin) => (running += change[bin]));
  return { unit, starts, counts, most: Math.max(...counts, 1e-9) };
}

/// Ticks of the axis: the finest of these whose labels do not touch. Unit, every how many, room of a label in pixels, and
/// what of the ISO date is its label.
const AXES = [
  ['day', 1, 74], ['week', 1, 74], ['month', 1, 56, -3], ['month', 3, 56, -3], ['year', 1, 40, -6], ['year', 2, 40, -6],
  ['year', 5, 40, -6], ['decade', 1, 40, -6], ['century', 1, 40, -6]];

function ticksOf(span, pixels) {
  const perDay = pixels / (span.to - span.from + 1);
  const [unit, every, , length] = AXES.find(([unit, every, room]) => (moveBy(unit, span.from, every) - span.from) * perDay >= room)
    ?? AXES.at(-1);
  const ticks = [];
  for (let day = startOf(unit, span.from); day <= span.to; day = moveBy(unit, day, 1)) {
    const date = new Date(day * MS_PER_DAY);
    const number = unit === 'month' ? date.getUTCMonth() : date.getUTCFullYear();
    if (day >= span.from && (every === 1 || number % every === 0)) ticks.push({ day, label: isoDay(day).slice(0, length) });
  }
  return ticks;
}

/// Where a day begins on the axis, in pixels.
const dayX = (span, width, day) => (day - span.from) / (span.to - span.from + 1) * width;
const dayAtX = (span, width, x) =>
  Math.max(span.from, Math.min(span.to, span.from + Math.floor(x / width * (span.to - span.from + 1))));

function drawBars(context, width, height, bins, span, window, theme) {
  const ground = height - 15;
  context.clearRect(0, 0, width, height);
  const edges = window && [Math.max(0, dayX(span, width, window.from)), Math.min(width, dayX(span, width, window.to + 1))];
  if (edges) {
    context.fillStyle = theme.reach;
    context.fillRect(edges[0], 0, Math.max(2, edges[1] - edges[0]), ground);
  }
  bins.starts.forEach((start, bin) => {
    if (bins.counts[bin] < 1e-6) return;  // Nothing but what adding and taking away fractions leaves.
    const end = bins.starts[bin + 1] ?? moveBy(bins.unit, start, 1);
    const left = dayX(span, width, Math.max(start, span.from)), right = dayX(span, width, Math.min(end, span.to + 1));
    const tall = Math.max(1, Math.sqrt(bins.counts[bin] / bins.most) * (ground - 4));
    const inside = !window || (start <= window.to && end > window.from);
    context.fillStyle = inside ? theme.accent : theme.faint;
    context.fillRect(left + 0.5, ground - tall, Math.max(1, right - left - (right - left > 4 ? 1 : 0.5)), tall);
  });
  context.fillStyle = theme.line;
  context.fillRect(0, ground, width, 1);
  context.fillStyle = theme.muted;
  context.font = '11px system-ui, sans-serif';
  context.textBaseline = 'alphabetic';
  for (const { day, label } of ticksOf(span, width)) {
    const x = dayX(span, width, day), room = context.measureText(label).width;
    context.fillRect(x, ground, 1, 4);
    if (x + room + 4 < width) context.fillText(label, x + 3, height - 3);
  }
}

/// Drawing a window on the histogram, moving it, and dragging its ends.
/// `read()` gives `{span, window, width}`; `write(window)` sets a window that was drawn by hand; `choose(day)` is a click.
function listenToBrush(surface, handles, { read, write, choose }) {
  let drag = null;
  const dayAt = (event) => {
    const { span, width } = read();
    return dayAtX(span, width, event.clientX - surface.getBoundingClientRect().left);
  };
  surface.addEventListener('pointerdown', (event) => {
    const { window } = read(), day = dayAt(event);
    const end = handles.indexOf(event.target);
    event.preventDefault();
    surface.setPointerCapture(event.pointerId);
    if (end >= 0) {
      const { from, to } = window ?? read().span;
      event.target.focus();
      drag = { anchor: end === 0 ? to : from, start: day, moved: true };
    } else {
      const inside = window && day >= window.from && day <= window.to && window.to > window.from;
      drag = { anchor: day, start: day, startX: event.clientX, moved: false, grabbed: inside ? { ...window } : null };
    }
  });
  surface.addEventListener('pointermove', (event) => {
    if (!drag) return;
    const day = dayAt(event);
    drag.moved ||= Math.abs(event.clientX - drag.startX) > 3;
    if (!drag.moved) return;
    if (drag.grabbed) {
      const { span } = read(), length = drag.grabbed.to - drag.grabbed.from;
      const from = Math.max(span.from, Math.min(span.to - length, drag.grabbed.from + day - drag.start));
      write({ from, to: from + length });
    } else {
      write({ from: Math.min(drag.anchor, day), to: Math.max(drag.anchor, day) });
    }
  });
  surface.addEventListener('pointerup', () => {
    if (drag && !drag.moved) choose(drag.start);
    drag = null;
  });
  surface.addEventListener('pointercancel', () => { drag = null; });

  handles.forEach((handle, end) => handle.addEventListener('keydown', (event) => {
    const { span, window, unit } = read();
    const now = window ?? span, day = end === 0 ? now.from : now.to;
    const target = {
      ArrowLeft: day - 1, ArrowDown: day - 1, ArrowRight: day + 1, ArrowUp: day + 1,
      PageDown: moveBy(unit === 'day' ? 'week' : unit, day, -1), PageUp: moveBy(unit === 'day' ? 'week' : unit, day, 1),
      Home: end === 0 ? span.from : now.from, End: end === 0 ? now.to : span.to,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const inside = Math.max(span.from, Math.min(span.to, target));
    write(end === 0 ? { from: Math.min(inside, now.to), to: now.to } : { from: now.from, to: Math.max(inside, now.from) });
  }));
}
