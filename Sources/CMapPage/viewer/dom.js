// --- dom.js: the page's elements -------------------------------------------------------------------------------

const byId = (id) => document.getElementById(id);

function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

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
function markerIcon(type) {
  const [svg, path] = ['svg', 'path'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
  svg.append(setAttributes(path, { d: markerShape(type.marker, 5), fill: type.color }));
  return setAttributes(svg, { viewBox: '-7 -7 14 14', width: 14, height: 14, 'aria-hidden': true });
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
