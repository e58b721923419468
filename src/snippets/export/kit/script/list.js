/* The list: which platform, how far one has come, and a tile for each snippet. */

function drawList() {
  drawProgress();
  drawChips();
  drawGrid();
}

// --- platform ------------------------------------------------------------------------------------

function fillPlatforms() {
  const radios = KIT.platforms.map(({ id, name }) =>
    make("label", {}, make("input", { type: "radio", name: "platform", value: id }), make("span", {}, name)),
  );
  const options = KIT.platforms.map(({ id, name }) =>
    make("option", { value: id }, word("platform.option", { platform: name })),
  );
  byId("radios")
    .querySelector("div")
    .append(...radios);
  byId("select").append(...options);
  for (const choice of [byId("radios"), byId("select")]) {
    choice.addEventListener("change", (event) => {
      memory.change((record) => {
        record.platform = event.target.value;
      });
      location.replace(`#${event.target.value}`);
    });
  }
  new ResizeObserver(fitPlatforms).observe(byId("bar"));
}

/** The segmented bar stands only where it leaves a search field beside it. */
function fitPlatforms() {
  const bar = byId("bar");
  bar.classList.remove("tight");
  const needed = byId("radios").scrollWidth + 420;
  bar.classList.toggle("tight", needed > byId("radios").parentElement.clientWidth);
}

function showPlatform() {
  if (!view.platform) return;
  byId("select").value = view.platform.id;
  byId("radios").querySelector(`[value="${view.platform.id}"]`).checked = true;
}

// --- progress ------------------------------------------------------------------------------------

function drawProgress() {
  const counted = onPlatform().filter(isPostable);
  const done = counted.filter((snippet) => isPosted(snippet)).length;
  const all = counted.length;
  byId("meter").max = Math.max(all, 1);
  byId("meter").value = done;
  byId("meter").hidden = byId("count").hidden = all === 0;
  byId("count").replaceChildren(
    ...(done === all
      ? allDone(all)
      : [
          make("b", {}, word("progress.count", { done, all })),
          " ",
          word("progress.on", { platform: view.platform.name }),
        ]),
  );
  byId("start").hidden = !mayStart();
}

/** One filled button: it steps back while a search, a filter or the panel is the matter at hand. */
function mayStart() {
  return byId("panel").hidden && !view.query && view.chosen.size === 0 && nextToPost() !== null;
}

function allDone(all) {
  if (!view.platform) return [];
  const done = make("b", {}, word("progress.all", { all, platform: view.platform.name }));
  const other = KIT.platforms.find((platform) => toPost(platform).length > 0);
  if (!other) return [done];
  const left = word("progress.left", { platform: other.name, n: toPost(other).length });
  return [done, " ", make("a", { href: `#${other.id}` }, left)];
}

// --- tiles ---------------------------------------------------------------------------------------

function drawGrid() {
  const snippets = found();
  const grid = byId("grid");
  const shaped = snippets.find((snippet) => cardsOf(snippet).length > 0);
  const size = shaped && KIT.pictures[cardsOf(shaped)[0].picture];
  grid.dataset.shape = size && size.height >= size.width ? "portrait" : "wide";
  grid.replaceChildren(...snippets.slice(0, view.tiles).map(tile));
  if (snippets.length === 0) grid.replaceChildren(emptyList());
  drawRest(snippets);
}

function drawRest(snippets) {
  const left = snippets.length - view.tiles;
  const more = () => {
    const first = view.tiles;
    view.tiles += STEP_OF_TILES;
    byId("grid").append(...snippets.slice(first, view.tiles).map((snippet) => tile(snippet, first)));
    drawRest(snippets);
    byId("grid").children[first].focus();
  };
  byId("rest").replaceChildren(
    ...(left > 0 ? [button("plain", null, word("more", { n: Math.min(left, STEP_OF_TILES) }), more)] : []),
  );
}

const cardsOf = (snippet) => snippet.made[view.platform.id]?.cards ?? [];

/** The first tiles are in sight at once, so their pictures do not wait to be scrolled to. */
function tile(snippet, place) {
  const mark = memory.mark(snippet, view.platform.id);
  const state = snippet.withdrawn ? "withdrawn" : mark ? "posted" : "open";
  return make(
    "a",
    { class: "tile", href: addressOf(snippet, view.platform.id), "data-state": state, "data-id": snippet.id },
    tilePicture(snippet, place < TILES_IN_SIGHT ? "eager" : "lazy"),
    make(
      "div",
      { class: "caption" },
      make(
        "p",
        { class: "cut", lang: snippet.lang, dir: snippet.dir },
        snippet.who && make("b", {}, make("bdi", {}, snippet.who), " "),
        snippet.words,
      ),
      make("p", { class: "meta" }, badge(snippet), ...tileFacts(snippet, mark)),
    ),
  );
}

/** The card; where there is none, the words stand in its place. The link says them, so neither is read out. */
function tilePicture(snippet, loading) {
  const [card] = cardsOf(snippet);
  if (card) return pictureElement(card.picture, { alt: "", loading, decoding: loading === "eager" ? "sync" : "async" });
  return said("div", snippet, make(snippet.withdrawn ? "s" : "span", {}, snippet.words), {
    class: "words",
    "aria-hidden": "true",
  });
}

function tileFacts(snippet, mark) {
  const posts = snippet.made[view.platform.id]?.posts.length ?? 0;
  const cards = cardsOf(snippet).length;
  const time = snippet.made[view.platform.id]?.time;
  const posted =
    mark &&
    make("span", { class: "posted" }, icon("tick"), word("posted.on", { date: dayInWords(mark.date) }));
  return [
    posted,
    posts > 1 && make("span", {}, word("parts", { n: posts })),
    cards > 1 && make("span", {}, word("pictures", { n: cards })),
    !sameLanguage(snippet.lang) && make("span", {}, languageInWords(snippet.lang)),
    time && !mark && make("span", {}, word("planned.short", { date: dayInWords(time[0], true), clock: time[1] })),
  ].filter(Boolean);
}

const sameLanguage = (tag) => tag.split("-")[0] === LANGUAGE.split("-")[0];

// --- nothing to show -----------------------------------------------------------------------------

function emptyList() {
  if (!view.platform || KIT.snippets.length === 0)
    return emptyBox("h2", word("empty.kit"), word("empty.kit.why"));
  const platform = view.platform.name;
  if (onPlatform().length === 0) {
    const others = KIT.platforms.filter(({ id }) => ON_PLATFORM.get(id).length > 0);
    const platforms = new Intl.ListFormat(LANGUAGE).format(others.map((other) => other.name));
    return emptyBox("h2", word("empty.platform", { platform }), word("empty.platform.why", { platforms }));
  }
  const why = view.query
    ? word("empty.match.why", { platform, query: view.query })
    : word("empty.match.filters", { platform });
  return emptyBox(
    "h2",
    word("empty.match"),
    why,
    button("plain", null, word("empty.match.clear"), clearSearch),
  );
}

const emptyBox = (level, title, why, ...more) =>
  make("div", { class: "empty" }, make(level, {}, title), make("p", {}, why), ...more);
