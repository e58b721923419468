/* The dock: what happened, and the one filled button with the next action. Doing a step begins and ends here. */

/** What the filled button does now: {label, press}; null where nothing is left to press. */
function nextDeed() {
  const { snippet, platform } = view;
  if (byId("list").hidden && !snippet) return null; // an address that this kit does not know
  if (!snippet) return mayStart() ? { label: word("next"), press: () => openNext() } : null;
  if (snippet.withdrawn && correctionIsDue())
    return {
      label: correctionDeed(opened.corrected, opened.corrections.length),
      press: () => copyCorrection(opened.corrected),
    };
  const step = opened.steps.length > 0 && !isPosted(snippet) ? currentStep() : undefined;
  if (step) return { label: step.action, press: () => doStep(step), step };
  if (nextToPost(snippet)) return { label: word("snippet.next"), press: openNext };
  return { label: word("back"), press: () => go(`#${platform.id}`) };
}

const correctionIsDue = () =>
  isPosted(view.snippet) && opened.corrected < correctionsOf(view.snippet, view.platform).length;

function openNext() {
  const next = nextToPost(view.snippet);
  if (next) go(addressOf(next, view.platform.id));
}

function drawDock() {
  const deed = nextDeed();
  const posted = view.snippet !== null && !view.snippet.withdrawn && isPosted(view.snippet);
  document.body.dataset.view = view.snippet ? "item" : "list";
  byId("dock").hidden = deed === null;
  byId("undo").hidden = !posted;
  if (!deed) return;
  byId("action").textContent = deed.label;
  drawDots(posted);
  drawLine(view.snippet ? (opened.message ?? standing(deed, posted)) : null);
}

function drawDots(posted) {
  const steps = view.snippet && view.snippet.made[view.platform.id] ? opened.steps : [];
  byId("dots").replaceChildren(
    ...steps.map((step) => make("span", { class: posted ? "done" : step.drawn.element.dataset.state })),
  );
}

function drawLine(line) {
  byId("line").replaceChildren(
    ...(line
      ? [
          make("strong", { class: line.tone ?? "" }, line.tone === "ok" ? icon("tick") : null, line.strong),
          " ",
          make("span", {}, line.rest),
        ]
      : []),
  );
}

/** The state line while nothing has just been pressed. */
function standing({ step }, posted) {
  const { snippet, platform } = view;
  if (snippet.withdrawn) {
    return isPosted(snippet)
      ? {
          strong: word("dock.corrects"),
          rest: correctionIsDue() ? word("dock.corrects.then") : word("dock.withdrawn"),
        }
      : { strong: word("dock.hold"), rest: word("dock.withdrawn") };
  }
  if (!snippet.made[platform.id]) {
    return { strong: word("dock.missing"), rest: word("empty.made", { platform: platform.name }) };
  }
  if (isHeld(snippet)) {
    return { strong: word(posted ? "dock.corrects" : "dock.hold"), rest: word("dock.differs") };
  }
  if (posted) {
    const date = dayInWords(memory.mark(snippet, platform.id).date);
    return { strong: word("posted.on", { date }), rest: kept() };
  }
  return { strong: word("dock.step", { n: step.number, all: opened.steps.length }), rest: `${step.title}.` };
}

const kept = () => (memory.lasting ? word("dock.remembered") : word("dock.forgotten"));

// --- doing ---------------------------------------------------------------------------------------

/** Do a step; only what really happened is said and remembered. */
async function doStep(step) {
  const { snippet, platform } = view;
  const outcome = await DEEDS[step.kind](step);
  if (outcome.finished) memory.finish(snippet, platform.id, step.id);
  if (view.snippet !== snippet || view.platform !== platform) return; // the reader has moved on
  opened.message = outcome.finished ? { tone: "ok", ...outcome } : outcome;
  updateItem();
  if (outcome.finished) showCurrent();
  const deed = nextDeed();
  announce(
    [outcome.strong, outcome.rest, outcome.finished && word("dock.then", { action: deed.label })]
      .filter(Boolean)
      .join(" "),
  );
}

const DEEDS = {
  text: copyStep,
  warning: copyStep,
  alt: copyStep,
  picture: pictureDeed,
  mark: async (step) => {
    memory.post(view.snippet, view.platform.id);
    // Its own button goes away with the deed; the next one is in the dock.
    if (document.activeElement === step.drawn.press) byId("act").focus({ preventScroll: true });
    return { finished: true, strong: word("posted.on", { date: dayInWords(today()) }), rest: kept() };
  },
};

const REFUSED = () => ({ finished: false, strong: word("refused"), rest: word("refused.then") });

async function copyStep(step) {
  if (!(await copyText(step.text, step.shown))) return REFUSED();
  return { finished: true, strong: step.done, rest: step.then };
}

async function pictureDeed(step) {
  if (step.way === "copy") {
    try {
      await copyPicture(step.cards[0].picture);
      return { finished: true, strong: word("picture.copied"), rest: word("picture.copied.then") };
    } catch {
      return pictureDeed({ ...step, way: "save" });
    }
  }
  if (step.way === "open") {
    openPicture(step.cards[0].picture);
    return { finished: true, strong: word("picture.opened"), rest: word("picture.opened.then") };
  }
  const n = step.cards.length;
  if (step.way === "take") {
    return { finished: true, strong: word("picture.added.done"), rest: "" };
  }
  for (const card of step.cards) savePicture(card.picture, `${step.name}-${card.number}`);
  const then = TOUCH
    ? word(n > 1 ? "picture.saved.touch.several" : "picture.saved.touch")
    : word(n > 1 ? "picture.saved.then.several" : "picture.saved.then");
  return {
    finished: true,
    strong: n > 1 ? word("picture.saved.several", { n }) : word("picture.saved"),
    rest: then,
  };
}

async function copyCorrection(index) {
  const { snippet, platform } = view;
  const post = correctionsOf(snippet, platform)[index];
  const copied = await copyText(KIT.texts[post.text], opened.corrections[index]);
  if (view.snippet !== snippet) return;
  if (copied && isPosted(snippet)) opened.corrected = index + 1;
  opened.message = copied
    ? { tone: "ok", strong: word("correction.copied"), rest: word("correction.then") }
    : REFUSED();
  drawDock();
  announce(`${opened.message.strong} ${opened.message.rest}`);
}

function undo() {
  memory.undo(view.snippet, view.platform.id);
  opened.message = { strong: word("undo.done"), rest: word("undo.then") };
  updateItem();
  byId("act").focus({ preventScroll: true });
  announce(`${opened.message.strong} ${opened.message.rest}`);
}

/** Scroll to the current step only if it is hidden; the margins of `.step` keep it clear of both bars. */
function showCurrent() {
  currentStep()?.drawn.element.scrollIntoView({ block: "nearest" });
}
