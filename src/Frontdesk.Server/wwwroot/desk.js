// Makes the staff's pages quick. Everything here has a plain link or form behind it.
"use strict";

const inField = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

// One step of a two-letter shortcut is remembered this long.
const SEQUENCE_MS = 1200;
let before = "";
let beforeAt = 0;

const goTo = { t: "/back-office", i: "/back-office/inbox", o: "/back-office/operations" };

const press = (selector) => document.querySelector(selector)?.click();

const step = (by) => {
  const rows = [...document.querySelectorAll("a.row")];
  const at = rows.findIndex((row) => row === document.activeElement || row.hasAttribute("aria-current"));
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
};

const keys = {
  "/": () => document.querySelector("[data-key='search']")?.focus(),
  j: () => step(1),
  k: () => step(-1),
  r: () => document.querySelector("[data-key='reply']")?.focus(),
  u: () => press("[data-key='back']"),
  t: () => press("[data-key='take-over']"),
  h: () => press("[data-key='hand-back']"),
  n: () => press("[data-key='note']"),
  a: () => press("[data-key='approve']"),
  x: () => press("[data-key='reject']"),
  d: () => press("[data-key='send-deposit']"),
  b: () => press("[data-key='mark-booked'], [data-key='reschedule']"),
  w: () => { const all = document.querySelectorAll(".why"); const last = all[all.length - 1]; if (last) last.open = !last.open; },
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
    event.preventDefault();
    event.target.form.requestSubmit();
    return;
  }
  if (event.key === "Escape") { press("[data-key='close']"); return; }
  if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
  const sequence = before === "g" && Date.now() - beforeAt < SEQUENCE_MS;
  before = event.key;
  beforeAt = Date.now();
  if (sequence && goTo[event.key]) { location.assign(goTo[event.key]); return; }
  const act = keys[event.key];
  if (!act || sequence) return;
  event.preventDefault();
  act();
});

// A form goes once; its button keeps its width and says that it is going.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || button.value === "look" || button.value === "write" || event.target.method === "get") return;
  if (event.target.dataset.going) { event.preventDefault(); return; }
  event.target.dataset.going = "yes";
  button.style.minInlineSize = `${button.offsetWidth}px`;
  button.setAttribute("aria-busy", "true");
  button.textContent = "Sending…";
});

window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

// What is typed to a client stays on this device until it is sent.
const draft = () => document.querySelector("[data-draft]");
const keyOf = (field) => `draft ${field.dataset.draft}`;

const restore = () => {
  const field = draft();
  if (!field) return;
  if (field.dataset.sent) localStorage.removeItem(keyOf(field));
  else if (!field.value) field.value = localStorage.getItem(keyOf(field)) ?? "";
};

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-draft]")) return;
  if (event.target.value) localStorage.setItem(keyOf(event.target), event.target.value);
  else localStorage.removeItem(keyOf(event.target));
});

document.addEventListener("submit", (event) => {
  if (event.target.matches("[data-sign-out]"))
    Object.keys(localStorage).filter((key) => key.startsWith("draft ")).forEach((key) => localStorage.removeItem(key));
});

// On a phone the page itself scrolls: a thread opens at what was said last.
const openAtEnd = () => {
  const end = document.querySelector(".panes.thread [data-end]");
  if (end && !location.hash && matchMedia("(max-width: 767px)").matches) window.scrollTo(0, document.documentElement.scrollHeight);
};

restore();
openAtEnd();
