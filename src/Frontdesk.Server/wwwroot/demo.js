// Makes the demo live. Every press is a form and every page a link, so all of it works without this too.
const small = matchMedia("(max-width: 899px)");
const stage = document.querySelector(".stage");
const phones = ["client", "artist"];

// Something changed: htmx then asks for both phones.
const stream = new EventSource("/demo/stream");
stream.addEventListener("changed", () => document.body.dispatchEvent(new Event("changed")));
addEventListener("pagehide", () => stream.close());

// On a small screen one phone stands in front; the others count what their owners have not seen.
const seen = {};
const ids = (phone) => [...document.querySelectorAll(`#${phone}-thread .bubble:not(.own)`)].map((bubble) => Number(bubble.dataset.id));
const isInFront = (phone) => !small.matches || stage.dataset.tab === phone;

const count = () => {
  for (const phone of phones) {
    const all = ids(phone);
    if (seen[phone] === undefined || isInFront(phone)) seen[phone] = Math.max(0, ...all);
    const fresh = all.filter((id) => id > seen[phone]).length;
    const badge = document.querySelector(`.tabs [data-tab="${phone}"] .unread`);
    badge.hidden = fresh === 0;
    badge.textContent = fresh === 0 ? "" : `${fresh} new`;
  }
};

document.querySelector(".tabs").addEventListener("click", (event) => {
  const tab = event.target.closest("a");
  if (!tab || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  stage.dataset.tab = tab.dataset.tab;
  for (const other of tab.parentElement.children) other.toggleAttribute("aria-current", other === tab);
  history.replaceState(null, "", tab.href);
  count();
});

// A link in a message opens inside the phone that it was pressed on.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-close-sheet]")) {
    const sheet = event.target.closest(".sheet");
    sheet.hidden = true;
    sheet.querySelector("iframe").src = "about:blank";
    sheet.closest(".phone").querySelector(".composer input[name=text]").focus();
    return;
  }
  const link = event.target.closest("a[data-sheet]");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const sheet = document.getElementById(`${link.dataset.sheet}-sheet`);
  sheet.querySelector(".sheet-address").textContent = link.textContent;
  sheet.querySelector("iframe").src = link.href;
  sheet.hidden = false;
  sheet.querySelector("[data-close-sheet]").focus();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.querySelector(".sheet:not([hidden]) [data-close-sheet]")?.click();
});

document.body.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.target;
  if (form.matches("[data-clears]")) requestAnimationFrame(() => form.reset());
  if (form.matches("[data-closes]")) form.closest("details").open = false;
});

document.body.addEventListener("htmx:afterSettle", count);
document.body.addEventListener("htmx:oobAfterSwap", count);
count();
