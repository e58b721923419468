/* Loads the page again when there is another one. Which one this is stands on the script's own element. */
"use strict";

{
  const { print } = document.currentScript.dataset;
  let source = null;

  const show = (name, shown) => {
    for (const element of document.querySelectorAll(`.preview-${name}`)) element.hidden = !shown;
  };

  const end = () => {
    source?.close();
    source = null;
    show("busy", false);
    show("over", true);
  };

  const follow = () => {
    source = new EventSource("-/events");
    source.addEventListener("message", (event) => {
      const now = JSON.parse(event.data);
      show("busy", now.busy);
      if (now.over) end();
      else if (now.print !== print) location.reload();
    });
    // The browser tries again by itself, except where the answer was no.
    source.addEventListener("error", () => {
      if (source?.readyState === EventSource.CLOSED) end();
    });
  };

  // A browser keeps six connections to a server: tabs that nobody sees leave theirs to the others.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source && document.querySelector(".preview-over").hidden) follow();
  });
  if (!document.hidden) follow();
}
