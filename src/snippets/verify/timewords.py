"""Words for days, months and how long: by language, tables of `pointing`.

Art of this tool, as those of `pointwords`.
"""

from snippets.verify.wordtables import rows

# Days, told from the day on which it is said.
DAYS = rows(
    "DAYS",
    {
        "de": "gestern|heute|morgen|vorgestern|übermorgen",
        "en": "yesterday|today|tonight|tomorrow",
        "es": "ayer|hoy|mañana|anteayer",
        "fr": "hier|aujourd'hui|demain|avant-hier",
        "it": "ieri|oggi|domani",
        "nl": "gisteren|vandaag|morgen|eergisteren",
        "pl": "wczoraj|dziś|dzisiaj|jutro",
        "pt": "ontem|hoje|amanhã",
        "ru": "вчера|сегодня|завтра",
        "uk": "вчора|сьогодні|завтра",
    },
)

# Days of the week.
WEEKDAYS = rows(
    "WEEKDAYS",
    {
        "de": "(?:mon|diens|donners|frei|sams)tags?|mittwochs?|sonnabends?|sonntags?",
        "en": "(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
        "es": "lunes|martes|miércoles|jueves|viernes|sábados?|domingos?",
        "fr": "(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?",
        "it": "(?:lune|marte|mercole|giove|vener)dì|sabato|domenica",
        "nl": "(?:maan|dins|woens|donder|vrij|zater|zon)dags?",
        "pl": "poniedział\\w+|wtor\\w+|środ\\w+|czwart\\w+|piąt(?:ek|ku|kiem)|sobot\\w+|niedziel\\w+",
        "pt": "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábados?|domingos?",
        "ru": "понедельник\\w*|вторник\\w*|сред[ауы]|четверг\\w*|пятниц\\w+|суббот\\w+|воскресень\\w+",
        "sv": "(?:mån|tis|ons|tors|fre|lör|sön)dag\\w*",
        "uk": "понеділ\\w+|вівтор\\w+|серед[ауи]|четвер\\w*|п'ятниц\\w+|субот\\w+|неділ\\w+",
    },
)

# The year before this one.
LAST_YEAR = rows(
    "LAST_YEAR",
    {
        "ca": "(?:l')?any passat", "cs": "(?:loňském|minulém) roce|loni|vloni", "da": "sidste år",
        "de": "(?:vergangene[nms]?|letzte[nsm]?|vorige[nsm]?) jahre?s?|vorjahr", "en": "last year",
        "es": "año pasado", "fr": "(?:l')?(?:an|année) (?:dernier|dernière|passée?)",
        "it": "(?:l')?anno (?:scorso|passato)",
        "nb": "i fjor", "nl": "(?:vorig|afgelopen) jaar", "pl": "(?:zeszłym|ubiegłym) roku", "pt": "ano passado",
        "ru": "прошлом году|прошлого года", "sv": "förra året|i fjol", "uk": "(?:минулого|торік) року|торік",
    },
)  # fmt: skip

# Names of months, in the forms that stand beside a day, by their number.
_MONTHS = """
    january januar jänner janvier enero gennaio januari stycznia janeiro января січня ledna
    february februar februari février febrero febbraio lutego fevereiro февраля лютого února
    march märz mars marzo maart marca março марта березня března
    april avril abril aprile kwietnia апреля квітня dubna
    may mai maj mayo maggio mei maja maio мая травня května
    june juni juin junio giugno czerwca junho июня червня června
    july juli juillet julio luglio lipca julho июля липня července
    august août agosto augustus sierpnia augusti августа серпня srpna
    september septembre septiembre settembre września setembro сентября вересня září
    october oktober octobre octubre ottobre października outubro октября жовтня října
    november novembre noviembre listopada novembro ноября листопада listopadu
    december dezember décembre diciembre dicembre grudnia dezembro декабря грудня prosince
"""
MONTH_NAMES = {
    word: number for number, line in enumerate(_MONTHS.strip().splitlines(), start=1) for word in line.split()
}

# How long: of another of these another time is said.
SPANS = rows(
    "SPANS",
    {
        "ar": "يوم\\w*|أيام|أسبوع\\w*|شهر\\w*|أشهر|سنة|سنوات|عام|أعوام|عقد|عقود|قرن|قرون|ساعة|ساعات",
        "de": "tage?[sn]?|wochen?|monat\\w*|jahr\\w*|jahrzehnt\\w*|jahrhundert\\w*|stunden?|minuten?",
        "en": "days?|weeks?|months?|years?|decades?|centur(?:y|ies)|hours?|minutes?|seconds?",
        "es": "días?|semanas?|mes(?:es)?|años?|décadas?|siglos?|horas?|minutos?",
        "fr": "jours?|semaines?|mois|ans?|années?|décennies?|siècles?|heures?|minutes?",
        "nl": "dag(?:en)?|week|weken|maand(?:en)?|jaar|jaren|eeuw(?:en)?|uur|uren|minuut|minuten",
        "pl": "dzień|dni|dnia|tygod\\w+|tydzień|miesi\\w+|lat|lata|stuleci\\w+|godzin\\w*|minut\\w*",
        "sv": "dag(?:ar(?:na)?)?|dygn(?:et)?|vecko?r?|månad(?:er)?|timm(?:ar|e)|minut(?:er)?|sekel|sekler",
        "it": "giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|decenni?o?|secol[oi]|or[ae]|minut[oi]",
        "pt": "dias?|semanas?|m[eê]s(?:es)?|anos?|décadas?|séculos?|horas?|minutos?",
        "ru": "д(?:ень|ня|ней|ни)|недел\\w+|месяц\\w*|год(?:а|у|ом|е|ы|ам|ами|ах|ов)?|лет|десятилети\\w+|век\\w*"
        "|час(?:а|у|ом|е|ы|ов|ам|ами|ах)?|минут\\w*",
        "uk": "д(?:ень|ня|нів|ні)|тиж\\w+|місяц\\w*|рік|рок(?:у|ом|и|ів|ам|ами|ах)|десятиліт\\w+|століт\\w+"
        "|годин\\w*|хвилин\\w*",
    },
)
