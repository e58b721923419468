/* What a reader must know before posting: one box above the steps, with a word, a shape and a colour. */

function note(tone, drawing, title, ...lines) {
  return make(
    "div",
    { class: `note ${tone}` },
    icon(drawing),
    make("div", {}, make("p", { class: "what" }, title), ...lines.map((line) => make("p", {}, line))),
  );
}

function notesOf(snippet, platform) {
  const mark = memory.mark(snippet, platform.id);
  if (snippet.withdrawn) return [withdrawnNote(snippet, platform, mark)];
  const notes = [];
  const made = snippet.made[platform.id];
  if (made && mark && mark.hash !== made.hash) {
    const why = word("note.changed.why", { date: dayInWords(mark.date) });
    notes.push(note("warn", "warning", word("note.changed"), why));
  }
  if (snippet.state === "differs") notes.push(differsNote(snippet, platform, mark));
  if (snippet.state === "outdated") {
    notes.push(
      hasExpired(snippet)
        ? outdatedNote(snippet)
        : note("warn", "outdated", word("note.stale"), word("note.stale.why")),
    );
  }
  if (snippet.state === "unchecked") notes.push(uncheckedNote(snippet));
  if (snippet.state === "missing") notes.push(missingNote(snippet));
  return notes;
}

/** Both wordings, each marked by shape and word as well as by colour. */
function differsNote(snippet, platform, mark) {
  const parts = { "=": "span", "-": "del", "+": "ins" };
  const heard = { "-": word("note.differs.kit"), "+": word("note.differs.source") };
  const words = (snippet.check.diff ?? []).flatMap(([change, text]) => [
    make(
      parts[change],
      {},
      heard[change] ? make("span", { class: "unseen", lang: LANGUAGE }, `${heard[change]}: `) : null,
      text,
    ),
    " ",
  ]);
  const box = note("bad", "differs", word("note.differs"), word("note.differs.why"));
  const inside = box.lastElementChild;
  if (mark) inside.append(make("p", {}, make("b", {}, postedThere(platform, mark)), " ", word("note.withdrawn.delete")));
  if (words.length > 0) {
    inside.append(
      make("p", { class: "diff", lang: snippet.lang, dir: snippet.dir }, ...words),
      make("p", { class: "key", "aria-hidden": "true" }, make("del", {}, heard["-"]), make("ins", {}, heard["+"])),
    );
  }
  if (isHeld(snippet) && snippet.made[platform.id]) {
    inside.append(button("plain", null, word("note.differs.show"), () => reveal(snippet)));
  }
  return box;
}

/** Show the post of a snippet that is held back, for as long as the page is open. */
function reveal(snippet) {
  view.revealed.add(snippet);
  openItem();
  const first = opened.steps[0].drawn.heading.parentElement;
  first.setAttribute("tabindex", "-1");
  first.focus({ preventScroll: true });
  announce(word("note.differs.shown"));
}

function uncheckedNote({ check }) {
  const tried = check.verdict;
  const why = tried ? `${word(check.verdict)} ${word("note.unchecked.why")}` : word("note.unchecked.why");
  return note("off", "unchecked", word(tried ? "note.unchecked.tried" : "note.unchecked"), why);
}

function missingNote({ check }) {
  const figures = check.missing.join(", ");
  return note("warn", "warning", word("note.missing", { figures }), word("note.missing.why"));
}

function outdatedNote({ kind, date, until }) {
  const title = kind === "fact" ? word("note.outdated.number") : word("note.outdated");
  const why = date ? word("note.outdated.of", { date, until }) : word("note.outdated.why", { until });
  return note("warn", "outdated", title, `${why} ${word("note.outdated.then")}`);
}

const postedThere = (platform, mark) =>
  word("note.posted", { platform: platform.name, date: dayInWords(mark.date) });

function withdrawnNote({ lang, withdrawn }, platform, mark) {
  const { reason, date, corrections } = withdrawn;
  const lines = [];
  if (reason) lines.push(make("bdi", { lang }, reason));
  if (date) lines.push(word("note.withdrawn.date", { date }));
  if (mark) {
    const posted = postedThere(platform, mark);
    const todo = corrections[platform.id] ? word("note.withdrawn.fix") : word("note.withdrawn.delete");
    lines.push(make("span", {}, make("b", {}, posted), " ", todo));
  }
  return note("bad", "withdrawn", word("note.withdrawn"), ...lines);
}
