"""Block quotes that quote nobody: notes, descriptions, example dialogue, the document's own words set large, links."""

import re
import unicodedata
from collections.abc import Collection

from snippets.document import Block
from snippets.extract.marks import is_whole_quotation
from snippets.extract.names import is_name_like
from snippets.extract.requests import is_request
from snippets.patterns import regex

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
_LABEL = regex(rf"\W*(?:{'|'.join(_LABELS)})\s?(?:[:：!！.。—–-]|$)", re.IGNORECASE)
# "Update (Nov. 22):", "Wichtiger Hinweis:": a label with a word before it or a date behind it, up to a colon.
_LABEL_AND_MORE = regex(
    rf"\W*(?:\w+\s)?(?:{'|'.join(_LABELS)}|aktualisierung|nachtrag|mise à jour|actualización|atualização"
    r"|aggiornamento|обновление|обновлено|upd|оновлення|оновлено|թարմացում|تحديث|עדכון|अपडेट|更新|追記)"
    r"(?:\W[^:：\n]{0,40})?[:：]",
    re.IGNORECASE,
)
# The page speaks of itself: "This article was updated on …"; one row a language.
_OWN_PAGE = (
    "this (?:article|page|post|document|text|site|website|list|guide|repo(?:sitory)?|project|section|essay|story)",
    "(?:dieser|diese|dieses) (?:artikel|seite|beitrag|dokument|text|liste|projekt)",
    "(?:cet|cette|ce) (?:article|page|billet|document|texte|liste|projet|dossier)",
    "(?:este|esta|esse|essa) (?:artículo|página|documento|texto|entrada|lista|proyecto|artigo|post|projeto)",
    "quest[oa]['’ ]?\\s?(?:articolo|pagina|documento|testo|post|progetto)",
    "(?:эта|этот|это|данная|данный) (?:статья|страница|документ|текст|список|проект)",
    "(?:ця|цей|це) (?:стаття|сторінка|документ|текст|список|проєкт|проект)",
    "այս (?:հոդված|էջ|փաստաթուղթ|տեքստ|նախագ)",
    "(?:هذه|هذا) (?:المقال|المقالة|الصفحة|المستند|النص|المشروع)",
    "(?:המאמר|העמוד|המסמך|הדף|הפוסט|הפרויקט) הזה|(?:מאמר|עמוד|מסמך|דף|פוסט|פרויקט) זה",
    "यह (?:लेख|पृष्ठ|दस्तावेज़|पोस्ट|परियोजना)|इस (?:लेख|पृष्ठ|दस्तावेज़|पोस्ट)",
    "本(?:文|页|頁|项目|專案|記事|ページ|稿)|这(?:篇文章|个页面)|この(?:記事|ページ|文書|サイト|文章)",
)
_SPEAKS_OF_ITSELF = regex(rf"\W*(?:{'|'.join(_OWN_PAGE)})", re.IGNORECASE)
_SET_OFF_MOST = 5  # words of a label in bold
_BRACKETED = regex(r"\s*\[!\w+\]")
_SPEECH_LABEL = regex(r"^(?:[^\W\d_]{1,12}|\([^()]{1,30}\)|[^\s:：]{1,15}\s?[:：])\s*")
_ICON_CATEGORY = "So"
_SIGNS = frozenset("©®™°№℠¶")
_OWN_LEAST = 20  # code points; shorter passages recur by chance


def why_no_quotation(block: Block, lang: str, own: Collection[str], *, at_head: bool = False) -> str:
    """Return why a block quote that nothing announces and nobody signs is none, in words that follow "it".

    Args:
        block: of kind `quote`.
        lang: of the document.
        own: the sentences of the document's prose.
        at_head: whether it stands before any sentence of the document, where descriptions do.

    Returns:
        empty when it may be a quotation.
    """
    lines = [line for line in block.text.split("\n") if line.strip()]
    checks = (
        (_LABEL.match(block.text) or _BRACKETED.match(block.text), "is a note to the reader"),
        (_LABEL_AND_MORE.match(block.text) or _is_labelled(block), "is a note to the reader"),
        (_SPEAKS_OF_ITSELF.match(block.text), "is about the page itself"),
        (at_head and _is_bare(block), "describes the page, as the first words of one do"),
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


def _is_labelled(block: Block) -> bool:
    """Return whether the first words are a label in bold, up to a colon or full stop, and no name."""
    span = next((span for span in block.emphasis if block.text[: span.start].strip() == ""), None)
    if span is None:
        return False
    label = block.text[span.start : span.end].strip()
    ends = label[-1:] in set(":：.!") or block.text[span.end : span.end + 1] in {":", "："}
    words = label.rstrip(" :：.!").split()
    named = is_name_like(" ".join(words)) and len(words) > 1
    return ends and span.end < len(block.text) - 1 and len(words) <= _SET_OFF_MOST and not named


def _is_bare(block: Block) -> bool:
    """Return whether a block quote has no quotation marks round it and says nothing of where it stands."""
    return not block.links and not block.cite and not is_whole_quotation(block.text.strip())


def _begins_with_icon(line: str) -> bool:
    first = line.lstrip()[:1]
    return bool(first) and first not in _SIGNS and unicodedata.category(first) == _ICON_CATEGORY


def _only_links(block: Block) -> bool:
    rest = list(block.text)
    for link in block.links:
        rest[link.start : link.end] = " " * (link.end - link.start)
    return len(block.links) > 1 and not re.search(r"\w", "".join(rest))
