#!/usr/bin/env node
// Decodes the outlines of the offline map with the page's own code and checks what they draw.
// usage: node Tests/Scripts/check_outlines.js
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const folder = path.join(__dirname, "..", "..", "Sources", "CMapPage");
vm.runInThisContext(fs.readFileSync(path.join(folder, "outlines.js"), "utf8"));
const worldText = fs.readFileSync(path.join(folder, "world.bin"), "latin1");
const detailFile = fs.readFileSync(path.join(folder, "detail.bin"));
const [degrees, columns, rows] = detailFile.subarray(5, 8);

let passed = 0, failed = 0;
function check(name, isTrue, found) {
  if (isTrue) passed++;
  else { failed++; console.log("FAILED " + name + (found === undefined ? "" : ": " + found)); }
}

const offset = (tile) => detailFile.readUInt32LE(8 + 4 * tile);
const tileText = (tile) => detailFile.toString("latin1", offset(tile), offset(tile + 1));
const tileAt = (lon, lat) => Math.floor(lat / degrees + rows / 2) * columns + Math.floor(lon / degrees + columns / 2);
const world = decodeOutlines(worldText);
const tiles = Array.from({ length: columns * rows }, (_, tile) => decodeOutlines(tileText(tile)));
const detail = tiles.flat();

// Spherical area of the rings, in millions of square kilometres: holes run the other way round.
function landArea(groups) {
  let area = 0;
  const sine = (degree) => Math.sin(degree * Math.PI / 180);
  for (const ring of groups.flatMap((group) => group.rings)) {
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length;
      area -= (ring[j] - ring[i]) * Math.PI / 180 * (sine(ring[i + 1]) + sine(ring[j + 1])) / 2;
    }
  }
  return area * 6371.0088 ** 2 / 1e6;
}

function isLand(groups, lon, lat) {
  let inside = false;
  for (const ring of groups.flatMap((group) => group.rings)) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const above = ring[i + 1] > lat, wasAbove = ring[j + 1] > lat;
      if (above !== wasAbove && lon < ring[i] + (ring[j] - ring[i]) * (lat - ring[i + 1]) / (ring[j + 1] - ring[i + 1])) {
        inside = !inside;
      }
    }
  }
  return inside;
}

function distanceToLines(groups, kind, lon, lat) {
  let least = Infinity;
  for (const group of groups.filter((group) => group.kind === kind)) {
    for (const line of group.lines) {
      for (let i = 0; i + 3 < line.length; i += 2) {
        const dx = line[i + 2] - line[i], dy = line[i + 3] - line[i + 1];
        const share = ((lon - line[i]) * dx + (lat - line[i + 1]) * dy) / (dx * dx + dy * dy || 1);
        const t = Math.max(0, Math.min(1, share));
        least = Math.min(least, Math.hypot(lon - line[i] - t * dx, lat - line[i + 1] - t * dy));
      }
    }
  }
  return least;
}

// --- the tables as such ---
check("last offset is the size of the file", offset(columns * rows) === detailFile.length);
check("the world has one box", world.every((group) => group.box.join() === "-180,-90,180,90"));
check("kinds of the world", [...new Set(world.map((group) => group.kind))].join() === "0,1,2");
check("kinds of the tiles", [...new Set(detail.map((group) => group.kind))].sort().join() === "0,1,2,3");
tiles.forEach((groups, tile) => {
  const west = (tile % columns - columns / 2) * degrees, south = (Math.floor(tile / columns) - rows / 2) * degrees;
  const box = [west, south, west + degrees, south + degrees].join();
  if (groups.length) check("box of tile " + tile, groups.every((group) => group.box.join() === box), groups[0].box);
});
const two = [tileAt(43, 36), tileAt(38, 36)];
check("blocks one after another", decodeOutlines(two.map(tileText).join("")).length === tiles[two[0]].length + tiles[two[1]].length);
let message = "";
try { decodeOutlines(worldText.slice(0, 1000)); } catch (error) { message = error.message; }
check("a text that was cut is refused", message === "outlines: the text ends at digit 1000, inside a block", message);

// --- what they draw ---
for (const group of [...world, ...detail]) {
  const [west, south, east, north] = group.box;
  for (const line of [...group.lines, ...group.rings]) {
    for (let i = 0; i < line.length; i += 2) {
      const inside = line[i] >= west && line[i] <= east && line[i + 1] >= south && line[i + 1] <= north;
      if (!inside) check("a point outside the box " + group.box, false, line[i] + " " + line[i + 1]);
    }
  }
}
for (const [name, groups, longest] of [["world", world, 6], ["detail", detail, 2.5]]) {
  for (const line of groups.filter((group) => group.kind === 0).flatMap((group) => group.lines)) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      const shrink = Math.cos(line[i + 1] * Math.PI / 180);
      const length = Math.hypot((line[i + 2] - line[i]) * shrink, line[i + 3] - line[i + 1]);
      if (length > longest) check(`${name}: a coast without a bend`, false, `${length} degrees at ${line.slice(i, i + 4)}`);
    }
  }
  const area = landArea(groups);
  check(`${name}: area of land, 146 to 148 million square kilometres (without ice shelves)`, area > 146 && area < 148, area);
}

const places = [
  ["land", 43.13, 36.34, "Mosul"], ["land", 39.01, 35.95, "Raqqa"], ["land", 44.36, 33.31, "Baghdad"], ["land", 34.1, 45.0, "Simferopol"],
  ["land", -13.1, 27.1, "Laayoune"], ["land", 74.8, 34.1, "Srinagar"], ["land", 178.0, -17.8, "Viti Levu"], ["land", -179.9, -16.77, "Taveuni, east of 180", "detail only"],
  ["land", 177.5, 66.0, "Chukotka, west of 180"], ["land", -175.0, 66.5, "Chukotka, east of 180"], ["land", 14.4, 35.9, "Malta"],
  ["land", 138.0, 36.0, "Honshu"], ["land", -155.5, 19.6, "Hawaii"], ["land", 0.0, -85.0, "Antarctica"], ["land", 33.3, 35.05, "Cyprus"],
  ["sea", 34.0, 43.3, "Black Sea"], ["sea", 50.5, 41.5, "Caspian Sea"], ["sea", 51.0, 27.5, "Gulf"], ["sea", 18.0, 35.0, "Mediterranean"],
  ["sea", 38.0, 21.0, "Red Sea"], ["sea", -60.0, 30.0, "Atlantic"], ["sea", 36.5, 46.1, "Sea of Azov"], ["sea", 179.9, -14.0, "Pacific"],
];
for (const [kind, lon, lat, name, only] of places) {
  if (!only) check(`world: ${name} is ${kind}`, isLand(world, lon, lat) === (kind === "land"));
  check(`detail: ${name} is ${kind}`, isLand(tiles[tileAt(lon, lat)], lon, lat) === (kind === "land"));
}

// Where a line of one kind is, and one of the other is not, within a third of a degree.
const borders = [
  [2, 33.7, 46.1, "Perekop"], [2, 33.0, 35.15, "Cyprus"], [2, 127.0, 38.2, "Korea"], [2, 74.0, 34.6, "Line of Control"],
  [2, -12.5, 23.5, "Western Sahara, the wall"], [2, -10.0, 27.66, "Western Sahara, north"], [2, 35.85, 33.0, "Golan"], [2, 35.0, 32.2, "West Bank"],
  [2, 21.3, 42.95, "Kosovo"], [2, 38.1, 48.1, "Donbas"], [2, 48.9, 9.5, "Somaliland"], [2, 93.5, 28.6, "Arunachal Pradesh"],
  [1, 42.35, 37.1, "Iraq and Turkey"], [1, 41.2, 34.6, "Iraq and Syria"], [1, 30.9, 52.0, "Belarus and Ukraine"], [1, -100.0, 49.0, "49th parallel"],
  [1, 25.0, 28.0, "Libya and Egypt"], [1, 66.5, 31.0, "Pakistan and Afghanistan"],
];
for (const [kind, lon, lat, name] of borders) {
  for (const [table, groups] of [["world", world], ["detail", detail]]) {
    const found = [1, 2].map((each) => distanceToLines(groups, each, lon, lat));
    check(`${table}: ${name} is of kind ${kind}`, found[kind - 1] < 0.34 && found[2 - kind] > 0.05, found);
  }
}

// A line that ends on the side of a tile goes on in the next tile, at the same point.
let ends = 0, loose = 0;
for (const kind of [1, 2, 3]) {
  const seen = new Map();
  for (const group of detail.filter((group) => group.kind === kind)) {
    for (const line of group.lines) {
      for (const i of [0, line.length - 2]) {
        const key = line[i] + " " + line[i + 1];
        if (line[i] % degrees === 0 || line[i + 1] % degrees === 0) seen.set(key, (seen.get(key) || 0) + 1);
      }
    }
  }
  ends += seen.size;
  loose += [...seen.values()].filter((count) => count < 2).length;
}
check("lines go on in the next tile", ends > 1000 && loose < ends / 100, `${loose} of ${ends} do not`);

// --- names ---
const labels = decodeLabels(fs.readFileSync(path.join(folder, "labels.tsv"), "utf8"));
check("238 countries have names", labels.filter((label) => label.kind === 1).length === 238);
check("first-level divisions have names", labels.filter((label) => label.kind === 3).length > 4300);
const outside = labels.filter((label) => !isLand(tiles[tileAt(label.lon, label.lat)], label.lon, label.lat));
// Atolls are smaller than the hundredth of a degree that names are rounded to.
check("names stand on land", outside.length < 10, `${outside.length}: ${outside.slice(0, 12).map((label) => label.name)}`);
const iraq = labels.find((label) => label.name === "Iraq");
check("Iraq's name", iraq && Math.hypot(iraq.lon - 43.5, iraq.lat - 33) < 2 && iraq.zoom <= 4, JSON.stringify(iraq));

console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed ? 1 : 0);
