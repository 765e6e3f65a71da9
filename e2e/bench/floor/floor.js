// The least that a page can do for the same list: no framework, no address, no semantics beyond the
// table's own, but its own search, sort and windowed rows. What ours costs is counted against this.
const ROW_PX = 36;
const SPARE_ROWS = 10;

const list = document.querySelector("#list");
const table = document.querySelector("table");
const body = document.querySelector("tbody");
const search = document.querySelector("input");
const status = document.querySelector("[role=status]");

const entries = [];
let shown = entries;
/** 1 oldest first, -1 newest first, 0 as they came, which is newest first too. */
let direction = 0;

document.querySelector("button").addEventListener("click", () => {
  direction = direction === 1 ? -1 : 1;
  arrange();
});
search.addEventListener("input", arrange);
list.addEventListener("scroll", draw);

// What the address asks for is what the API is asked for.
let cursor = "";
do {
  const after = cursor && `&after_id=${encodeURIComponent(cursor)}`;
  const response = await fetch(`/v1/models${location.search}${after}`);
  const page = await response.json();
  for (const model of page.data) {
    const text = `${model.display_name} ${model.id} ${model.line}`.toLowerCase();
    entries.push({ model, text, released: Date.parse(model.created_at) });
  }
  cursor = page.has_more ? page.last_id : "";
  arrange();
} while (cursor);
table.ariaBusy = "false";

function arrange() {
  const query = search.value.toLowerCase();
  shown = query === "" ? entries : entries.filter(({ text }) => text.includes(query));
  if (direction !== 0) shown = shown.toSorted(byRelease);
  const all = entries.length.toLocaleString("en");
  status.textContent =
    query === "" ? `${all} models` : `Showing ${shown.length.toLocaleString("en")} of ${all}`;
  draw();
}

/** The epoch means an unknown release, which is sorted last in both directions. */
function byRelease(a, b) {
  return (a.released === 0) - (b.released === 0) || direction * (a.released - b.released);
}

function draw() {
  const first = Math.max(0, Math.floor(list.scrollTop / ROW_PX) - SPARE_ROWS);
  const count = Math.ceil(list.clientHeight / ROW_PX) + 2 * SPARE_ROWS;
  const rows = shown.slice(first, first + count).map(rowOf);
  const below = shown.length - first - rows.length;
  body.replaceChildren(space(first), ...rows, space(below));
}

function space(rows) {
  const row = document.createElement("tr");
  row.className = "space";
  row.insertCell().style.height = `${rows * ROW_PX}px`;
  return row;
}

function rowOf({ model }) {
  const row = document.createElement("tr");
  const link = document.createElement("a");
  link.href = `?model=${encodeURIComponent(model.id)}`;
  link.textContent = model.display_name;
  row.insertCell().append(link);
  row.insertCell().textContent = model.id;
  row.insertCell().textContent = model.created_at.slice(0, 10);
  row.insertCell().textContent = model.lifecycle;
  row.insertCell().textContent = model.max_input_tokens ?? "";
  row.insertCell().textContent = model.max_tokens ?? "";
  return row;
}
