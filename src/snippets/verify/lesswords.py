"""What a number is of, what something is compared with, who is excluded, what was made up: by language.

Art of this tool, as the tables of `hedgewords`.
"""

from snippets.verify.wordtables import rows

# What leaves out whom it stands behind: "Hungary excluded".
EXCLUDING = rows(
    "EXCLUDING",
    {
        "de": "ausgenommen|ausgeschlossen|exklusive", "en": "excluded|excepted|aside|apart|notwithstanding",
        "es": "exclu[ií]d[oa]s?|exceptuad[oa]s?|aparte", "fr": "exceptée?s?|exclue?s?|mise?s? à part|à part",
        "it": "esclus[oaie]|eccettuat[oaie]|a parte", "nl": "uitgezonderd|uitgesloten", "pl": "wyjąwszy|wyłączając",
        "pt": "excluíd[oa]s?|excetuad[oa]s?|à parte", "sv": "undantaget|undantagna|exkluderat",
    },
)  # fmt: skip

# What something is compared with.
COMPARED = rows(
    "COMPARED",
    {
        "de": "als|verglichen", "en": "than|compared", "fr": "comparée?s?", "it": "rispetto", "nl": "dan|vergeleken",
        "pl": "niż", "ru": "чем", "sv": "än|jämfört", "uk": "ніж",
    },
)  # fmt: skip

# What was made up.
FICTION = rows(
    "FICTION",
    {
        "de": "roman|film|traum|märchen|theaterstück|serie", "en": "films?|movies?|novels?|dreams?|legends?|myths?"
        "|fables?|sitcoms?|cartoons?|fiction",
        "es": "película|novela|sueño|leyenda|serie", "fr": "film|roman|rêve|légende|fable",
        "it": "film|romanzo|sogno|leggenda|fiaba", "nl": "roman|film|droom|sprookje", "pl": "filmie|powieści|śnie",
        "pt": "filme|romance|sonho|lenda", "ru": "фильме|романе|сне|сказке", "sv": "romanen?|filmen?|drömmen?",
    },
)  # fmt: skip

# For what an amount is.
RATES = rows(
    "RATES",
    {
        "de": "pro|je|jeweils|täglich|monatlich|jährlich|stündlich", "en": "per|each|apiece|hourly|daily|weekly"
        "|monthly|annually|yearly",
        "es": "por|cada|mensuales|anuales|diari[oa]s", "fr": "par|chacune?|mensuels|annuels", "it": "per|ciascun[oa]",
        "nl": "per|elk", "pl": "na|miesięcznie|rocznie", "pt": "por|cada|mensais|anuais", "ru": "на|каждому|ежемесячно",
        "sv": "per|vardera", "uk": "на|кожному",
    },
)  # fmt: skip

# Behind a number: its era, the part of the day, the scale.
UNITS = rows(
    "UNITS",
    {
        "de": "v|n|uhr|grad|celsius|fahrenheit", "en": "bc|bce|ad|ce|a|p|am|pm|o'clock|fahrenheit|celsius|kelvin",
        "es": "a|d|ac|dc|grados", "fr": "av|apr|heures?|degrés?", "it": "a|d|ac|dc|gradi", "nl": "v|n|uur|graden",
        "pl": "p|n|r|stopni", "pt": "a|d|ac|dc|graus", "ru": "до|г|градусов", "sv": "f|e|grader",
    },
)  # fmt: skip

# That something may or must be done.
PERMITTING = rows(
    "PERMITTING",
    {
        "de": "darf|dürfen|dürft\\w*|kann|können|muss|müssen|erlaubt|gestattet|zulässig|frei",
        "en": "may|can|must|shall|should|allowed|permitted|free|open|closed|welcome|legal|entitled|banned|forbidden",
        "es": "puede[ns]?|debe[ns]?|permitid[oa]s?|abiert[oa]s?|gratis",
        "fr": "peu(?:t|vent)|doi(?:t|vent)|permise?s?|autorisée?s?|ouverte?s?|gratuite?s?",
        "it": "può|possono|deve|devono|permess[oaie]|consentit[oaie]|apert[oaie]",
        "nl": "mag|mogen|kan|kunnen|moet|moeten|toegestaan|open|gratis",
        "pl": "może|mogą|musi|muszą|wolno|dozwolon\\w+|otwart\\w+",
        "pt": "pode[m]?|deve[m]?|permitid[oa]s?|abert[oa]s?",
        "ru": "может|могут|должн\\w+|можно|разрешен\\w*|открыт\\w*",
        "sv": "får|kan|måste|ska|tillåtet|öppen|öppet",
        "uk": "може|можуть|можна|дозволен\\w*|відкрит\\w*",
    },
)

# How it begins to be said in which case something is so.
PROVIDED = rows(
    "PROVIDED",
    {
        "de": "mit|unter|ohne|wenn|sobald|nur", "en": "with|under|when|without|upon",
        "es": "con|bajo|cuando|sin|previa", "fr": "avec|sous|quand|lorsqu\\w+|sans|muni\\w*",
        "it": "con|sotto|quando|senza|previa", "nl": "met|onder|wanneer|zonder|mits", "pl": "z|pod|za|gdy|bez",
        "pt": "com|sob|quando|sem|mediante", "ru": "с|при|когда|без", "sv": "med|när|utan", "uk": "з|за|коли|без",
    },
)  # fmt: skip

# What begins to say when something is so.
WHEN = rows(
    "WHEN",
    {
        "cs": "když|jakmile", "da": "når", "de": "wenn|sobald", "en": "when|whenever|once", "es": "cuando",
        "fr": "quand|lorsqu\\w+", "it": "quando", "nb": "når", "nl": "wanneer|zodra", "pl": "gdy|kiedy", "pt": "quando",
        "ru": "когда", "sv": "när", "uk": "коли",
    },
)  # fmt: skip

# What a verb loses its sense without.
PARTICLES = rows("PARTICLES", {"en": "down|off|out|away|up|back|over"})

# Relative pronouns that say whose something is.
OWNING = rows(
    "OWNING",
    {
        "de": "deren|dessen", "en": "whose", "es": "cuy[oa]s?", "fr": "dont", "it": "cui", "nl": "wiens|wier",
        "pl": "którego|której|których", "pt": "cuj[oa]s?", "ru": "которого|которой|которых|чей|чья", "sv": "vars",
    },
)  # fmt: skip

# What only stresses a negation.
STRESSING = rows(
    "STRESSING",
    {
        "de": "überhaupt|im geringsten|je|jemals",
        "en": "at all|whatsoever|whatever|in the least|ever",
        "es": "en absoluto",
        "fr": "du tout|absolument",
        "it": "affatto|del tutto",
        "nl": "helemaal|ooit",
        "pl": "wcale|w ogóle",
        "pt": "de todo|absolutamente",
        "ru": "вообще|совсем|вовсе",
        "sv": "alls|över huvud taget",
        "uk": "зовсім|взагалі",
    },
)

# Of how many so many are.
PARTITIVE = rows(
    "PARTITIVE",
    {
        "da": "af|ud",
        "de": "von|der",
        "en": "of|out",
        "es": "de",
        "fr": "sur",
        "it": "su|sulle?|sui|sugli",
        "nb": "av",
        "nl": "van|op",
        "pl": "z|ze",
        "pt": "em|de|das|dos",
        "ru": "из",
        "sv": "av",
        "uk": "з|із",
    },
)

# How often something is paid or done.
PERIODIC = rows(
    "PERIODIC",
    {
        "cs": "hodinov\\w+|denní\\w*|týdenní\\w*|měsíční\\w*|roční\\w*",
        "de": "(?:halb)?(?:stündlich|täglich|wöchentlich|monatlich|jährlich)(?:e[nrsm]?)?",
        "en": "hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual",
        "es": "diari[oa]s?|semanal(?:es)?|mensual(?:es)?|trimestral(?:es)?|anual(?:es)?",
        "fr": "horaires?|quotidien(?:ne)?s?|hebdomadaires?|mensuel(?:le)?s?|trimestriel(?:le)?s?|annuel(?:le)?s?",
        "it": "orari[oa]|giornalier[oaie]|settimanal[ei]|mensil[ei]|trimestral[ei]|annu[oa]|annual[ei]",
        "nl": "dagelijkse?|wekelijkse?|maandelijkse?|jaarlijkse?",
        "pl": "godzinow\\w+|dzienn\\w+|tygodniow\\w+|miesięczn\\w+|roczn\\w+",
        "pt": "diári[oa]s?|semana(?:l|is)|mensa(?:l|is)|trimestra(?:l|is)|anua(?:l|is)",
        "ru": "часов\\w+|ежедневн\\w+|еженедельн\\w+|ежемесячн\\w+|месячн\\w+|ежегодн\\w+|годов\\w+",
        "sv": "daglig\\w*|veckovis\\w*|månatlig\\w*|årlig\\w*",
        "uk": "щоденн\\w+|щотижнев\\w+|щомісячн\\w+|місячн\\w+|щорічн\\w+|річн\\w+",
    },
)

# Of what an amount is, right before it: "losses totalling".
TOTALLING = rows(
    "TOTALLING",
    {
        "de": "beträg(?:t|en)|betrug(?:en)?|insgesamt", "en": "total(?:l?ing|l?ed|s)?|amounting|worth|exceeding|of",
        "es": "de|por", "fr": "totalisant|de|d'", "it": "di|per", "nl": "van|totaal", "pt": "de|por", "sv": "på",
    },
)  # fmt: skip

# Parts of the year and of the day, in which a rule may hold.
SEASONS = rows(
    "SEASONS",
    {
        "cs": "zimě|létě|noci", "da": "vinteren|sommeren|natten",
        "de": "winter|sommer|frühling|frühjahr|herbst|nachts?|nacht|sommers|winters",
        "en": "winter|summer|spring|autumn|night|daylight|season|weekdays|weekends",
        "es": "invierno|verano|primavera|otoño|noche", "fr": "hiver|été|printemps|automne|nuit|l'hiver|l'été",
        "it": "inverno|estate|primavera|autunno|notte", "nb": "vinteren|sommeren|natten",
        "nl": "winter|zomer|lente|herfst|nacht", "pl": "zimą|zimie|latem|wiosną|jesienią|nocą|nocy",
        "pt": "inverno|verão|primavera|outono|noite", "ru": "зимой|летом|весной|осенью|ночью",
        "sv": "vintern|sommaren|våren|hösten|natten", "uk": "взимку|влітку|навесні|восени|вночі",
    },
)  # fmt: skip

# For whom an aside in parentheses says that something is so.
FOR_WHOM = rows(
    "FOR_WHOM",
    {
        "cs": "pro", "da": "for", "de": "für", "en": "for", "es": "para", "fr": "pour", "it": "per", "nb": "for",
        "nl": "voor", "pl": "dla", "pt": "para", "ru": "для", "sv": "för", "uk": "для",
    },
)  # fmt: skip
