// --- calendar.js: days as whole numbers since 1970-01-01 ----------------------------------------------------------

const MS_PER_DAY = 86400000;
const UNITS = ['day', 'week', 'month', 'year'];

const dayOf = (milliseconds) => Math.floor(milliseconds / MS_PER_DAY);

/// `2017-07-10`; years before 0 and after 9999 have a sign, as ISO 8601 wants.
const isoDay = (day) => new Date(day * MS_PER_DAY).toISOString().split('T')[0];

/// The day that an ISO date names, or null.
function parseDay(text) {
  const time = /^[+-]?\d{4,6}-\d\d-\d\d$/.test(text ?? '') ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? null : dayOf(time);
}

function dayFrom(year, month, dayOfMonth) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, dayOfMonth);  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  return dayOf(date.getTime());
}

/// The first day of the day, week (from Monday), month, year, decade or century that holds `day`.
function startOf(unit, day) {
  if (unit === 'day') return day;
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
  const date = new Date(day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  if (unit === 'month') return dayFrom(year, date.getUTCMonth(), 1);
  const years = { year: 1, decade: 10, century: 100 }[unit];
  return dayFrom(Math.floor(year / years) * years, 0, 1);
}

/// `day` moved by `count` units; the end of a month stays inside the month it comes to.
function moveBy(unit, day, count) {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  const date = new Date(day * MS_PER_DAY);
  const months = { month: 1, year: 12, decade: 120, century: 1200 }[unit] * count;
  const first = dayFrom(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const next = dayFrom(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1);
  return Math.min(first + date.getUTCDate() - 1, next - 1);
}

const lastOf = (unit, day) => moveBy(unit, startOf(unit, day), 1) - 1;

/// A span of days as briefly as it can be said: a year, a month, a day, or both ends.
function spanLabel(first, last) {
  if (first === last) return isoDay(first);
  for (const [unit, length] of [['year', -6], ['month', -3]]) {
    if (startOf(unit, first) === first && lastOf(unit, first) === last) return isoDay(first).slice(0, length);
  }
  return `${isoDay(first)} – ${isoDay(last)}`;
}
