"""What a browser is given: the kit page with what reloads it, or a page that says why there is none."""

from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from snippets.errors import Problem
from snippets.export.kit.served import served
from snippets.preview.board import Shown

# Our own files, below the secret; no snippet has such an id.
OWN = "-/"
EVENTS = f"{OWN}events"
SCRIPT, STYLE = "live.js", "live.css"

# What only a page without a policy of its own needs to be told.
POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)

_HEAD = Template(
    f'<link rel="stylesheet" href="{OWN}{STYLE}" nonce="$nonce">'
    f'<script defer src="{OWN}{SCRIPT}" nonce="$nonce" data-print="$print"></script>'
)


@cache
def own(name: str) -> bytes:
    """Return one of our own files."""
    return files(__package__).joinpath(name).read_bytes()


def page(shown: Shown, nonce: str) -> tuple[bytes, str]:
    """Return the page to show and the policy that is to be sent with it; empty where the page has its own.

    `nonce` is what our script and style carry; another one each time.
    """
    head = _HEAD.substitute(nonce=nonce, print=shown.print)
    if shown.page is not None:
        return served(shown.page, nonce, head, _strip(shown)), ""
    words = {"lead": "Preview", "head": head, "strip": _over(), "list": _list(shown.problems)}
    if shown.problems:
        words |= {"title": "Something has to be mended", "said": "The page comes back as soon as the file is saved."}
    elif shown.said:
        words |= {"title": "It cannot be made", "said": escape(shown.said)}
    else:
        words |= {"title": "It is being made", "said": "The page comes by itself."}
    return Template(own("notice.html").decode()).substitute(words).encode(), POLICY.format(nonce=nonce)


def _over() -> str:
    return (
        '<p class="preview-busy" role="status" hidden>Making it anew …</p>'
        '<p class="preview-over" role="status" hidden>The preview has ended; this page changes no more.</p>'
    )


def _strip(shown: Shown) -> str:
    """Return what stands above a kit page."""
    if not shown.problems:
        return f'<aside class="preview">{_over()}</aside>'
    errors = sum(problem.severity == "error" for problem in shown.problems)
    counts = [_count(errors, "error"), _count(len(shown.problems) - errors, "warning")]
    about = f"<summary>{', '.join(filter(None, counts))}</summary>"
    opened = " open" if errors else ""
    return f'<aside class="preview">{_over()}<details{opened}>{about}{_list(shown.problems)}</details></aside>'


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number > 1 else ''}" if number else ""


def _list(problems: tuple[Problem, ...]) -> str:
    # What stops it comes first.
    rows = sorted(problems, key=lambda problem: problem.severity == "warning")
    return f'<ol class="preview-list">{"".join(map(_item, rows))}</ol>' if rows else ""


def _item(problem: Problem) -> str:
    # As the command line has it, its place set apart.
    where = str(problem.where)
    rest = str(problem).removeprefix(where).removeprefix(":").strip()
    return f'<li class="{problem.severity}"><code>{escape(where)}</code> <span dir="auto">{escape(rest)}</span></li>'
