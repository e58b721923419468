/* The campaign, indexed once: nothing below ever searches it linearly for one snippet. */

/** What a snippet's state means: its badge, whether it may be posted, and whether before all that are less sure. */
const STATES = {
  fact: { postable: true, sure: true },
  verified: { badge: "badge.verified", drawing: "verified", tone: "ok", postable: true, sure: true },
  look: { badge: "badge.look", drawing: "look", tone: "ok", postable: true, sure: true },
  differs: { badge: "badge.differs", drawing: "differs", tone: "bad", postable: false },
  unchecked: { badge: "badge.unchecked", drawing: "unchecked", tone: "off", postable: true },
  missing: { badge: "badge.missing", drawing: "warning", tone: "warn", postable: true },
  outdated: { badge: "badge.outdated", drawing: "outdated", tone: "warn", postable: true },
  withdrawn: { badge: "badge.withdrawn", drawing: "withdrawn", tone: "bad", postable: false },
};

/** What the receipts came to -> state. */
const CHECKED = {
  verified: "verified",
  look: "look",
  differs: "differs",
  unchecked: "unchecked",
  outdated: "outdated",
  none: "unchecked",
};

const NOW = today();
const PLATFORM = new Map(KIT.platforms.map((platform) => [platform.id, platform]));
const SNIPPET = new Map();
const ON_PLATFORM = new Map(KIT.platforms.map((platform) => [platform.id, []]));

for (const snippet of KIT.snippets) {
  snippet.words = KIT.texts[snippet.text];
  snippet.who = snippet.speaker || (snippet.kind === "fact" ? word("fact") : "");
  snippet.state = stateOf(snippet);
  SNIPPET.set(encodeURIComponent(snippet.id), snippet);
  // A withdrawn snippet has no posts, and belongs wherever it may have been posted: everywhere.
  for (const [platform, snippets] of ON_PLATFORM) {
    if (snippet.withdrawn || snippet.made[platform]) snippets.push(snippet);
  }
}

function stateOf(snippet) {
  if (snippet.withdrawn) return "withdrawn";
  const { kind, check } = snippet;
  const checked = kind === "fact" ? (check.state ?? "fact") : CHECKED[check.state ?? "none"];
  // Worse than old words are wrong ones.
  return hasExpired(snippet) && checked !== "differs" ? "outdated" : checked;
}

/** Its last day has passed, by the reader's clock. */
function hasExpired({ lastDay }) {
  return lastDay !== "" && lastDay < NOW;
}

const isPostable = (snippet) => STATES[snippet.state].postable;
const sourcesOf = (snippet) => snippet.sources.map((place) => KIT.sources[place]);
const addressOf = (snippet, platform) => `#${platform}/${encodeURIComponent(snippet.id)}`;

/** The badge of a snippet, or nothing where nothing is to be said. */
function badge(snippet) {
  const { badge: key, drawing, tone } = STATES[snippet.state];
  return key ? make("span", { class: `badge ${tone}` }, icon(drawing), word(key)) : null;
}

/** "Marta Lindqvist, city librarian", each name isolated from the direction of its neighbours. */
function attribution(snippet) {
  const role = snippet.role ? make("span", { class: "role" }, ", ", make("bdi", {}, snippet.role)) : null;
  return make("span", { class: "who" }, make("bdi", {}, snippet.who), role);
}
