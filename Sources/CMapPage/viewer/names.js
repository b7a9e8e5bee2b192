// --- names.js: names of places, countries and divisions on the map ----------------------------------------------------------

const MOST_PLACE_NAMES = 40;
const NAME_HEIGHT = 15;

/// Names of countries and divisions where the outlines bring them, as points on the unit square.
const readNames = (text) => (text ? decodeLabels(text) : []).map(({ kind, zoom, lon, lat, name }) => ({
  zoom, name: kind === 1 ? name.toUpperCase() : name, country: kind === 1, x: mercatorX(lon), y: mercatorY(lat),
}));

/// Writes names as far as they fit without touching each other, the marks or what is `covered` (boxes
/// [left, top, right, bottom]). `places`, those with most events first, have the `radius` of their marks on the screen and
/// are named below, above or beside them; then come `regions`, which have only their own spot.
function drawNames(context, view, places, regions, covered, theme) {
  const onScreen = (items) => items
    .map((item) => ({ ...item, px: screenX(view, item.x), py: screenY(view, item.y) }))
    .filter(({ px, py }) => px > 0 && py > 0 && px < view.width && py < view.height);
  const seen = onScreen(places);
  const taken = [
    ...covered, ...seen.map(({ px, py, radius }) => [px - radius + 3, py - radius + 3, px + radius - 3, py + radius - 3])];

  /// Writes `name` at the first of `spots` (top centres) that is free, if there is one.
  function write(name, spotsFor) {
    const half = context.measureText(name).width / 2;
    for (const [x, y] of spotsFor(half)) {
      const [left, top, right, bottom] = [x - half - 2, y, x + half + 2, y + NAME_HEIGHT];
      if (left < 0 || right > view.width || taken.some((box) => left < box[2] && right > box[0] && top < box[3] && bottom > box[1])) continue;
      taken.push([left, top, right, bottom]);
      context.strokeText(name, x, y + 1);
      context.fillText(name, x, y + 1);
      return true;
    }
    return false;
  }

  const size = view.width < 500 ? 11 : 12;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = theme.land;
  context.font = `${size}px system-ui, sans-serif`;
  context.fillStyle = theme.name;
  let written = 0;
  for (const { name, px, py, radius } of seen) {
    written += write(name, (half) => [
      [px, py + radius], [px, py - radius - NAME_HEIGHT], [px + radius + half + 2, py - 7], [px - radius - half - 2, py - 7]]);
    if (written === MOST_PLACE_NAMES) break;
  }
  context.fillStyle = theme.region;
  for (const { name, country, px, py } of onScreen(regions.filter(({ zoom }) => zoom <= view.zoom))) {
    context.font = `${country ? 600 : 400} ${size - 1}px system-ui, sans-serif`;
    context.letterSpacing = country ? '1.5px' : '0px';
    write(name, () => [[px, py - 7]]);
  }
  context.letterSpacing = '0px';
}
