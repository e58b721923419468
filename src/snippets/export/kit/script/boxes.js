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
  return make(
    "section",
    { class: "box pad" },
    make("h2", {}, sources.length > 1 ? word("source.several") : word("source")),
    ...sources.map((source, index) => sourceEntry(source, index === 0 ? snippet.locator : "")),
    snippet.state === "unchecked" || (snippet.kind === "quote" && snippet.state === "outdated")
      ? make("p", { class: "verdict" }, icon("unchecked"), make("span", {}, word("source.unchecked")))
      : null,
  );
}

function sourceEntry({ title, publisher, date, url, archive }, locator) {
  const details = [publisher, date, locator]
    .filter(Boolean)
    .flatMap((detail, index) => [index > 0 ? ", " : "", make("bdi", {}, detail)]);
  return make(
    "div",
    { class: "source" },
    make("p", { class: "work" }, make("bdi", {}, title)),
    details.length > 0 ? make("p", {}, ...details) : null,
    url ? make("p", {}, outward(url, word("source.open"))) : null,
    make("p", {}, archive ? outward(archive, word("source.archive")) : word("source.unarchived")),
  );
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
