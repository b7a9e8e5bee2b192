// --- dom.js: the page's elements -------------------------------------------------------------------------------

const byId = (id) => document.getElementById(id);

/// A new element. What `children` hold becomes text nodes, never markup: this is the only way data enters the page.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/// A web address that is safe to link to, or null. Anything but http and https could run a script or open a file.
function webAddress(text) {
  if (!text) return null;
  const address = URL.canParse?.(text) ? new URL(text) : null;
  return address && /^https?:$/.test(address.protocol) ? address.href : null;
}

/// The marker of a type as a small picture for the legend, the list and the card.
function markerIcon(type, size = 14) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of Object.entries({ viewBox: '-7 -7 14 14', width: size, height: size, 'aria-hidden': true })) {
    svg.setAttribute(name, value);
  }
  path.setAttribute('d', markerShape(type.marker, 5));
  path.setAttribute('fill', type.color);
  svg.append(path);
  return svg;
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
