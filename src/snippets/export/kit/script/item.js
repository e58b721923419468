/* One snippet: its steps, its source, its other platforms. Drawn once when opened, then only updated. */

const opened = { steps: [], corrections: [], corrected: 0, message: null };

function openItem() {
  const { snippet, platform } = view;
  const made = snippet.made[platform.id];
  const parts = made && !isHeld(snippet) ? partsOf(snippet, platform) : [];
  opened.steps = parts.flatMap((part) => part.steps);
  opened.corrected = 0;
  opened.message = null;
  const boxes = snippet.withdrawn
    ? withdrawnBoxes(snippet, platform)
    : parts.map((part) => partBox(part, parts.length - 1));
  byId("item").replaceChildren(
    make(
      "div",
      { class: "wide" },
      walk(),
      make(
        "div",
        { class: "columns" },
        make(
          "main",
          {},
          said("h1", snippet, snippet.words, { id: "words", tabindex: "-1" }),
          make("p", { class: "about" }, badge(snippet), attribution(snippet)),
          made?.time ? make("p", { class: "planned" }, icon("planned"), planned(made, platform)) : null,
          make("div", { id: "notes" }),
          made || snippet.withdrawn ? boxes : unmade(platform),
        ),
        make("aside", {}, sourceBox(snippet), platformBox(snippet)),
      ),
    ),
  );
  updateItem();
}

/** When it is to go out, in the schedule's own time zone. */
function planned({ time: [day, clock] }, { zone }) {
  const time = word("planned", { date: dayInWords(day), clock });
  return zone ? word("planned.zone", { time, zone }) : time;
}

const unmade = (platform) =>
  make("div", { class: "empty" }, make("p", {}, word("empty.made", { platform: platform.name })));

/** Back, and the way to both neighbours in the kit's order. */
function walk() {
  const order = onPlatform();
  const place = order.indexOf(view.snippet);
  const neighbour = (snippet, drawing, key, letter) =>
    snippet
      ? make(
          "a",
          {
            class: "plain",
            href: addressOf(snippet, view.platform.id),
            "aria-label": word(key),
            "aria-keyshortcuts": letter,
            "data-walk": drawing,
          },
          icon(drawing),
        )
      : null;
  return make(
    "nav",
    { class: "walk" },
    make("a", { class: "link", href: `#${view.platform.id}` }, icon("back"), word("back")),
    make(
      "p",
      {},
      make("b", {}, view.platform.name),
      place < 0
        ? null
        : make("span", { class: "position" }, `, ${word("position", { n: place + 1, all: order.length })}`),
    ),
    neighbour(order[place - 1], "back", "snippet.previous", "K"),
    neighbour(order[place + 1], "forward", "snippet.next", "J"),
  );
}

// --- steps ---------------------------------------------------------------------------------------

function partBox({ number, steps }, all) {
  const title =
    number === 0 ? word("finish") : all === 1 ? word("part.only") : word("part.title", { n: number, all });
  const shown = number > 0 && all > 1;
  return make(
    "section",
    { class: "box" },
    make("h2", { class: shown ? "band-title" : "unseen" }, title),
    make("ol", { class: "steps" }, ...steps.map(stepElement)),
  );
}

function stepElement(step) {
  const state = make("span", { class: "unseen" });
  const number = make("span", { class: "number", "aria-hidden": "true" });
  const heading = make("span", {}, step.title);
  const press = button("plain", step.drawing, step.action, () => doStep(step));
  const element = make(
    "li",
    { class: "step" },
    number,
    make("div", { class: "row" }, make("h3", {}, state, heading), press),
    BODIES[step.kind](step),
  );
  step.drawn = { element, state, number, heading, press };
  return element;
}

const BODIES = {
  text: textBody,
  warning: warningBody,
  picture: pictureBody,
  alt: altBody,
  mark: () => null,
};

/** The address that opens the platform's composer with a post; the export has said that it takes it. */
function composeAddress(text) {
  const template = view.platform.compose;
  const [source] = view.snippet.sources.map((place) => KIT.sources[place].url);
  // Mail wants both signs of a line end.
  const lines = template.startsWith("mailto:") ? text.replaceAll("\n", "\r\n") : text;
  const filled = { text: lines, url: source, title: Array.from(text).slice(0, 300).join("") };
  return template.replace(/\{(text|url|title)\}/g, (_, name) => encodeURIComponent(filled[name]));
}

function textBody(step) {
  step.shown = said("div", view.snippet, step.text, { class: "text" });
  const compose =
    step.part === 1 && step.post.opens
      ? outward(
          composeAddress(step.text),
          word(view.platform.compose.includes("{text}") ? "text.compose" : "text.compose.link", {
            platform: view.platform.name,
          }),
        )
      : null;
  const { mail } = view.snippet.made[view.platform.id];
  const message = mail && step.part === 1 ? outward(mail, word("mail.open")) : null;
  const hint = step.part > 1 && view.platform.hint ? make("span", {}, view.platform.hint) : null;
  return make(
    "div",
    { class: "body" },
    step.shown,
    make("p", { class: "under" }, counter(step.post), compose, message, hint),
  );
}

function warningBody(step) {
  step.shown = said("div", view.snippet, step.text, { class: "alt" });
  return make("div", { class: "body" }, step.shown);
}

function altBody(step) {
  step.shown = said("div", view.snippet, step.text, { class: "alt" });
  return make("div", { class: "body" }, step.shown, make("p", { class: "under" }, counter(step.post)));
}

/** The numbers are the export's: this page never counts again. */
function counter({ length, limit }) {
  const left = limit === null ? Infinity : limit - length;
  const warning =
    left < 0
      ? make("b", { class: "over" }, icon("warning"), word("count.over", { n: -left }))
      : left <= 10
        ? make("b", { class: "close" }, word("count.left", { n: left }))
        : null;
  const rest = limit === null ? word("count") : word("count.of", { limit });
  return make("span", { class: "counter" }, make("b", {}, NUMBER.format(length)), ` ${rest} `, warning);
}

function pictureBody(step) {
  const one = step.cards.length === 1;
  const { lang, dir } = view.snippet;
  const pictures = step.cards.map((card) =>
    make(
      "li",
      {},
      pictureElement(card.picture, { alt: KIT.texts[card.alt], lang, dir, loading: "eager", decoding: "sync" }),
      one ? null : make("span", { class: "order" }, card.number),
    ),
  );
  const { type, width, height } = KIT.pictures[step.cards[0].picture];
  const size = word("picture.size", {
    type: type.split("/")[1].toUpperCase(),
    width: String(width),
    height: String(height),
  });
  const save =
    step.way === "copy"
      ? button("link", "save", word("picture.save"), () => doStep({ ...step, way: "save" }))
      : null;
  const shape = height >= width ? "portrait" : "wide";
  return make(
    "div",
    { class: "body picture", "data-shape": shape, "data-several": !one },
    make("ol", { class: "cards" }, ...pictures),
    make("div", { class: "beside" }, make("p", {}, step.hint), save, one ? make("p", {}, size) : null),
  );
}

// --- afterwards ----------------------------------------------------------------------------------

/** The first step that is not done, or undefined. */
function currentStep() {
  const done = memory.finished(view.snippet, view.platform.id);
  return opened.steps.find((step) => !done.includes(step.id));
}

/** Bring marks and steps up to date in place: what has the focus keeps it. */
function updateItem() {
  const { snippet, platform } = view;
  byId("notes").replaceChildren(...notesOf(snippet, platform));
  const mark = memory.mark(snippet, platform.id);
  const done = snippet.made[platform.id] ? memory.finished(snippet, platform.id) : [];
  const current = mark ? undefined : currentStep();
  for (const step of opened.steps) {
    showState(step, mark || done.includes(step.id) ? "done" : step === current ? "now" : "next");
    if (step.kind !== "mark") continue;
    step.drawn.heading.textContent = mark ? word("posted.on", { date: dayInWords(mark.date) }) : step.title;
    step.drawn.press.hidden = Boolean(mark);
  }
  drawDock();
}

const STATE_SAID = { done: "step.done", now: "step.now", next: "step.next" };

function showState({ number, drawn }, state) {
  drawn.element.dataset.state = state;
  drawn.state.textContent = `${word(STATE_SAID[state], { n: number })} `;
  drawn.number.replaceChildren(state === "done" ? icon("tick") : NUMBER.format(number));
  if (state === "now") drawn.element.setAttribute("aria-current", "step");
  else drawn.element.removeAttribute("aria-current");
}
