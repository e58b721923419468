/* The keys, the switch for them, and what may be done with one's own marks. */

const KEY_LIST = [
  [["C"], "help.act"],
  [["J", "K"], "help.walk"],
  [["N"], "help.next"],
  [["/"], "help.search"],
  [["F"], "help.filters"],
  [["U"], "help.undo"],
  [["Esc"], "help.back"],
  [["?"], "help.help"],
];

function openHelp() {
  const keys = KEY_LIST.map(([names, key]) => [
    make("dt", {}, ...names.map((name) => make("kbd", {}, name))),
    make("dd", {}, word(key)),
  ]);
  const lettered = make("input", { type: "checkbox", checked: memory.record.keys });
  lettered.addEventListener("change", () => {
    memory.change((record) => {
      record.keys = lettered.checked;
    });
    showKeys();
  });
  byId("help").replaceChildren(
    make("h2", { id: "help-title" }, word("help")),
    make("dl", {}, ...keys.flat()),
    make("p", {}, make("label", {}, lettered, " ", word("help.switch"))),
    make(
      "div",
      { class: "end" },
      copyMarksButton(),
      forgetButton(),
      button("plain close", null, word("help.close"), () => byId("help").close()),
    ),
  );
  byId("help").showModal();
}

/** The hints on buttons stand only while the keys work. */
function showKeys() {
  document.body.toggleAttribute("data-keys", memory.record.keys);
}

function copyMarksButton() {
  const copy = button("link", null, word("help.marks"), async () => {
    const lines = Object.entries(memory.record.posted).map(([place, { date }]) => `${place}\t${date}`);
    const name = copy.querySelector(".name");
    if (await copyText(lines.join("\n"), name)) name.textContent = word("help.marks.copied");
  });
  return copy;
}

/** Forgetting is undone by the same button as long as the dialog is open. */
function forgetButton() {
  let forgotten = null;
  const forget = button("link", null, word("help.forget"), () => {
    if (forgotten) memory.restore(forgotten);
    forgotten = forgotten ? null : memory.forget();
    forget.querySelector(".name").textContent = forgotten ? word("help.restore") : word("help.forget");
    redraw();
  });
  return forget;
}
