/* Elements. A text enters the page as a text node or an attribute, never as markup. */

const byId = (id) => document.getElementById(id);

/** An element. `press` in the attributes listens for clicks; false, null and undefined leave an attribute out. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "press") element.addEventListener("click", value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** A drawing from the page's sprite; the words beside it say the same. */
function icon(name) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  drawing.append(use);
  return drawing;
}

/** Words of a snippet, in their own language and direction. */
function said(tag, snippet, text, attributes = {}) {
  return make(tag, { lang: snippet.lang, dir: snippet.dir, ...attributes }, text);
}

function button(kind, drawing, label, press) {
  return make(
    "button",
    { type: "button", class: kind, press },
    drawing && icon(drawing),
    make("span", { class: "name" }, label),
  );
}

/** A link out of the page: the other side learns nothing of this one. */
function outward(url, label) {
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

/** Say to a screen reader; emptied first, so that the same words are read again. */
function announce(text) {
  const status = byId("status");
  status.textContent = "";
  clearTimeout(announce.waiting);
  announce.waiting = setTimeout(() => {
    status.textContent = text;
  }, 60);
}

/** Fill in the words of the template. */
function fillWords() {
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = word(element.dataset.word);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", word(element.dataset.label));
  }
  for (const element of document.querySelectorAll("[data-hint]")) {
    element.setAttribute("placeholder", word(element.dataset.hint));
  }
}
