"""What an elision hides: a negation, a number, a condition, the end of a sentence, another subject."""

from collections.abc import Sequence
from itertools import pairwise

from snippets.verify.aliases import is_name_at
from snippets.verify.amounts import hides_number, member_ends
from snippets.verify.borders import Border, blocks_between, border, ends_sentence, joins_rows
from snippets.verify.cuts import Beside, cut_out, takes_away
from snippets.verify.edges import BESIDE, clause_edge, cut_at, most
from snippets.verify.hedging import (
    connects,
    contrasts,
    denies,
    governs,
    is_clause,
    is_complementizer,
    is_modal,
    reports,
    restricts,
    says_for_whom,
)
from snippets.verify.joints import SHORT_GAP
from snippets.verify.pointing import (
    is_demonstrative,
    is_indefinite,
    is_office,
    is_plural,
    is_true,
    plays,
    points,
)
from snippets.verify.sameness import Reason
from snippets.verify.stretches import Stretch, in_parentheses
from snippets.verify.subjects import LABEL, of_another
from snippets.verify.telling import (
    has_negation,
    has_pair,
    is_negation,
    is_relative,
    joins,
    negates_what_follows,
    stands_apart,
)
from snippets.verify.voices import is_answered, leaves_quotation, of_two_voices, says_another
from snippets.verify.words import Words

# What is left out between two pieces is at most so long, in characters.
FAR_APART = 4_000

# A piece of fewer words could be found anywhere: what is left out beside it is at most so many words; beside a single
# word it is short.
SMALL_PIECE, SMALL_PIECE_GAP = 3, 25

# An elision across sentences is one, to be looked at; but of two parts of sentences, one of them shorter than so many
# words, a sentence is made that nobody wrote: "The mayor […] stole".
SPLICED = 5

# A sentence that takes back the one before has so many words.
RETRACTING = 6

# Languages in which a noun without an article tells of any of its kind.
_WITH_ARTICLES = frozenset(["da", "de", "en", "es", "fr", "it", "nb", "nl", "pt", "sv"])

# So many words at the beginning of what is set off by commas may negate the sentence round it.
ASIDE_BEGINS, GOVERNED_BEGINS = 2, 4


def elision_hides(
    stretch: Stretch, words: Sequence[str], pieces: Sequence[tuple[int, int]], page: Words, lang: str
) -> Reason | None:
    """Return what is wrong with an elision that stands for words."""
    short = words if len(words) <= most(SHORT_GAP, lang) else ()
    own = bool(words) and _negates_its_own(stretch, words, page, lang)
    if has_negation((*stretch.says, *(() if own else short)), lang) or has_pair(short, lang):
        return "negation"
    if words and in_parentheses(stretch, page) and says_for_whom(words[0], lang) and not connects(words, lang):
        # "Free (for members)".
        return "quantity"
    if hides_number(stretch, words, page, lang):
        return "number"
    if words and (
        of_two_voices(page, stretch.start - 1, stretch.end, lang, closed=stretch.closed)
        or is_answered(page, stretch.start, stretch.end, lang)
        or says_another(page, stretch.start, stretch.end, _beside(stretch, pieces), lang)
        or (stretch.quoted and leaves_quotation(page, stretch.start, stretch.end, lang))
    ):
        return "voice"
    if words and of_another(stretch, page, lang):
        return "sentence"
    return _stretch_hides(stretch, words, pieces, page, lang) if words and not _are_items(stretch, page, lang) else None


def _beside(stretch: Stretch, pieces: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the pieces before and behind what is left out."""
    before = next(piece for piece in pieces if piece[1] == stretch.start)
    return before, next(piece for piece in pieces if piece[0] == stretch.end)


def _are_items(stretch: Stretch, page: Words, lang: str) -> bool:
    """Return whether what is left out are items of a list that the piece before introduces."""
    opened = ":" in page.between(stretch.start - 1, stretch.start)
    whole = blocks_between(page, stretch.start) and blocks_between(page, stretch.end)
    return opened and whole and not has_negation(page.words[stretch.start : stretch.end], lang)


def _stretch_hides(
    stretch: Stretch, words: Sequence[str], pieces: Sequence[tuple[int, int]], page: Words, lang: str
) -> Reason | None:
    """Return what is wrong with leaving these words out, however many they are."""
    start, end = stretch.start, stretch.end
    if cut := cut_at(page, start, lang) or cut_at(page, end, lang):
        return cut
    left, right = page.span(start - 1, start)[1], page.span(end, end + 1)[0]
    if right - left > FAR_APART:
        return "far-apart"
    borders = [border(page, number, lang) for number in range(start, end + 1)]
    if _denies(stretch, words, borders, page, lang):
        return "negation"
    opens = page.between(end - 1, end)
    label = borders[-2] == "sentence" and len(words[-1]) <= LABEL and ")" in opens
    if "sentence" in borders[:-1] and (":" in opens or label):
        # A colon opens a statement; so does the letter of a list's item.
        borders[-1] = "sentence"
    piece, after = _beside(stretch, pieces)
    if "sentence" not in borders and not borders[0] and _says_which(words, piece, page, lang):
        return "condition"
    beside = (page.words[piece[0] : piece[1]], page.words[after[0] : after[1]])
    clause = page.words[clause_edge(page, start - 1, -1, BESIDE, lang) : start]
    cut = takes_away(words, borders, beside[0], clause, lang) or cut_out(stretch, words, borders, beside, lang)
    return cut or _pieces_hide(stretch, words, borders, (piece, after), page, lang)


def _denies(stretch: Stretch, words: Sequence[str], borders: Sequence[Border], page: Words, lang: str) -> bool:
    """Return whether what is left out is denied, or denies what stands beside it."""
    start, end = stretch.start, stretch.end
    opens = page.between(end - 1, end)
    # What a quotation mark opens is the object of the words before it: "do not write".
    led = [*borders[:-1], ""] if '"' in opens and "," not in opens and borders[-1] == "clause" else borders
    before = page.words[max(0, start - BESIDE) : start]
    # What a negation denies is left out, up to another clause: "has never [hidden it, and last May it] used".
    denied = not borders[0] and any(borders) and negates_what_follows(before, lang)
    own = _negates_its_own(stretch, words, page, lang)
    whole = borders[0] == borders[-1] == "sentence" and stretch.shown
    return denied or (not own and _negates_across(words, led, before, lang)) or (whole and _is_about_it(words, lang))


def _pieces_hide(
    stretch: Stretch,
    words: Sequence[str],
    borders: Sequence[Border],
    pieces: tuple[tuple[int, int], tuple[int, int]],
    page: Words,
    lang: str,
) -> Reason | None:
    """Return whether of the pieces beside what is left out a sentence is made that is none, or one is too small."""
    start, end = stretch.start, stretch.end
    piece, after = pieces
    beside = (page.words[piece[0] : piece[1]], page.words[after[0] : after[1]])
    if joins_rows(page, start, end) or (not any(borders) and _says_who_it_is(stretch, words, piece, page, lang)):
        return "sentence"
    apart = any(blocks_between(page, number) for number in range(start, end + 1)) and not stretch.shown
    whole = apart and any(ends_sentence(page, number, lang) for number in range(start - 1, end))
    crosses = apart and _crosses_blocks(beside, borders, lang, whole=whole)
    least = min(map(len, beside))
    if crosses or (least < most(SPLICED, lang) and _splices(stretch, words, borders, piece, page, lang)):
        return "sentence"
    # What commas set off amid a sentence may be long.
    ends = borders[-1] or ("clause" if joins(beside[1][0], lang) else "")
    aside = borders[0] == ends == "clause" and "sentence" not in borders
    return "small" if not aside and _is_small(piece, after, len(words), page, lang) else None


def _says_which(words: Sequence[str], piece: tuple[int, int], page: Words, lang: str) -> bool:
    """Return whether words say of which ones a rule is: "Drivers [who drink] lose their licence"."""
    start, end = piece
    begins = end - start == 1 and border(page, start, lang) == "sentence"
    # Where there are no articles every noun is bare.
    if lang.lower().partition("-")[0] not in _WITH_ARTICLES:
        return False
    bare = begins or (end - start > 1 and is_complementizer(page.words[end - 2], lang))
    # "A tenant who has paid may stay": one of a kind.
    behind = page.words[end + len(words) : end + len(words) + 2]
    bare = bare or (end - start > 1 and is_indefinite(page.words[end - 2], lang) and is_modal(behind, lang))
    # Where a sentence begins a capital makes no name of a word for several.
    several = begins and page.words[end - 1].endswith("s")
    # "Les conducteurs qui boivent": all of a kind.
    kind = end - start == 2 and border(page, start, lang) == "sentence" and is_plural(page.words[start], lang)
    bare = bare or (kind and is_relative(words[0], lang))
    name = is_name_at(end - 1, page, lang) and not several and not lang.lower().startswith("de")
    noun = not points(page.words[end - 1 : end], lang) and not name
    return bare and noun and restricts(words[0], lang)


def _says_who_it_is(stretch: Stretch, words: Sequence[str], piece: tuple[int, int], page: Words, lang: str) -> bool:
    """Return whether words say as what somebody does it, or of what: "Pell as Macbeth", "the president of the club"."""
    if plays(words[0], lang) and is_name_at(stretch.start - 1, page, lang):
        return True
    start, end = piece
    office = end - start == 2 and points(page.words[start : start + 1], lang) and is_office(page.words[end - 1], lang)
    return bool(office) and governs(words[0], lang)


def _crosses_blocks(beside: Beside, borders: Sequence[Border], lang: str, *, whole: bool) -> bool:
    """Return whether what is left out reaches from one paragraph, item or cell into another, and makes one of two.

    Args:
        beside: the words of the piece before, and of the one behind.
        borders: before each word that is left out, and behind the last.
        lang: BCP 47.
        whole: whether a sentence ends in what is left out, as none does in the cells of a table.
    """
    if not whole:
        return min(map(len, beside)) < most(SPLICED, lang)
    if borders[-1] == "sentence":
        # A name, and then what somebody else says.
        short = len(beside[0]) <= most(SMALL_PIECE, lang) and not is_clause(beside[0], lang)
        name = short or reports(beside[0][:1], lang)
        return borders[0] != "sentence" and name
    return joins(beside[1][0], lang) or not borders[-1]


def _negates_its_own(stretch: Stretch, words: Sequence[str], page: Words, lang: str) -> bool:
    """Return whether a negation in what commas set off is no other's: "not with grain but with bricks", "nor sold".

    So is one in the middle of a list whose members begin alike: "no bread, no water, no light".
    """
    if connects(words, lang):
        # "Without question."
        return True
    start = stretch.start
    edges = border(page, start, lang), member_ends(page, stretch.end, lang)
    if edges == ("sentence", "sentence") and stretch.shown and is_clause(words, lang):
        # A sentence that has something of its own to say, not just that it is not so.
        return not _is_about_it(words, lang)
    if edges != ("clause", "clause") or any(
        border(page, at, lang) == "sentence" for at in range(start + 1, stretch.end)
    ):
        return False
    first = clause_edge(page, start - 1, -1, BESIDE, lang)
    before, alike = page.words[first:start], most(1, lang)
    beside = (*before, *page.words[stretch.end : stretch.end + 1 + alike])
    listed = len(words) > alike and any(beside[at : at + alike] == words[:alike] for at in range(len(beside)))
    negated = stands_apart(words[0], lang) and has_negation(before, lang)
    # A member of a list whose other members are denied themselves.
    listed = listed or (has_negation(before, lang) and has_negation(beside[len(before) :], lang))
    at = next((at for at in range(len(words)) if has_negation(words[at : at + 1], lang)), len(words))
    return listed or negated or contrasts(words[at:], lang)


def _is_about_it(words: Sequence[str], lang: str) -> bool:
    """Return whether a short sentence says of the one before that it is not so: "That is false"."""
    if all(points([word], lang) or is_negation(word, lang) for word in words):
        return True
    short = len(words) <= most(RETRACTING, lang) and is_demonstrative(words[0], lang)
    negated = has_negation(words, lang)
    return short and (is_true(words, lang) if negated else denies(words, lang))


def _negates_across(words: Sequence[str], borders: Sequence[Border], before: Sequence[str], lang: str) -> bool:
    """Return whether a negation in what is left out is one of what stands beside it, or of the sentence round it.

    Args:
        words: that are left out.
        borders: before each of them, and behind the last.
        before: words that stand before them.
        lang: BCP 47.
    """
    clauses = [number for number, what in enumerate(borders) if what]
    head = words[: clauses[0]] if clauses else words
    tail = words[clauses[-1] :] if clauses else ()
    if has_negation(head, lang) or has_negation(tail, lang):
        return True
    if "sentence" in borders:
        return False
    # What commas set off amid the sentence, as in "We will, under no circumstances, leave"; not "Nobody, not even we".
    return not has_negation(before, lang) and any(
        _begins_with_negation(words[first:last], lang) for first, last in pairwise(clauses)
    )


def _begins_with_negation(words: Sequence[str], lang: str) -> bool:
    """Return whether an aside negates what stands round it, right at its beginning: "under no circumstances"."""
    if stands_apart(words[0], lang):
        return False
    if has_negation(words[: most(ASIDE_BEGINS, lang)], lang):
        return True
    begins = words[: most(GOVERNED_BEGINS, lang)] if governs(words[0], lang) else ()
    # "In cells without daylight", "with whom I do not agree": of something else.
    others = any(stands_apart(word, lang) for word in begins)
    return not others and has_negation(begins, lang)


def _is_small(before: tuple[int, int], after: tuple[int, int], gap: int, page: Words, lang: str) -> bool:
    """Return whether a piece beside what is left out is too small for it, whole sentences aside."""
    sizes = [
        stop - start
        for start, stop in (before, after)
        if not (_opens(page, start, lang) and border(page, stop, lang) == "sentence")
    ]
    least = min(sizes, default=most(SMALL_PIECE, lang))
    longest = SHORT_GAP if least <= most(1, lang) else SMALL_PIECE_GAP
    return least < most(SMALL_PIECE, lang) and gap > most(longest, lang)


def _opens(page: Words, number: int, lang: str) -> bool:
    """Return whether a statement begins with a word: behind the end of another one, or behind a colon."""
    return border(page, number, lang) == "sentence" or ":" in page.between(number - 1, number)


def _has_lost_its_verb(stretch: Stretch, before: tuple[int, int], page: Words, lang: str) -> bool:
    """Return whether to a name or noun comes the verb of another sentence behind a semicolon: "The firm […] denied"."""
    small = page.folded.source[page.span(stretch.end, stretch.end + 1)[0]].islower()
    noun = before[1] - before[0] < most(SPLICED, lang) and not is_clause(page.words[slice(*before)], lang)
    return small and noun and not is_complementizer(page.words[stretch.end], lang)


def _splices(
    stretch: Stretch, words: Sequence[str], borders: Sequence[Border], before: tuple[int, int], page: Words, lang: str
) -> bool:
    """Return whether parts of two sentences are made one: the piece behind begins within its sentence.

    It does not where the quotation shows that the sentence before is over, nor where both are whole clauses.
    """
    begins = borders[-1] or (borders[-2] if joins(words[-1], lang) else "")
    if "sentence" not in borders:
        return False
    if begins == "sentence":
        # A name, and then what somebody else says.
        size = before[1] - before[0]
        if stretch.shown or borders[0] == "sentence":
            return False
        return size < most(SMALL_PIECE, lang) if not borders[0] else _has_lost_its_verb(stretch, before, page, lang)
    if stretch.shown and before[1] - before[0] >= most(SMALL_PIECE, lang):
        return False
    return not (borders[0] and begins and border(page, before[0], lang))
