"""Words that take a statement back without a negation, or say it of less: by language, the tables of `hedging`.

Art of this tool, as those of `tellwords`: made by hand in November 2026 for the languages that are quoted most.
"""

from snippets.patterns import regex
from snippets.verify.wordtables import rows

# Verbs, adjectives and nouns that say that something is not so.
DENYING = rows(
    "DENYING",
    {
        "ar": "نفى|نفت|نفوا|ينفي|تنفي|ينفون|أنكر\\w*|ينكر\\w*|تنكر\\w*|رفض\\w*|يرفض\\w*|شك|يشك|أشك|كذب|خطأ|خاطئ"
        "|مستحيل|ضد",
        "cs": "popír\\w+|popřel\\w*|odmít\\w+|pochyb\\w+|lež|nepravda|proti",
        "de": "irrglaube|trugschluss|widerleg\\w+|mythos|legende|angenommen|gerücht|bestreite\\w*|bestritt\\w*"
        "|bestritten|leugne\\w*|dementier\\w+|bezweif\\w+|verneint?e?n?|widerspr\\w+|abgelehnt|ablehn\\w+|lehnte?n?"
        "|falsch\\w*|unwahr\\w*|unwahrscheinlich|ausgeschlossen|unmöglich|irrig|lüge|märchen|freigesprochen|gegen"
        "|dagegen",
        "el": "αρν\\w+|διαψε\\w+|αμφ[ιί]βάλ\\w+|ψέμα|ψευδές|λάθος|απίθανο|αδύνατο|κατά|εναντίον|αρνήθ\\w+",
        "en": "suppose|supposing|imagine|legend|fallac(?:y|ies)|debunk(?:s|ed)?|misconceptions?|hoax(?:es)?|misbelief"
        "|den(?:y|ies|ied|ying)|denials?|doubt(?:s|ed|ing|ful)?|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing|als?)"
        "|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disprov\\w+|disavow\\w*|contradict\\w*"
        "|unlikely|false(?:ly)?|untrue|wrong(?:ly)?|mistaken|impossible|myth|lie|absurd|clear(?:s|ed)|acquit\\w*"
        "|fail(?:s|ed|ure)?|lacks?|lacked|absence|oppos(?:e|es|ed|ing)|implausible|inconceivable|unproven"
        "|wish(?:es|ed)?|pretend(?:s|ed|ing)?|against",
        "es": "bulo|falacia|mito|leyenda|rumor|supongamos|imagin(?:ad|emos|e)|desmontar\\w*|neg(?:ar|ó|aba|aron|ado)"
        "|nieg\\w+|desm[ei]nt\\w+|dud(?:a|o|an|ó|aba|oso)|rechaz\\w+|falso|falsa|mentira|imposible|improbable|absurdo"
        "|absuelt\\w|error|equivocad\\w|contra",
        "fr": "idée reçue|mythe|rumeur|légende|supposons|imaginons|imaginez|nie(?:nt|r)?|nié\\w*|niait|dément\\w*"
        "|démenti\\w*|dout(?:e|ent|ait|eux)|réfut\\w+|conteste\\w*|contesté\\w*|rejett?\\w+|faux|fausse|mensonge"
        "|impossible|improbable|absurde|acquitté\\w*|erreur|contre",
        "he": "הכחיש\\w*|מכחיש\\w*|הכחישה|דחה|דחתה|שקר|שגוי|טעות|ספק|נגד|מתנגד\\w*",
        "hi": "इनकार|इन्कार|खंडन|झूठ|गलत|ग़लत|असंभव|संदेह|शक|विरुद्ध|विरोध|ख़िलाफ़|खिलाफ",
        "it": "mito|leggenda|diceria|supponiamo|immagin(?:ate|iamo)|neg(?:a|ano|ò|ato|ava|are)|smenti\\w+|dubit\\w+"
        "|rifiut\\w+|respin\\w+|falso|falsa|bugia|impossibile|improbabile|assolt\\w|contro",
        "ja": "否定|否認|疑わし|あり得な|ありえな|誤り|嘘|反対",
        "ko": "부인\\w*|부정\\w*|거짓\\w*|의심\\w*|틀렸\\w*|반대\\w*",
        "nl": "mythe|fabel|gerucht|stel|ontken\\w+|betwijfel\\w+|weiger\\w+|verwerp\\w+|verwierp\\w*|onwaar|vals"
        "|onjuist|onmogelijk|leugen|tegen",
        "pl": "mit|legenda|plotka|załóżmy|zaprzecz\\w+|wątp\\w+|odrzuc\\w+|fałsz\\w*|nieprawd\\w*|kłamstw\\w+"
        "|niemożliw\\w+|przeciw\\w*",
        "pt": "mito|lenda|boato|suponhamos|imagin(?:em|emos)|neg(?:a|am|ou|ava|ado|ar)|desment\\w+|duvid\\w+"
        "|rejeit\\w+|falso|falsa|mentira|impossível|improvável|absolvid\\w|contra",
        "ru": "миф|легенда|слух|допустим|предположим|отрица\\w+|опроверг\\w*|сомнева\\w+|сомнительно|отказ\\w+"
        "|отверг\\w*|неверно|неправд\\w+|ложь|лож\\w*|невозможно|маловероятно|оправдан\\w*|против",
        "sv": "myt|legend|rykte|anta|förnek\\w+|tvivl\\w+|vägra\\w*|avvis\\w+|falskt?|osant|omöjligt|lögn|emot",
        "tr": "reddet\\w*|inkar|yalanla\\w*|şüphe\\w*|yanlış\\w*|yalan|imkansız\\w*|redd\\w+|karşı",
        "uk": "міф|легенда|чутка|припустімо|запереч\\w+|спрост\\w+|сумнів\\w+|відмов\\w+|неправд\\w+|хибно|брехн\\w+"
        "|неможливо|проти",
        "zh": "否认|否認|否定|拒绝|拒絕|怀疑|懷疑|反驳|反駁|谎言|謊言|错误地|錯誤地|并非|並非|反对|反對",
        "hy": "հերք\\w+|մերժ\\w+|դեմ|կասկած\\w*|սուտ|սխալ\\w*|ժխտ\\w+",
    },
)

# What takes nothing back of what stands behind it, though a negation stands beside it: no surprise that it is so.
FACTIVE = rows(
    "FACTIVE",
    {
        "de": "überrasch\\w+|erstaun\\w+|vergess\\w+|vergaß\\w*|bedauer\\w+|erwähn\\w+|gewusst|wussten?|wusste",
        "en": "surpris\\w+|sorry|regret\\w*|forg[eo]t\\w*|ignor\\w+|realis\\w+|realiz\\w+|mention\\w*|matters?"
        "|knew|known"
        "|notic\\w+|aware|glad|proud|afraid|coincidence|accident|secret",
        "es": "sorpren\\w+|olvid\\w+|lament\\w+|sabía\\w*|casualidad",
        "fr": "surpr\\w+|étonn\\w+|oubli\\w+|regrett\\w+|savai\\w+|hasard",
        "it": "sorpr\\w+|dimentic\\w+|sapev\\w+",
        "ru": "удивит\\w+|забыва\\w+|забыть|знал\\w*|случайно",
    },
)

# Words that join to a verb or a noun what was said, thought or denied.
COMPLEMENTIZERS = rows(
    "COMPLEMENTIZERS",
    {
        "ar": "[وفبل]?[أإا]ن(?:ه|ها|هم|هن|ك|ي|نا|ني|هما)?",
        "cs": "že",
        "de": "dass|daß|ob",
        "el": "ότι|πως",
        "en": "that|whether|if",
        "es": "que|si",
        "fr": "que?|qu'\\w*|si",
        "he": "כי|ש\\w+",
        "hi": "कि",
        "it": "che|ch'\\w*|se",
        "nl": "dat|of",
        "pl": "że|żeby",
        "pt": "que|se",
        "ru": "что|чтобы|будто",
        "sv": "att",
        "uk": "що|щоб|ніби",
    },
)

# Verbs of thinking and saying that need no "that".
THINKING = rows("THINKING", {"en": "think|thought|say|said|believe|believed|claim|claimed|suppose|supposed"})

# Words that take from what stands right behind them: it is only said, or only almost so.
UNDERCUTTING = rows(
    "UNDERCUTTING",
    {
        "ar": "تقريبا|تقريبًا|قرابة|نحو",
        "cs": "prý|skoro|téměř",
        "de": "angeblich|fast|beinahe|nahezu",
        "el": "δήθεν|σχεδόν",
        "en": "supposedly|allegedly|purportedly|seemingly|ostensibly|almost|nearly|virtually|hardly|barely|not",
        "es": "supuestamente|presuntamente|casi|apenas",
        "fr": "prétendument|presque|quasiment",
        "he": "כביכול|כמעט",
        "hi": "लगभग|कथित",
        "hy": "գրեթե|իբր",
        "it": "presumibilmente|quasi",
        "ja": "ほぼ|ほとんど",
        "ko": "거의",
        "nl": "zogenaamd|bijna|vrijwel",
        "pl": "rzekomo|podobno|prawie|niemal",
        "pt": "supostamente|quase",
        "ru": "якобы|почти|едва",
        "sv": "påstås|nästan",
        "tr": "sözde|neredeyse|hemen",
        "uk": "нібито|майже|ледве",
        "zh": "据称|據稱|几乎|幾乎",
    },
)

# Verbs of saying and thinking: between a subject and a verb they bring another subject.
SAYING = rows(
    "SAYING",
    {
        "de": "sagt\\w*|sagen|gesagt|erklär\\w+|behaupt\\w+|glaub\\w+|meint\\w*|berichtet\\w*|schrieb\\w*|dachte\\w*",
        "en": "complain(?:s|ed)?|repl(?:y|ies|ied)|counter(?:s|ed)?|protest(?:s|ed)?|object(?:s|ed)?|allege[sd]?|"
        "sa(?:y|ys|id)|told|tells?|claim(?:s|ed)?|believ(?:e|es|ed)|thinks?|thought|argu(?:e|es|ed)|states?"
        "|stated"
        "|wr[io]tes?|written|report(?:s|ed)?|announc(?:e|es|ed)|insist(?:s|ed)?|suggest(?:s|ed)?|show(?:s|ed)|found"
        "|knew|knows?"
        "|den(?:y|ies|ied)|admit(?:s|ted)?|warn(?:s|ed)?|add(?:s|ed)",
        "es": "dij\\w+|dice\\w*|afirm\\w+|cree\\w*|creía\\w*|asegur\\w+|sostien\\w+|sostuv\\w+|declar\\w+|escrib\\w+",
        "fr": "dit|disent|disait|résum\\w+|conclu\\w*|ajout\\w+|confi\\w+|soulign\\w+|estim\\w+|regrett\\w+"
        "|poursui\\w+|répon\\w+|expliqu\\w+|racont\\w+|rappel\\w+|affirm\\w+|croi\\w+|prétend\\w*|déclar\\w+"
        "|pens\\w+|soutient|écri\\w+|assur\\w+",
        "it": "diss\\w+|dice|dicono|afferm\\w+|crede\\w*|sostien\\w+|dichiar\\w+|scri\\w+|pens\\w+",
        "nl": "zegt|zei|zeiden|zeggen|gezegd|meldt|meldde|stelt|stelde|denkt|dacht|gelooft|beweert|beweerde|verklaart"
        "|verklaarde|schrijft|schreef",
        "pl": "mówi\\w*|powiedzia\\w+|twierdzi\\w*|uważa\\w*|oświadczy\\w+|pisze|pisał\\w*|sądzi\\w*|myśli\\w*",
        "pt": "diss\\w+|diz|dizem|afirm\\w+|acredit\\w+|declar\\w+|escrev\\w+|pens\\w+",
        "ru": "сказал\\w*|говор\\w+|заяв\\w+|утвержда\\w+|счита\\w+|дума\\w+|написал\\w*|сообщ\\w+",
        "uk": "сказа\\w+|каже|кажуть|заяв\\w+|стверджу\\w+|вважа\\w+|дума\\w+|написа\\w+|повідом\\w+",
    },
)

# Of them, those whom others need not believe; and who they are.
CLAIMING = rows(
    "CLAIMING",
    {
        "de": "behaupt\\w+|angeb\\w+|kritiker\\w*|gegner\\w*|rivalen",
        "en": "claim(?:s|ed)?|alleg\\w+|critics?|rivals?|opponents?|enem(?:y|ies)|accusers?",
        "es": "alega\\w*|críticos|rivales|detractores|adversarios|enemigos",
        "fr": "prétend\\w*|allègu\\w+|critiques|rivaux|détracteurs|adversaires|opposants",
        "it": "pretend\\w+|critici|rivali|detrattori|avversari",
        "nl": "bewe(?:ert|erde|ren|erden)|critici|rivalen|tegenstanders",
        "pl": "twierdz\\w+|krytyc\\w+|rywal\\w+|przeciwni\\w+",
        "pt": "alega\\w*|críticos|rivais|detratores|adversários",
        "ru": "утвержда\\w+|критик\\w*|противник\\w*|соперник\\w*",
        "sv": "påstå\\w*|kritiker\\w*|motståndar\\w+",
        "uk": "стверджу\\w+|критик\\w*|противник\\w*",
    },
)

# Verbs of saying what is not so.
LYING = rows(
    "LYING",
    {
        "de": "log|lügt|logen|flunkert\\w*|schwindelt\\w*", "en": "lied|lies|lying|fibbed|joked|jokes",
        "es": "mintió|miente|bromeó", "fr": "ment|mentit|mentait|plaisant\\w+", "it": "mentì|mente|scherzò",
        "nl": "loog|liegt|logen", "pt": "mentiu|mente|brincou", "ru": "солгал\\w*|лжёт|лжет|соврал\\w*",
    },
)  # fmt: skip

# Labels for what is not so.
FALSE_LABELS = rows(
    "FALSE_LABELS",
    {
        "de": "(?:der )?(?:mythos|irrtum|falsch|gerücht|falschmeldung)(?: \\w+)?",
        "en": "(?:the )?(?:myth|wrong|false|fake|hoax|fallacy|misconception|rumou?r|fiction|claim|don't)(?: \\w+)?",
        "es": "(?:mito|falso|bulo|error|rumor)(?: \\w+)?",
        "fr": "mythe|faux|idée reçue|erreur|rumeur|intox",
        "it": "mito|falso|bufala|errore",
        "nl": "mythe|fabel|fout|onwaar",
        "pl": "mit|fałsz|plotka|błąd",
        "pt": "mito|falso|boato|erro",
        "ru": "миф|ложь|неверно|слух",
        "sv": "myt|falskt|fel",
        "uk": "міф|неправда|хибно",
    },
)

# What sets what is so against what is not: both stand in one phrase, which takes back nothing but its own.
CONTRASTING = rows(
    "CONTRASTING",
    {
        "ar": "بل|ولكن|لكن",
        "cs": "ale|nýbrž",
        "de": "sondern|aber",
        "el": "αλλά",
        "en": "but",
        "es": "sino|pero",
        "fr": "mais",
        "he": "אלא|אבל",
        "it": "ma|bensì",
        "nl": "maar",
        "pl": "lecz|ale",
        "pt": "mas",
        "ru": "а|но",
        "sv": "utan|men",
        "uk": "а|але",
        "zh": "而是",
    },
)

# A particle behind a statement that makes a question of it.
ASKING_BEHIND = {"zh": regex("[吗嗎么麼呢]"), "ja": regex("(?:です|ます|のだろう|だろう)?か(?:[?。？]|$)")}

# Pronouns that are subjects: behind what is left out they begin another clause.
SUBJECTS = rows(
    "SUBJECTS",
    {
        "de": "ich|er|sie|es|wir|ihr|man",
        "en": "i|he|she|it|we|they|you",
        "fr": "je|j'\\w+|il|elle|on|nous|vous|ils|elles",
        "nl": "ik|hij|zij|ze|wij|we|het",
        "ru": "я|он|она|оно|мы|вы|они",
        "sv": "jag|han|hon|vi|de|man",
        "uk": "я|він|вона|воно|ми|ви|вони",
    },
)

# What somebody thinks of something.
VIEWS = rows(
    "VIEWS",
    {
        "de": "ansicht|meinung|auffassung|augen|einschätzung",
        "en": "view|views|opinion|opinions|eyes|judge?ment|estimation|belief",
        "es": "opinión|juicio|ojos|parecer",
        "fr": "avis|opinion|yeux",
        "it": "opinione|parere|avviso|occhi|giudizio",
        "nl": "mening|ogen|opvatting|oordeel",
        "pl": "opinii|zdaniem|ocenie",
        "pt": "opinião|parecer|olhos",
        "ru": "мнению|мнении|глазах",
        "uk": "думку|думкою|очах",
    },
)

# What joins another thing or statement to one: no preposition of any language is in its row.
ADDING = rows(
    "ADDING",
    {
        "de": "und|oder|aber|sondern",
        "en": "and|or|but|nor",
        "es": "y|pero|sino",
        "fr": "et|ou|mais",
        "it": "ed?|ma",
        "nl": "en|maar",
        "pl": "oraz|ale|lecz",
        "pt": "e|mas",
        "ru": "и|но",
        "sv": "och|men",
        "uk": "і|й|та|але",
    },
)

# Nothing, nobody: behind what looks like a whole sentence they take it back.
NOBODY = rows(
    "NOBODY",
    {
        "de": "kein\\w*|nichts|niemand\\w*",
        "en": "no|none|nothing|nobody",
        "es": "ning\\w+|nada|nadie",
        "fr": "aucun\\w*|rien|personne",
        "it": "nessun\\w*|niente|nulla",
        "nl": "geen|niets|niemand",
        "pt": "nenhum\\w*|nada|ninguém",
        "ru": "никто|никого|никому|никем|никак\\w+|никогда|ничего|ничем",
    },
)

# Forms of "to be", "to have" and their like: behind "and" they are of another clause.
AUXILIARIES = rows(
    "AUXILIARIES",
    {
        "de": "ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden",
        "en": "is|are|was|were|has|have|had|did|does|will|would",
        "es": "es|son|era|eran|fue|fueron|ha|han|había|está|están",
        "fr": "est|sont|était|étaient|a|ont|avait|avaient|fut|sera",
        "it": "è|sono|era|erano|ha|hanno|aveva|fu",
        "nl": "is|zijn|was|waren|heeft|hebben|had|hadden|werd|werden",
        "pt": "é|são|era|eram|foi|foram|tem|têm|tinha",
        "ru": "был|была|было|были",
        "uk": "був|була|було|були",
    },
)

# Verbs of reported speech, and what they report.
REPORTED = {"would": "will", "could": "can", "might": "may", "würde": "wird", "würden": "werden", "könnte": "kann"}

# That somebody else says what follows: it takes its whole sentence to say what.
ATTRIBUTING = rows(
    "ATTRIBUTING",
    {
        "ar": "وفقا|وفقًا|بحسب|حسب",
        "de": "nach|laut|gemäß|zufolge",
        "en": "according",
        "es": "según",
        "fr": "selon|d'après",
        "it": "secondo",
        "nl": "volgens",
        "pl": "według|zdaniem",
        "pt": "segundo|conforme",
        "ru": "согласно|по",
        "uk": "згідно|за",
    },
)
