"""Campaigns to be made on other machines."""

from pathlib import Path

from pictures import coloured_logo, plain_logo, save_photo

FONTS = Path(__file__).parent.parent.parent / "fonts"

THEME = """
like: paper
logo: theme.png
types:
  quote: own.ttf
"""


def write_campaign(folder: Path, count: int) -> None:
    """Write a campaign of so many snippets, the first with a photo, on platforms of several canvases."""
    photo = save_photo(folder, "sky")
    coloured_logo().save(folder / "logo.png")
    plain_logo().save(folder / "theme.png")
    (folder / "own.ttf").write_bytes((FONTS / "inter" / "Inter-Medium.ttf").read_bytes())
    (folder / "theme.yaml").write_text(THEME, encoding="utf-8")
    write_quotes(folder, count, f"image: {photo}, image_credit: Jane Doe")


def write_quotes(folder: Path, count: int, first: str = "") -> None:
    """Write the quotes; `first` is more of the first of them."""
    (folder / "quotes.yaml").write_text(
        "campaign: {title: Rivers, platforms: [x, email-html], theme: theme.yaml, brand: example.org}\n"
        "snippets:\n"
        + "".join(
            f"  - {{id: n{number}, text: The river rose by {number + 2} metres in one night and nobody was told., "
            f"speaker: Marta Example, source: 'https://example.org/{number}'"
            f"{f', {first}' if first and not number else ''}}}\n"
            for number in range(count)
        ),
        encoding="utf-8",
    )
