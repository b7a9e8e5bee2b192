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

const places = fs.readFileSync(path.join(__dirname, "..", "Specs", "outline-places.tsv"), "utf8")
  .trim().split("\n").slice(1).map((row) => row.split("\t"))
  .map(([drawn, lon, lat, tables, name]) => ({ drawn, lon: +lon, lat: +lat, tables, name }));
check("a table of places", places.length > 40, places.length);
for (const { drawn, lon, lat, tables, name } of places) {
  for (const [table, groups] of [["world", world], ["detail", tiles[tileAt(lon, lat)]]]) {
    if (tables === "detail" && table === "world") continue;
    if (drawn === "land" || drawn === "sea") {
      check(`${table}: ${name} is ${drawn}`, isLand(groups, lon, lat) === (drawn === "land"));
    } else {
      // A line of one kind is near, and one of the other kind is not. The world's lines are coarse.
      const kind = drawn === "border" ? 1 : 2;
      const found = [1, 2].map((each) => distanceToLines(groups, each, lon, lat));
      check(`${table}: ${name} is a ${drawn}`, found[kind - 1] < 0.34 && found[2 - kind] > found[kind - 1], found);
    }
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
