/* Card pictures: bytes that the page carries, decoded when they are first needed, or the files beside it. */

const TOUCH = matchMedia("(pointer: coarse)").matches;
const decoded = new Map();

/** The bytes of a picture as a Blob, or null when the page does not carry them. */
function bytesOf(place) {
  if (!KIT.embedded) return null;
  if (!decoded.has(place)) {
    const binary = atob(byId(`picture-${place}`).textContent);
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const blob = new Blob([bytes], { type: KIT.pictures[place].type });
    decoded.set(place, { blob, url: URL.createObjectURL(blob) });
  }
  return decoded.get(place);
}

/** Its bytes come first: what is shown is then what is copied, also where the folder is not at hand. */
function pictureElement(place, attributes) {
  const { file, width, height } = KIT.pictures[place];
  const picture = make("img", { width, height, loading: "lazy", decoding: "async", ...attributes });
  picture.addEventListener("error", () => {
    picture.classList.add("lost");
    byId("missing").hidden = false;
  });
  picture.src = bytesOf(place)?.url ?? file;
  return picture;
}

/** How a reader gets these pictures out of the page: copy one, save any, else open or take them by hand. */
function wayOut(places) {
  if (!KIT.embedded) return places.length === 1 ? "open" : "take";
  const one = places.length === 1 && KIT.pictures[places[0]].type === "image/png";
  return one && !TOUCH && navigator.clipboard?.write && window.ClipboardItem ? "copy" : "save";
}

/** Throws when the browser refuses. The picture goes alone: with text beside it, a paste delivers both. */
async function copyPicture(place) {
  const { blob } = bytesOf(place);
  await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
}

function savePicture(place, name) {
  const suffix = KIT.pictures[place].file.split(".").pop();
  make("a", { href: bytesOf(place).url, download: `${name}.${suffix}` }).click();
}

/** A download link to a file on disk would leave this page, so a picture without bytes opens beside it. */
function openPicture(place) {
  make("a", { href: KIT.pictures[place].file, target: "_blank", rel: "noopener" }).click();
}
