/* Text to the clipboard: the browser's own call, then its older way, then by hand. Nobody is told "copied"
   before the browser said so: after a refusal the old content is still there, and would be pasted. */

/** Copy `text`; `shown` is the element that shows it. False: refused, and the text is selected for the keys. */
async function copyText(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, shown);
  }
}

/** Works where the permission is denied: the browser asks what to copy, and gets exactly the text. */
function copySelected(text, shown) {
  const focused = document.activeElement;
  let given = false;
  const give = (event) => {
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    given = true;
  };
  select(shown);
  document.addEventListener("copy", give, { once: true });
  const accepted = document.execCommand("copy");
  document.removeEventListener("copy", give);
  if (accepted && given) {
    getSelection().removeAllRanges();
    focused?.focus({ preventScroll: true });
  }
  return accepted && given;
}

function select(shown) {
  // A folded step on a phone must open, or there would be nothing to see.
  shown.closest(".step")?.setAttribute("data-open", "");
  const range = document.createRange();
  range.selectNodeContents(shown);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}
