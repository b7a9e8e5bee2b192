// --- edit.js
