/* The boxes without steps: what was withdrawn, where the words are from, where else they can be posted. */

// --- withdrawn -----------------------------------------------------------------------------------

function withdrawnBoxes(snippet, platform) {
  const posts = correctionsOf(snippet, platform);
  const boxes = [];
  opened.corrections = posts.map(({ text }) => said("div", snippet, KIT.texts[text], { class: "text" }));
  if (posts.length > 0) {
    boxes.push(
      make(
        "section",
        { class: "box" },
        make("h2", { class: "band-title" }, word("correction")),
        ...posts.map((post, index) => correctionPart(post, index, posts.length)),
      ),
    );
  }
  boxes.push(
    make(
      "section",
      { class: "box" },
      make("h2", { class: "band-title" }, word("withdrawn.words")),
      make("div", { class: "pad" }, said("p", snippet, make("s", {}, snippet.words))),
    ),
  );
  return boxes;
}

const correctionsOf = (snippet, platform) => snippet.withdrawn.corrections[platform.id] ?? [];

/** What the button for a post of a correction says: which, where there are several. */
const correctionDeed = (index, all) =>
  all > 1 ? word("correction.copy.part", { n: index + 1, all }) : word("correction.copy");

function correctionPart(post, index, all) {
  return make(
    "div",
    { class: "pad" },
    make(
      "div",
      { class: "row" },
      make("h3", {}, word(index === 0 ? "correction.step" : "correction.step.next")),
      button("plain", "copy", correctionDeed(index, all), () => copyCorrection(index)),
    ),
    opened.corrections[index],
    make("p", { class: "under" }, counter(post)),
  );
}

// --- beside the steps ----------------------------------------------------------------------------

function sourceBox(snippet) {
  const sources = sourcesOf(snippet);
  const said = verdict(snippet);
  const of = snippet.check.source ?? sources.length - 1;
  return make(
    "section",
    { class: "box pad" },
    make("h2", {}, sources.length > 1 ? word("source.several") : word("source")),
    ...sources.map((source, index) =>
      sourceEntry(
        source,
        index === 0 ? snippet.locator : "",
        snippet.sentences[index],
        index === of ? said : null,
      ),
    ),
  );
}

function sourceEntry({ title, publisher, date, url, archive }, locator, sentence, said) {
  const details = [publisher, date, locator]
    .filter(Boolean)
    .flatMap((detail, index) => [index > 0 ? ", " : "", make("bdi", {}, detail)]);
  const lines = [
    url && outward(url, word("source.open")),
    sentence.live && outward(sentence.live, word("source.sentence")),
    archive ? outward(archive, word("source.archive")) : word("source.unarchived"),
    sentence.archive && outward(sentence.archive, word("source.archive.sentence")),
  ];
  return make(
    "div",
    { class: "source" },
    make("p", { class: "work" }, make("bdi", {}, title)),
    details.length > 0 ? make("p", {}, ...details) : null,
    ...lines.filter(Boolean).map((line) => make("p", {}, line)),
    said,
  );
}

/** One sentence on what came of looking for the words: the verdict, the day, and where they were looked for. */
function verdict({ kind, check, withdrawn }) {
  if (kind === "fact" || withdrawn) return null;
  const found = CHECKED[check.state ?? "none"];
  const line = (drawing, text) => make("p", { class: "verdict" }, icon(drawing), make("span", {}, text));
  if (found === "outdated") return line("outdated", word("source.outdated"));
  if (!check.verdict) return line("unchecked", word("source.unchecked"));
  const place = check.page ? word("place.page", { place: word(check.place), n: check.page }) : word(check.place);
  const when = word(found === "unchecked" ? "source.tried" : "source.checked", { date: check.day, place });
  return line(STATES[found].drawing, check.day ? `${word(check.verdict)} ${when}` : word(check.verdict));
}

function platformBox(snippet) {
  const others = KIT.platforms.filter((platform) => platform !== view.platform);
  if (others.length === 0) return null;
  const line = (platform) => {
    const made = snippet.made[platform.id];
    if (!made && !snippet.withdrawn) {
      return make("li", {}, make("span", {}, platform.name), make("span", {}, word("platforms.unmade")));
    }
    const what = isPosted(snippet, platform)
      ? make("b", { class: "posted" }, word("posted"))
      : made
        ? make("span", {}, word("parts", { n: made.posts.length }))
        : null;
    return make("li", {}, make("a", { href: addressOf(snippet, platform.id) }, platform.name), what);
  };
  return make(
    "section",
    { class: "box pad" },
    make("h2", {}, word("platforms")),
    make("ul", { class: "others" }, ...others.map(line)),
  );
}
