// Reads the outlines of the offline map. tools/README.md describes how they are written.

/**
 * decodeOutlines(text) -> [{kind, box: [west, south, east, north], lines, rings}]
 *
 * `text` is one block or several, one after another: the world, or the tiles near the data. There is one group for each
 * kind of each block: 0 coast, 1 country border, 2 disputed border, 3 first-level border. `lines` are to be stroked, each
 * a Float64Array of lon, lat, lon, lat ... in degrees. `rings` are to be filled as land with the even-odd rule; only the
 * coast has them. They also run along the sides of the box, where `lines` do not: fill those of all tiles as one path,
 * so that no hairline shows where two tiles meet.
 */
function decodeOutlines(text) {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[digits.charCodeAt(i)] = i;
  let at = 0;

  function number() {
    for (let value = 0, weight = 1; ; weight *= 32) {
      if (at >= text.length) throw new Error("outlines: the text ends at digit " + at + ", inside a block");
      const digit = values[text.charCodeAt(at++)];
      value += (digit & 31) * weight;
      if (digit < 32) return value;
    }
  }
  function signed() {
    const value = number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  const groups = [];
  while (at < text.length) {
    const units = number();
    const box = [signed(), signed(), signed(), signed()];
    let x = box[0] * units, y = box[1] * units;
    for (let groupCount = number(); groupCount > 0; groupCount--) {
      const kind = number();
      const parts = [];
      for (let partCount = number(); partCount > 0; partCount--) {
        const part = new Float64Array(2 * number());
        for (let i = 0; i < part.length; i += 2) {
          part[i] = (x += signed()) / units;
          part[i + 1] = (y += signed()) / units;
        }
        parts.push(part);
      }
      groups.push(kind === 0
        ? { kind, box, lines: parts.flatMap((ring) => coastLines(ring, box)), rings: parts }
        : { kind, box, lines: parts, rings: [] });
    }
  }
  return groups;
}

/** The parts of a ring that are coast: all but those along a side of the box, where only the map or the tile ends. */
function coastLines(ring, box) {
  const count = ring.length / 2;
  const isCut = (i, j) => [0, 1, 2, 3].some((side) =>
    ring[2 * i + side % 2] === box[side] && ring[2 * j + side % 2] === box[side]);
  let first = 0;  // Starts after a cut, if there is one, so that no line is broken at the ring's first point.
  while (first < count && !isCut((first + count - 1) % count, first)) first++;
  const lines = [];
  let line = [];
  for (let step = 0; step <= count; step++) {
    const i = (first + step) % count;
    if (step > 0 && isCut((i + count - 1) % count, i)) {
      if (line.length > 2) lines.push(Float64Array.from(line));
      line = [];
    }
    line.push(ring[2 * i], ring[2 * i + 1]);
  }
  if (line.length > 2) lines.push(Float64Array.from(line));
  return lines;
}

/** decodeLabels(text) -> [{kind, zoom, lon, lat, name}] from rows of labels.tsv: kind 1 country, 3 first-level division. */
function decodeLabels(text) {
  return text.split("\n").filter((row) => /^\d/.test(row)).map((row) => {
    const [kind, , zoom, lon, lat, name] = row.split("\t");
    return { kind: +kind, zoom: +zoom, lon: +lon, lat: +lat, name };
  });
}
