/* Addresses and keys: what is shown follows from the part after #, so that Back works and a link can be sent. */

let listScroll = 0;
let started = false; // a page that has just been opened leaves the focus where the browser puts it

/** "#x/some-id" opens a snippet, "#x" the list of a platform, anything else that of the remembered one. */
function route() {
  const [platform, id] = location.hash.slice(1).split("/");
  const left = view.snippet;
  if (!byId("list").hidden) listScroll = scrollY;
  showOn(platformFor(platform));
  view.snippet = SNIPPET.get(id) ?? null;
  byId("list").hidden = id !== undefined;
  byId("item").hidden = id === undefined;
  if (view.snippet) showItem();
  else if (id !== undefined) showUnknown();
  else showList(left);
}

/** The platform asked for, else the remembered one, else the first that has snippets; null in an empty kit. */
function platformFor(id) {
  const first = KIT.platforms.find((platform) => ON_PLATFORM.get(platform.id).length > 0);
  return PLATFORM.get(id) ?? PLATFORM.get(memory.record.platform) ?? first ?? KIT.platforms[0] ?? null;
}

function showOn(platform) {
  if (view.platform === platform) return;
  view.platform = platform;
  view.tiles = STEP_OF_TILES;
}

function showItem() {
  const { snippet, platform } = view;
  openItem();
  document.title = `${snippet.words} · ${title()}`;
  scrollTo({ top: 0, behavior: "instant" });
  const order = onPlatform();
  // Whoever pressed the dock goes on pressing it, and hears where they are. Whoever came by a link starts
  // at the words.
  if (document.activeElement === byId("act")) {
    announce(
      word("position.said", { n: order.indexOf(snippet) + 1, all: order.length, words: snippet.words }),
    );
  } else if (started) byId("words").focus({ preventScroll: true });
}

function showList(left) {
  document.title = title();
  byId("item").replaceChildren();
  showPlatform();
  if (!byId("panel").hidden) fillPanel();
  drawList();
  drawDock();
  if (left) {
    scrollTo({ top: listScroll, behavior: "instant" });
    byId("grid")
      .querySelector(`[data-id="${CSS.escape(left.id)}"]`)
      ?.focus({ preventScroll: true });
  } else if (view.platform && document.activeElement !== document.body) {
    announce(word("platform.chosen", { platform: view.platform.name, n: onPlatform().length }));
  }
}

function showUnknown() {
  document.title = title();
  byId("item").replaceChildren(
    make(
      "div",
      { class: "wide" },
      make("nav", { class: "walk" }, make("a", { class: "link", href: "#" }, icon("back"), word("back"))),
      make("main", {}, emptyBox("h1", word("empty.snippet"), word("empty.snippet.why"))),
    ),
  );
  drawDock();
}

const title = () => KIT.campaign.title || word("untitled");

/** Marks have changed, here or in another tab: bring up to date what is shown. */
function redraw() {
  if (view.snippet) updateItem();
  else if (!byId("list").hidden) {
    drawList();
    drawDock();
  }
}

// --- keys ----------------------------------------------------------------------------------------

const press = (element) => element?.click();

const ITEM_KEYS = {
  c: () => press(byId("act")),
  j: () => press(byId("item").querySelector('[data-walk="forward"]')),
  k: () => press(byId("item").querySelector('[data-walk="back"]')),
  u: () => press(byId("undo").hidden ? null : byId("undo")),
  "?": openHelp,
};

const LIST_KEYS = {
  n: () => openNext(),
  f: () => press(byId("filter")),
  "/": () => {
    byId("bar").setAttribute("data-query", ""); // on a phone the field is folded away
    byId("query").focus();
  },
  "?": openHelp,
};

function pressed(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || byId("help").open) return;
  if (event.key === "Escape") {
    escapePressed(event);
    return;
  }
  const key = event.key.toLowerCase();
  const keys = byId("list").hidden ? ITEM_KEYS : LIST_KEYS;
  const typing = event.target.closest("input:not([type=radio], [type=checkbox]), select, textarea");
  if (typing || event.repeat || !memory.record.keys || !Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]();
}

function escapePressed(event) {
  if (byId("list").hidden) go(`#${view.platform?.id ?? ""}`);
  else if (event.target === byId("query") || view.query) clearSearch();
  else if (!byId("panel").hidden) {
    openPanel(false);
    byId("filter").focus();
  }
}

// --- start ---------------------------------------------------------------------------------------

fillWords();
byId("title").textContent = title();
byId("archive").hidden = !KIT.campaign.archive;
if (KIT.campaign.archive) byId("archive").href = KIT.campaign.archive;
fillPlatforms();
fillSearch();
showKeys();
byId("start").addEventListener("click", () => openNext());
byId("act").addEventListener("click", (event) => {
  // The second half of a double click would take the next step, and overwrite what was just copied.
  if (event.detail < 2) nextDeed()?.press();
});
byId("undo").addEventListener("click", undo);
byId("keyboard").addEventListener("click", openHelp);
addEventListener("hashchange", route);
addEventListener("keydown", pressed);
addEventListener("storage", (event) => {
  if (event.key !== memory.key) return;
  memory.load();
  redraw();
});
// The bar gets its edge when it sticks.
addEventListener(
  "scroll",
  () => byId("bar").classList.toggle("stuck", byId("bar").getBoundingClientRect().top <= 0),
  { passive: true },
);
byId("page").hidden = false;
route();
started = true;
