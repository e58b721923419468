/* Search field, filter panel and chips: they change what the list shows, and nothing else. */

const WAIT = 120; // ms after the last letter

function fillSearch() {
  const field = byId("query");
  let waiting;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      view.query = field.value.trim();
      searchChanged();
    }, WAIT);
  });
  byId("filter").addEventListener("click", () => openPanel(byId("panel").hidden));
  byId("panel").addEventListener("change", (event) => {
    toggleFilter(event.target.value, event.target.checked);
    searchChanged();
  });
  byId("panel").addEventListener("submit", (event) => {
    event.preventDefault();
    openPanel(false);
    byId("filter").focus();
  });
}

function toggleFilter(id, chosen) {
  if (chosen) view.chosen.add(id);
  else view.chosen.delete(id);
}

function searchChanged() {
  view.tiles = STEP_OF_TILES;
  drawList();
  drawDock();
  const n = found().length;
  for (const label of byId("panel").querySelectorAll(".show"))
    label.textContent = word("filters.show", { n });
  announce(word("found", { n }));
}

function clearSearch() {
  view.query = byId("query").value = "";
  view.chosen.clear();
  for (const box of byId("panel").querySelectorAll("input")) box.checked = false;
  searchChanged();
  byId(byId("query").offsetParent ? "query" : "filter").focus();
}

function openPanel(open) {
  if (open) fillPanel();
  byId("panel").hidden = !open;
  byId("bar").toggleAttribute("data-open", open);
  byId("filter").setAttribute("aria-expanded", String(open));
  drawProgress();
  drawDock();
}

function fillPanel() {
  const option = ({ id, name, count }) =>
    make(
      "label",
      { class: count ? "" : "none" },
      make("input", { type: "checkbox", value: id, checked: view.chosen.has(id) }),
      make("bdi", {}, name),
      make("span", { class: "number" }, NUMBER.format(count)),
    );
  const groups = filterGroups().map(({ title, options }) =>
    make("fieldset", {}, make("legend", {}, title), ...options.map(option)),
  );
  const show = make(
    "button",
    { type: "submit", class: "plain show" },
    word("filters.show", { n: found().length }),
  );
  byId("panel").replaceChildren(
    make("div", { class: "groups" }, ...groups),
    make("div", { class: "end" }, show, button("link", null, word("filters.clear"), clearSearch)),
  );
}

function drawChips() {
  const chips = [...view.chosen].map((id) => {
    const name = filterName(id);
    const remove = () => {
      toggleFilter(id, false);
      for (const box of byId("panel").querySelectorAll("input")) box.checked = view.chosen.has(box.value);
      searchChanged();
      (byId("chips").querySelector("button") ?? byId("filter")).focus();
    };
    return make(
      "button",
      { type: "button", class: "chip", press: remove, "aria-label": word("filters.remove", { name }) },
      make("bdi", {}, name),
      icon("close"),
    );
  });
  byId("chips").replaceChildren(...chips);
  byId("chosen").hidden = view.chosen.size === 0;
  byId("chosen").textContent = NUMBER.format(view.chosen.size);
  byId("bar").toggleAttribute("data-query", view.query !== "");
}
