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
  if (snippet.state === "outdated") notes.push(outdatedNote(snippet));
  if (snippet.state === "unchecked") {
    notes.push(note("off", "unchecked", word("note.unchecked"), word("note.unchecked.why")));
  }
  return notes;
}

function outdatedNote({ kind, date, until }) {
  const title = kind === "fact" ? word("note.outdated.number") : word("note.outdated");
  const why = date ? word("note.outdated.of", { date, until }) : word("note.outdated.why", { until });
  return note("warn", "outdated", title, `${why} ${word("note.outdated.then")}`);
}

function withdrawnNote({ lang, withdrawn }, platform, mark) {
  const { reason, date, corrections } = withdrawn;
  const lines = [];
  if (reason) lines.push(make("bdi", { lang }, reason));
  if (date) lines.push(word("note.withdrawn.date", { date }));
  if (mark) {
    const posted = word("note.withdrawn.posted", { platform: platform.name, date: dayInWords(mark.date) });
    const todo = corrections[platform.id] ? word("note.withdrawn.fix") : word("note.withdrawn.delete");
    lines.push(make("span", {}, make("b", {}, posted), " ", todo));
  }
  return note("bad", "withdrawn", word("note.withdrawn"), ...lines);
}
