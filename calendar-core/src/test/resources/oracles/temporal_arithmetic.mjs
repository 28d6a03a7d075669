// Writes temporal_arithmetic.csv: what ECMAScript's Temporal answers to add and until, by calendar.
// A Node.js with Temporal of its own runs it:  node temporal_arithmetic.mjs | gzip -9n > temporal_arithmetic.csv.gz
// Each row holds one addition of a unit, and one difference, from the same start. Dates are written by
// arithmetic year (which has a year 0), month code and day.

import process from "node:process";

// Where both have the same days. Of the Chinese calendar ICU4X begins a month on another day than the
// Hong Kong Observatory, whose days are ours, in April 1906, September 2057 and August 2097.
const CALENDARS = {
  gregory: ["0001-01-01", "2999-12-31", 900],
  japanese: ["1873-01-01", "2199-12-31", 900],
  buddhist: ["1941-01-01", "2499-12-31", 900],
  roc: ["1800-01-01", "2299-12-31", 900],
  persian: ["1800-03-22", "2119-12-31", 1200],
  indian: ["1000-01-01", "2499-12-31", 1200],
  "islamic-civil": ["0800-01-01", "2499-12-31", 1200],
  "islamic-tbla": ["0800-01-01", "2499-12-31", 1200],
  "islamic-umalqura": ["1882-11-12", "2174-11-25", 1200],
  coptic: ["0400-01-01", "2499-12-31", 1200],
  ethiopic: ["0100-01-01", "2499-12-31", 1200],
  ethioaa: ["0100-01-01", "2499-12-31", 1200],
  hebrew: ["1000-01-01", "2239-12-31", 2400],
  chinese: ["1907-01-01", "2057-08-31", 2400],
  dangi: ["1901-02-19", "2072-12-31", 2400],
};

// Mulberry32: the same cases at each run.
let state = 20240311;
function random(bound) {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) / 4294967296 * bound) | 0;
}

const pick = (list) => list[random(list.length)];

function text(date) {
  const month = date.monthCode.slice(1);
  return `${date.year}-${month}-${String(date.day).padStart(2, "0")}`;
}

const span = (date, unit, end) => date.until(end, { largestUnit: unit })[unit];

for (const column of [
  `# Source: Temporal.PlainDate of Node.js ${process.versions.node} (V8 ${process.versions.v8}; temporal_rs, ICU4X), npm package node@${process.versions.node}; node temporal_arithmetic.mjs | gzip -9n`,
  "calendar,start,unit,amount,added,end,years,months,weeks,days",
]) {
  console.log(column);
}

for (const [calendar, [first, last, rows]] of Object.entries(CALENDARS)) {
  const from = Temporal.PlainDate.from(first).withCalendar(calendar);
  const to = Temporal.PlainDate.from(last).withCalendar(calendar);
  const days = span(from, "days", to);
  const within = (date) =>
    Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) <= 0;

  const anyDay = () => from.add({ days: random(days + 1) });
  const monthEnd = () => { const d = anyDay(); return d.add({ days: d.daysInMonth - d.day }); };
  const yearEnd = () => { const d = anyDay(); return d.add({ days: d.daysInYear - d.dayOfYear }); };
  const yearStart = () => yearEnd().add({ days: 1 });
  // A day of the month that only some years have, if there is one near.
  const leapMonth = () => {
    let d = anyDay();
    for (let i = 0; i < 40 && !d.monthCode.endsWith("L"); i++) d = d.add({ months: 1 });
    return random(3) ? d.add({ days: random(d.daysInMonth - d.day + 1) })
      : d.add({ days: d.daysInMonth - d.day });
  };
  const lastMonth = () => yearEnd().subtract({ days: random(8) });
  const starts = calendar === "hebrew" || calendar === "chinese" || calendar === "dangi"
    ? [anyDay, monthEnd, yearEnd, yearStart, leapMonth, leapMonth, leapMonth]
    : [anyDay, monthEnd, yearEnd, yearStart, lastMonth];

  const amounts = {
    years: () => pick([1, 2, 3, 4, random(30), random(100)]),
    months: () => pick([1, 2, 3, 11, 12, 13, random(40), random(600)]),
    weeks: () => random(200),
    days: () => random(2000),
  };
  const units = ["years", "years", "years", "months", "months", "months", "weeks", "days"];
  // Near a whole number of years or months, where a day decides, or anywhere.
  const ends = [
    (d) => d.add({ years: random(25) - 12 }).add({ days: random(5) - 2 }),
    (d) => d.add({ years: random(25) - 12 }).add({ months: random(3) - 1 }).add({ days: random(3) - 1 }),
    (d) => d.add({ months: random(61) - 30 }).add({ days: random(5) - 2 }),
    (d) => d.add({ days: random(8001) - 4000 }),
    () => pick(starts)(),
  ];

  for (let row = 0; row < rows; ) {
    const start = pick(starts)();
    const unit = pick(units);
    const amount = (random(2) ? 1 : -1) * amounts[unit]();
    const added = start.add({ [unit]: amount });
    const end = pick(ends)(start);
    if (![start, added, end].every(within)) continue;
    const spans = ["years", "months", "weeks", "days"].map((u) => span(start, u, end));
    console.log([calendar, text(start), unit, amount, text(added), text(end), ...spans].join(","));
    row++;
  }
}
