"""Block quotes that quote nobody: notes, example dialogue, the document's own words set large, links."""

import re
import unicodedata
from collections.abc import Collection

from snippets.extract.marks import is_whole_quotation
from snippets.extract.requests import is_request
from snippets.model import Block

# How notes to the reader begin; one row a language.
_LABELS = (
    "note|notes|nb|n\\.b\\.|tip|tips|hint|warning|caution|important|info|tl;?dr|disclaimer|update|edit|spoiler",
    "example|reminder|attention|heads[ -]up|see also|advice|todo|content warning|trigger warning|did you know",
    "hinweis|tipp|achtung|wichtig|anmerkung|beispiel|merke|siehe auch|vorsicht|warnung",
    "remarque|note|astuce|attention|avertissement|exemple|conseil|à noter|important|à savoir|voir aussi",
    "nota|consejo|aviso|advertencia|importante|atención|ejemplo|sugerencia|véase también|ojo|truco",
    "dica|atenção|observação|exemplo|cuidado|suggerimento|attenzione|esempio|consiglio|avvertenza",
    "примечание|важно|внимание|совет|подсказка|пример|замечание|предупреждение|см\\. также",
    "примітка|важливо|увага|порада|підказка|приклад|попередження",
    "նշում|ուշադրություն|խորհուրդ|կարևոր|օրինակ",
    "ملاحظة|تنبيه|تحذير|نصيحة|هام|مثال|مهم",
    "הערה|טיפ|אזהרה|חשוב|שימו לב|דוגמה",
    "नोट|सुझाव|चेतावनी|ध्यान दें|महत्वपूर्ण|उदाहरण",
    "注意|提示|警告|注|说明|說明|备注|備註|重要|示例|小贴士|ヒント|補足|メモ|例|注記",
)
_LABEL = re.compile(rf"\W*(?:{'|'.join(_LABELS)})\s?(?:[:：!！.。—–-]|$)", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\[!\w+\]")
_SPEECH_LABEL = re.compile(r"^(?:[^\W\d_]{1,12}|\([^()]{1,30}\)|[^\s:：]{1,15}\s?[:：])\s*")
_ICON_CATEGORY = "So"
_SIGNS = frozenset("©®™°№℠¶")
_OWN_LEAST = 20  # code points; shorter passages recur by chance


def why_no_quotation(block: Block, lang: str, own: Collection[str]) -> str:
    """Return why a block quote that nothing announces and nobody signs is none, in words that follow "it".

    Args:
        block: of kind `quote`.
        lang: of the document.
        own: the sentences of the document's prose.

    Returns:
        empty when it may be a quotation.
    """
    lines = [line for line in block.text.split("\n") if line.strip()]
    checks = (
        (_LABEL.match(block.text) or _BRACKETED.match(block.text), "is a note to the reader"),
        (any(map(_begins_with_icon, lines)), "begins with an icon, as notes and examples do"),
        (not block.links and not block.cite and is_dialogue(lines), "is a dialogue that nobody is said to have spoken"),
        (_only_links(block), "is links and nothing else"),
        (len(block.text) >= _OWN_LEAST and " ".join(lines) in own, "repeats the document's own words"),
        (is_request(block.text, lang), "asks the reader to do something"),
    )
    return next((why for failed, why in checks if failed), "")


def is_dialogue(lines: Collection[str]) -> bool:
    """Return whether each of several lines is somebody's words in quotation marks, with no names."""
    return len(lines) > 1 and all(is_whole_quotation(_SPEECH_LABEL.sub("", line).strip()) for line in lines)


def _begins_with_icon(line: str) -> bool:
    first = line.lstrip()[:1]
    return bool(first) and first not in _SIGNS and unicodedata.category(first) == _ICON_CATEGORY


def _only_links(block: Block) -> bool:
    rest = list(block.text)
    for link in block.links:
        rest[link.start : link.end] = " " * (link.end - link.start)
    return len(block.links) > 1 and not re.search(r"\w", "".join(rest))
