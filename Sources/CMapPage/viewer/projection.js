// --- projection.js: degrees to the unit square of Web Mercator, and the globe behind it ------------------------------

const EARTH_RADIUS_KM = 6371.0088;
const MERCATOR_LIMIT = 85.0511;
const radians = (degrees) => degrees * Math.PI / 180;
const degrees = (angle) => angle * 180 / Math.PI;

/// 0 at 180° W, 1 at 180° E.
const mercatorX = (longitude) => longitude / 360 + 0.5;

/// 0 in the north, 1 in the south.
function mercatorY(latitude) {
  const sine = Math.sin(radians(Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, latitude))));
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

const longitudeAt = (x) => (((x % 1) + 1) % 1 - 0.5) * 360;
const latitudeAt = (y) => degrees(Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)));

/// Points at `radiusKm` from a place, as [longitude, latitude], on a sphere: 0.5% from the ellipsoid at worst, far less
/// than the radius of a report is sure.
function circleAround(longitude, latitude, radiusKm, points = 90) {
  const angle = radiusKm / EARTH_RADIUS_KM;
  const phi = radians(latitude);
  return Array.from({ length: points }, (_, index) => {
    const bearing = 2 * Math.PI * index / points;
    const sine = Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * sine);
    return [longitude + degrees(east), degrees(Math.asin(sine))];
  });
}
