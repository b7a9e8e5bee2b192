// --- markers.js: shapes, and a sheet of ready-drawn marks ------------------------------------------------------------------

/// The outline of a marker around 0, 0 as an SVG path, which both the legend and the canvas draw.
/// The sizes differ so that all shapes look equally large.
function markerShape(marker, radius) {
  const polygon = (points) => `M${points.map(([x, y]) => `${+(x * radius).toFixed(2)} ${+(y * radius).toFixed(2)}`).join('L')}Z`;
  switch (marker) {
    case 'square': return polygon([[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]]);
    case 'diamond': return polygon([[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]]);
    case 'triangle': return polygon([[0, -1.2], [1.16, 0.85], [-1.16, 0.85]]);
    case 'cross': return polygon([
      [-0.4, -1.15], [0.4, -1.15], [0.4, -0.4], [1.15, -0.4], [1.15, 0.4], [0.4, 0.4],
      [0.4, 1.15], [-0.4, 1.15], [-0.4, 0.4], [-1.15, 0.4], [-1.15, -0.4], [-0.4, -0.4]]);
    case 'star': return polygon(Array.from({ length: 10 }, (_, corner) => {
      const length = corner % 2 ? 0.6 : 1.35, angle = Math.PI * (corner / 5 - 0.5);
      return [length * Math.cos(angle), length * Math.sin(angle)];
    }));
    default: return `M${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0Z`;
  }
}

/// Draws every type once, plain (column 0) and vague (column 1), at the screen's resolution: to copy a picture is many
/// times faster than to fill a path.
function markerSheet(types, radius, theme, pixelRatio) {
  const cell = Math.ceil((2 * radius * 1.35 + 4) * pixelRatio);
  const sheet = document.createElement('canvas');
  sheet.width = 2 * cell;
  sheet.height = types.length * cell;
  const context = sheet.getContext('2d');
  types.forEach((type, row) => {
    for (const vague of [0, 1]) {
      context.setTransform(pixelRatio, 0, 0, pixelRatio, (vague + 0.5) * cell, (row + 0.5) * cell);
      const shape = new Path2D(markerShape(type.marker, radius));
      context.lineWidth = 2.5;
      context.strokeStyle = theme.halo;
      context.stroke(shape);
      context.fillStyle = type.color;
      context.globalAlpha = vague ? 0.35 : 1;
      context.fill(shape);
      context.globalAlpha = 1;
      context.lineWidth = vague ? 1.4 : 0.8;
      context.strokeStyle = vague ? type.color : theme.edge;
      context.stroke(shape);
    }
  });
  return { sheet, cell, size: cell / pixelRatio };
}
