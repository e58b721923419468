/* Interface words: all from the one table that the page carries, so that a kit can be translated. */

const KIT = JSON.parse(document.getElementById("kit").textContent);
const LANGUAGE = KIT.words.lang;
const WORDS = KIT.words.words;
const PLURAL = new Intl.PluralRules(LANGUAGE);
const NUMBER = new Intl.NumberFormat(LANGUAGE);
const SHORT_DAY = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short" });
const SHORT_DAY_AND_YEAR = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short", year: "numeric" });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "long" });
const DAY_AND_YEAR = new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "long", year: "numeric" });
const LANGUAGE_NAME = new Intl.DisplayNames(LANGUAGE, { type: "language", fallback: "code" });

/** The words for `key`; `values.n` chooses between singular and plural where the table has both. */
function word(key, values = {}) {
  const entry = WORDS[key];
  const text = typeof entry === "string" ? entry : (entry[PLURAL.select(values.n)] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (_, name) =>
    typeof values[name] === "number" ? NUMBER.format(values[name]) : values[name],
  );
}

/** A day in words: "23 November", with the year when it is another one. `iso` is YYYY-MM-DD. */
function dayInWords(iso, short = false) {
  const [year, month, day] = iso.split("-").map(Number);
  const date = new Date(year, month - 1, day);
  const [bare, full] = short ? [SHORT_DAY, SHORT_DAY_AND_YEAR] : [DAY, DAY_AND_YEAR];
  return (year === new Date().getFullYear() ? bare : full).format(date);
}

/** Today by the reader's clock, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function languageInWords(tag) {
  try {
    return LANGUAGE_NAME.of(tag);
  } catch {
    return tag; // not a well-formed language tag
  }
}
