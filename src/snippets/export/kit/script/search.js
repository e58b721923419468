/* Which snippets are shown. Within a group of filters any may hold, across groups all must. */

const GROUPS = [
  {
    id: "posts",
    title: "filters.posts",
    fixed: { open: "filters.posts.open", posted: "filters.posts.posted" },
    of: (snippet) => {
      if (isPosted(snippet)) return ["posted"];
      return isPostable(snippet) ? ["open"] : [];
    },
  },
  {
    id: "check",
    title: "filters.check",
    fixed: Object.fromEntries(
      Object.entries(STATES).flatMap(([state, { badge: name }]) => (name ? [[state, name]] : [])),
    ),
    of: (snippet) => (STATES[snippet.state].badge ? [snippet.state] : []),
  },
  {
    id: "kind",
    title: "filters.kind",
    fixed: { quote: "filters.kind.quote", fact: "filters.kind.fact" },
    of: (snippet) => [snippet.kind],
  },
  { id: "topic", title: "filters.topic", of: (snippet) => snippet.tags, name: (tag) => tag },
  { id: "language", title: "filters.language", of: (snippet) => [snippet.lang], name: languageInWords },
];

/** Case and accents do not count in a search. */
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** All that a search looks at, folded once. */
function searched(snippet) {
  snippet.folded ??= fold(
    [
      snippet.words,
      snippet.speaker,
      snippet.role,
      snippet.id,
      ...snippet.tags,
      ...sourcesOf(snippet).flatMap((source) => [source.title, source.publisher]),
    ].join("\n"),
  );
  return snippet.folded;
}

function found() {
  const parts = fold(view.query).split(/\s+/).filter(Boolean);
  const groups = GROUPS.map((group) => ({
    group,
    wanted: [...view.chosen].filter((id) => id.startsWith(`${group.id}/`)),
  })).filter(({ wanted }) => wanted.length > 0);
  return onPlatform().filter(
    (snippet) =>
      parts.every((part) => searched(snippet).includes(part)) &&
      groups.every(({ group, wanted }) =>
        group.of(snippet).some((value) => wanted.includes(`${group.id}/${value}`)),
      ),
  );
}

/** Each group with its options and how many snippets of the platform each has: counted in one pass. */
function filterGroups() {
  const counts = new Map();
  const values = new Map(GROUPS.map((group) => [group, new Set(Object.keys(group.fixed ?? {}))]));
  for (const snippet of onPlatform()) {
    for (const group of GROUPS) {
      for (const value of group.of(snippet)) {
        values.get(group).add(value);
        counts.set(`${group.id}/${value}`, (counts.get(`${group.id}/${value}`) ?? 0) + 1);
      }
    }
  }
  return (
    GROUPS
      // A choice of one is none.
      .filter((group) => values.get(group).size > 1)
      .map((group) => ({
        title: word(group.title),
        options: [...values.get(group)].map((value) => ({
          id: `${group.id}/${value}`,
          name: optionName(group, value),
          count: counts.get(`${group.id}/${value}`) ?? 0,
        })),
      }))
  );
}

const optionName = (group, value) => (group.fixed ? word(group.fixed[value]) : group.name(value));

/** The name of a chosen filter, from its id. */
function filterName(id) {
  const [group, value] = [id.slice(0, id.indexOf("/")), id.slice(id.indexOf("/") + 1)];
  return optionName(
    GROUPS.find((one) => one.id === group),
    value,
  );
}
