// The least that a page can do for the same list: no framework, no search, no state, no semantics
// beyond the table's own. What ours costs is counted against this.
const list = document.querySelector("tbody");
const response = await fetch("/v1/models?limit=1000");
const { data } = await response.json();
for (const model of data) {
  const row = list.insertRow();
  const link = document.createElement("a");
  link.href = `?model=${encodeURIComponent(model.id)}`;
  link.textContent = model.display_name;
  row.insertCell().append(link);
  row.insertCell().textContent = model.id;
  row.insertCell().textContent = new Date(model.created_at).toLocaleDateString();
  row.insertCell().textContent = model.lifecycle;
  row.insertCell().textContent = model.max_input_tokens ?? "";
  row.insertCell().textContent = model.max_tokens ?? "";
}
