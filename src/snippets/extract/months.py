"""The names of the months, in the forms that stand beside a day or a year."""

from snippets.tables.date_words import ROWS

# Rows of twelve, January first: abbreviations, cases, prefixes and older names that running text has beside the names
# of the table. Own rows.
_ROWS = (
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan feb mär apr mai jun jul aug sep okt nov dez",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "ene feb mar abr may jun jul ago sept oct nov dic",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "янв фев мар апр мая июн июл авг сент окт нояб дек",
    "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
    """հունվարին փետրվարին մարտին ապրիլին մայիսին հունիսին
    հուլիսին օգոստոսին սեպտեմբերին հոկտեմբերին նոյեմբերին դեկտեմբերին""",
    # Arabic: the Levant (two words are one here), the Maghreb, and Egypt without its marks
    "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين تشرين كانون",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    # Hebrew: "in" is part of the word
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर",
)


def _tabled() -> dict[str, int]:
    """Return the names of months in fifty languages; those that are different months in two of them are left out."""
    numbers: dict[str, set[int]] = {}
    for row in ROWS.values():
        for names in row.split("|")[6:]:
            for number, name in enumerate(names.split(";"), 1):
                numbers.setdefault(name.casefold(), set()).add(number)
    return {name: min(found) for name, found in numbers.items() if len(found) == 1 and " " not in name}


MONTH_OF = _tabled()
MONTH_OF |= {name: number for row in _ROWS for number, name in enumerate(row.casefold().split(), 1)}
MONTH_OF |= {"sept": 9, "jänner": 1, "feber": 2, "febr": 2, "june": 6, "july": 7}
# كانون and تشرين are two months each, told apart by a second word; JOINED makes one word of both.
del MONTH_OF["كانون"], MONTH_OF["تشرين"]
_TWO_WORDS = (("كانون الثاني", 1), ("تشرين الأول", 10), ("تشرين الثاني", 11), ("كانون الأول", 12))
JOINED = {name: name.replace(" ", "_") for name, _ in _TWO_WORDS}
MONTH_OF |= {JOINED[name]: number for name, number in _TWO_WORDS}
