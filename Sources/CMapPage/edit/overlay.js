// --- overlay.js
