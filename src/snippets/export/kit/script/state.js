/* What the reader is looking at. Views read it and never keep a copy. */

const STEP_OF_TILES = 60;
const TILES_IN_SIGHT = 12;

const view = {
  platform: null, // the platform, a value of PLATFORM; null in a kit without any
  snippet: null, // the opened one, or null in the list
  query: "",
  chosen: new Set(), // filters, each "group/value"
  tiles: STEP_OF_TILES,
};

const onPlatform = () => (view.platform ? ON_PLATFORM.get(view.platform.id) : []);
const isPosted = (snippet, platform = view.platform) => Boolean(memory.mark(snippet, platform.id));
const toPost = (platform) =>
  ON_PLATFORM.get(platform.id).filter((snippet) => isPostable(snippet) && !isPosted(snippet, platform));

/** The next one to post on this platform: after `snippet` in the kit's order, then from the top. */
function nextToPost(snippet = null) {
  const order = onPlatform();
  const here = snippet ? order.indexOf(snippet) : -1;
  const turned = [...order.slice(here + 1), ...order.slice(0, Math.max(here, 0))];
  return turned.find((other) => isPostable(other) && !isPosted(other)) ?? null;
}

/** Open an address of this page; the same one again is no change. */
function go(address) {
  location.hash = address;
}
