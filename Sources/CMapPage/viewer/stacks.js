// --- stacks.js: events at the same point -------------------------------------------------------------------------------

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/// Keeps the search linear where ten thousand events of one place fall together.
const MOST_SEATS_TRIED = 400;

/// Groups the placed events by their exact point. `of[event]` is the number of its stack.
function stacksOf(events) {
  const of = new Int32Array(events.count).fill(-1);
  const stacks = [];
  const numbers = new Map();
  for (let index = 0; index < events.count; index++) {
    if (events.group[index] !== PLACED) continue;
    const key = `${events.x[index]} ${events.y[index]}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = stacks.length;
      numbers.set(key, number);
      stacks.push({ x: events.x[index], y: events.y[index], members: [] });
    }
    stacks[number].members.push(index);
    of[index] = number;
  }
  return { of, stacks };
}

/// Gives each event a seat in the sunflower of its stack, and writes it to `seats`.
///
/// A seat is kept through all frames, so nothing jumps while time runs. Two events share a seat only if no window of
/// `windowDays` can show both; so a place with hundreds of events over the years stays a tight flower.
/// Pass Infinity for all dates at once: then everyone has a seat of their own.
function seat(stacks, events, kept, windowDays, seats) {
  for (const { members } of stacks) {
    const freeFrom = [];  // For each seat, the first day on which it is free again.
    for (const index of members) {
      if (!kept[index]) continue;
      let number = freeFrom.length;
      if (windowDays !== Infinity) {
        const free = freeFrom.findIndex((day, seat) => day <= events.first[index] || seat === MOST_SEATS_TRIED);
        if (free >= 0 && free < MOST_SEATS_TRIED) number = free;
      }
      freeFrom[number] = events.last[index] + windowDays;
      seats[index] = number;
    }
  }
}

/// Where seat `number` lies from the centre, in units of the spacing.
const seatRadius = (number) => Math.sqrt(number);
const seatAngle = (number) => number * GOLDEN_ANGLE;
