/* What the reader is looking at. Views read it and never keep a copy. */

const STEP_OF_TILES = 60;
const TILES_IN_SIGHT = 12;

const view = {
  platform: null, // the platform, a value of PLATFORM; null in a kit without any
  snippet: null, // the opened one, or null in the list
  query: "",
  chosen: new Set(), // filters, each "group/value"
  tiles: STEP_OF_TILES,
  revealed: new Set(), // snippets that are held back, and whose post the reader asked to see all the same
};

const onPlatform = () => (view.platform ? ON_PLATFORM.get(view.platform.id) : []);
const isPosted = (snippet, platform = view.platform) => Boolean(memory.mark(snippet, platform.id));
const toPost = (platform) =>
  ON_PLATFORM.get(platform.id).filter((snippet) => isPostable(snippet) && !isPosted(snippet, platform));

/** Not the words of the source: its post is kept back until the reader asks for it. */
const isHeld = (snippet) => snippet.state === "differs" && !view.revealed.has(snippet);

/** The next one to post on this platform: after `snippet` in the kit's order, then from the top; the sure ones first. */
function nextToPost(snippet = null) {
  const order = onPlatform();
  const here = snippet ? order.indexOf(snippet) : -1;
  const turned = [...order.slice(here + 1), ...order.slice(0, Math.max(here, 0))];
  const open = turned.filter((other) => isPostable(other) && !isPosted(other));
  return open.find((other) => STATES[other.state].sure) ?? open[0] ?? null;
}

/** Open an address of this page; the same one again is no change. */
function go(address) {
  location.hash = address;
}
