"""Words that take a statement back without a negation, or say it of less: by language, the tables of `hedging`.

Art of this tool, as those of `tellwords`: made by hand in November 2026 for the languages that are quoted most.
"""

import re

from snippets.patterns import regex


def rows(table: dict[str, str]) -> dict[str, re.Pattern[str]]:
    """Return a pattern for whole words, folded in case, of each language; in those without spaces for any place."""
    # Vowel signs of Indic scripts are letters too.
    table = {lang: forms.replace("\\w", r"\S") for lang, forms in table.items()}
    return {lang: regex(forms if lang in {"zh", "ja", "th"} else rf"(?:{forms})\Z") for lang, forms in table.items()}


# Verbs, adjectives and nouns that say that something is not so.
DENYING = rows(
    {
        "ar": "نفى|نفت|نفوا|ينفي|تنفي|ينفون|أنكر\\w*|ينكر\\w*|تنكر\\w*|رفض\\w*|يرفض\\w*|شك|يشك|أشك|كذب|خطأ|خاطئ"
        "|مستحيل|ضد",
        "cs": "popír\\w+|popřel\\w*|odmít\\w+|pochyb\\w+|lež|nepravda|proti",
        "de": "bestreite\\w*|bestritt\\w*|bestritten|leugne\\w*|dementier\\w+|bezweif\\w+|verneint?e?n?|widerspr\\w+"
        "|abgelehnt|ablehn\\w+|lehnte?n?|falsch\\w*|unwahr\\w*|unwahrscheinlich|ausgeschlossen|unmöglich"
        "|irrig|lüge|märchen"
        "|freigesprochen|gegen|dagegen",
        "el": "αρν\\w+|διαψε\\w+|αμφ[ιί]βάλ\\w+|ψέμα|ψευδές|λάθος|απίθανο|αδύνατο|κατά|εναντίον|αρνήθ\\w+",
        "en": "den(?:y|ies|ied|ying)|denials?|doubt(?:s|ed|ing|ful)?|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing|als?)"
        "|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disprov\\w+|disavow\\w*|contradict\\w*"
        "|unlikely|false(?:ly)?|untrue|wrong(?:ly)?|mistaken|impossible|myth|lie|absurd|clear(?:s|ed)|acquit\\w*"
        "|fail(?:s|ed|ure)?|lacks?|lacked|absence|oppos(?:e|es|ed|ing)|implausible|inconceivable|unproven|wish(?:es|ed)?|pretend(?:s|ed|ing)?|against",
        "es": "neg(?:ar|ó|aba|aron|ado)|nieg\\w+|desm[ei]nt\\w+|dud(?:a|o|an|ó|aba|oso)|rechaz\\w+|falso|falsa"
        "|mentira"
        "|imposible|improbable|absurdo|absuelt\\w|error|equivocad\\w|contra",
        "fr": "nie(?:nt|r)?|nié\\w*|niait|dément\\w*|démenti\\w*|dout(?:e|ent|ait|eux)|réfut\\w+|conteste\\w*"
        "|contesté\\w*"
        "|rejett?\\w+|faux|fausse|mensonge|impossible|improbable|absurde|acquitté\\w*|erreur|contre",
        "he": "הכחיש\\w*|מכחיש\\w*|הכחישה|דחה|דחתה|שקר|שגוי|טעות|ספק|נגד|מתנגד\\w*",
        "hi": "इनकार|इन्कार|खंडन|झूठ|गलत|ग़लत|असंभव|संदेह|शक|विरुद्ध|विरोध|ख़िलाफ़|खिलाफ",
        "it": "neg(?:a|ano|ò|ato|ava|are)|smenti\\w+|dubit\\w+|rifiut\\w+|respin\\w+|falso|falsa|bugia|impossibile"
        "|improbabile|assolt\\w|contro",
        "ja": "否定|否認|疑わし|あり得な|ありえな|誤り|嘘|反対",
        "ko": "부인\\w*|부정\\w*|거짓\\w*|의심\\w*|틀렸\\w*|반대\\w*",
        "nl": "ontken\\w+|betwijfel\\w+|weiger\\w+|verwerp\\w+|verwierp\\w*|onwaar|vals|onjuist|onmogelijk|leugen"
        "|tegen",
        "pl": "zaprzecz\\w+|wątp\\w+|odrzuc\\w+|fałsz\\w*|nieprawd\\w*|kłamstw\\w+|niemożliw\\w+|przeciw\\w*",
        "pt": "neg(?:a|am|ou|ava|ado|ar)|desment\\w+|duvid\\w+|rejeit\\w+|falso|falsa|mentira|impossível"
        "|improvável|absolvid\\w|contra",
        "ru": "отрица\\w+|опроверг\\w*|сомнева\\w+|сомнительно|отказ\\w+|отверг\\w*|неверно|неправд\\w+|ложь|лож\\w*"
        "|невозможно|маловероятно|оправдан\\w*|против",
        "sv": "förnek\\w+|tvivl\\w+|vägra\\w*|avvis\\w+|falskt?|osant|omöjligt|lögn|emot",
        "tr": "reddet\\w*|inkar|yalanla\\w*|şüphe\\w*|yanlış\\w*|yalan|imkansız\\w*|redd\\w+|karşı",
        "uk": "запереч\\w+|спрост\\w+|сумнів\\w+|відмов\\w+|неправд\\w+|хибно|брехн\\w+|неможливо|проти",
        "zh": "否认|否認|否定|拒绝|拒絕|怀疑|懷疑|反驳|反駁|谎言|謊言|错误地|錯誤地|并非|並非|反对|反對",
        "hy": "հերք\\w+|մերժ\\w+|դեմ|կասկած\\w*|սուտ|սխալ\\w*|ժխտ\\w+",
    }
)

# What takes nothing back of what stands behind it, though a negation stands beside it: no surprise that it is so.
FACTIVE = rows(
    {
        "de": "überrasch\\w+|erstaun\\w+|vergess\\w+|vergaß\\w*|bedauer\\w+|erwähn\\w+|gewusst|wussten?|wusste",
        "en": "surpris\\w+|sorry|regret\\w*|forg[eo]t\\w*|ignor\\w+|realis\\w+|realiz\\w+|mention\\w*|matters?"
        "|knew|known"
        "|notic\\w+|aware|glad|proud|afraid|coincidence|accident|secret",
        "es": "sorpren\\w+|olvid\\w+|lament\\w+|sabía\\w*|casualidad",
        "fr": "surpr\\w+|étonn\\w+|oubli\\w+|regrett\\w+|savai\\w+|hasard",
        "it": "sorpr\\w+|dimentic\\w+|sapev\\w+",
        "ru": "удивит\\w+|забыва\\w+|забыть|знал\\w*|случайно",
    }
)

# Words that join to a verb or a noun what was said, thought or denied.
COMPLEMENTIZERS = rows(
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
    }
)

# Verbs of thinking and saying that need no "that".
THINKING = rows({"en": "think|thought|say|said|believe|believed|claim|claimed|suppose|supposed"})

# Words that take from what stands right behind them: it is only said, or only almost so.
UNDERCUTTING = rows(
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
    }
)

# Verbs of saying and thinking: between a subject and a verb they bring another subject.
SAYING = rows(
    {
        "de": "sagt\\w*|sagen|gesagt|erklär\\w+|behaupt\\w+|glaub\\w+|meint\\w*|berichtet\\w*|schrieb\\w*|dachte\\w*",
        "en": "sa(?:y|ys|id)|told|tells?|claim(?:s|ed)?|believ(?:e|es|ed)|thinks?|thought|argu(?:e|es|ed)|states?"
        "|stated"
        "|wr[io]tes?|report(?:s|ed)?|announc(?:e|es|ed)|insist(?:s|ed)?|suggest(?:s|ed)?|show(?:s|ed)|found"
        "|knew|knows?"
        "|den(?:y|ies|ied)|admit(?:s|ted)?|warn(?:s|ed)?|add(?:s|ed)",
        "es": "dij\\w+|dice\\w*|afirm\\w+|cree\\w*|creía\\w*|asegur\\w+|sostien\\w+|sostuv\\w+|declar\\w+|escrib\\w+",
        "fr": "dit|disent|disait|affirm\\w+|croi\\w+|prétend\\w*|déclar\\w+|pens\\w+|soutient|écri\\w+|assur\\w+",
        "it": "diss\\w+|dice|dicono|afferm\\w+|crede\\w*|sostien\\w+|dichiar\\w+|scri\\w+|pens\\w+",
        "pt": "diss\\w+|diz|dizem|afirm\\w+|acredit\\w+|declar\\w+|escrev\\w+|pens\\w+",
        "ru": "сказал\\w*|говор\\w+|заяв\\w+|утвержда\\w+|счита\\w+|дума\\w+|написал\\w*|сообщ\\w+",
        "uk": "сказа\\w+|каже|кажуть|заяв\\w+|стверджу\\w+|вважа\\w+|дума\\w+|написа\\w+|повідом\\w+",
    }
)

# How much of them: another of these makes another statement.
QUANTIFIERS = rows(
    {
        "ar": "كل|جميع|بعض\\w*|معظم|كثير\\w*|قليل\\w*|أغلب\\w*|غالبية",
        "cs": "všichni|všechny|každý|někteří|některé|mnoho|mnozí|většina|několik|málo",
        "de": "alle[nrs]?|jede[nrsm]?|einige[nrs]?|manche[nrs]?|viele[nrs]?|wenige[nrs]?|meisten|mehrere[nrs]?"
        "|mehrheit"
        "|sämtliche[nrs]?",
        "el": "όλ\\w+|κάθε|μερικ\\w+|πολλ\\w+|λίγ\\w+|περισσότερ\\w+",
        "en": "all|every|everyone|everybody|each|some|someone|most|many|few|fewer|several|any|majority|minority"
        "|much|little",
        "es": "tod[oa]s?|cada|algun[oa]s|algún|vari[oa]s|much[oa]s|poc[oa]s|mayoría|minoría",
        "fr": "tous|toutes?|tout|chaque|quelques|certain(?:s|es)|plusieurs|beaucoup|peu|plupart|majorité",
        "he": "כל|כולם|חלק|רוב|מעט|הרבה|רבים|כמה",
        "hi": "सभी|सब|कुछ|हर|अधिकांश|ज़्यादातर|ज्यादातर|कई|बहुत",
        "it": "tutt[ie]|ogni|alcun[ie]|molt[ie]|poch[ie]|maggior|maggioranza|parecchi",
        "nl": "alle|iedere?|elke?|sommige|veel|vele|weinig|meeste|enkele|verschillende",
        "pl": "wszyscy|wszystkie|każd\\w+|niektór\\w+|wiel[ue]|większość|kilka|kilku|mało",
        "pt": "tod[oa]s|cada|algu(?:ns|mas)|vári[oa]s|muit[oa]s|pouc[oa]s|maioria",
        "ru": "все|всех|всем|всеми|кажд\\w+|некотор\\w+|мног(?:ие|их|им|о)|немног\\w+|большинств\\w+|несколько"
        "|нескольких|мало",
        "sv": "alla|varje|några|många|få|flesta|flera",
        "tr": "bütün|tüm|hepsi|her|bazı|çoğu|birçok|az",
        "uk": "всі|усі|всіх|кожн\\w+|кожен|деяк\\w+|багато|більшість|кілька|мало",
        "zh": "所有|全部|一些|有些|大多|多数|多數|少数|少數|每个|每個|许多|許多|部分",
        "hy": "բոլոր\\w*|որոշ|շատ\\w*|քիչ|յուրաքանչյուր|մեծամասնություն\\w*",
        "ko": "모든|모두|일부|대부분|많은|각",
        "ja": "すべて|全て|一部|多く|ほとんど|各",
    }
)

# Words that say a thing of less, of another time, or not for certain.
QUALIFYING = rows(
    {
        "ar": "فقط|إلا|سوى|ربما|قد|تقريبا|تقريبًا|تقريباً|يكاد|تكاد|كاد|كادت|لو|إذا|جزئيا|جزئيًا|جزئياً|مزعوم\\w*|أقل|أكثر",
        "de": "nur|fast|beinahe|angeblich\\w*|vermutlich|vielleicht|womöglich|möglicherweise|wahrscheinlich|teilweise"
        "|falls|wenn|sofern|würde[nt]?|könnte[nt]?|hätte[nt]?|wäre[nt]?|dürfte[nt]?|früher|weniger|mehr"
        "|höchstens|mindestens|etwas|leicht|weitgehend|größtenteils|etwa|rund|ungefähr|circa|knapp",
        "en": "only|except|merely|almost|nearly|partly|partially|supposedly|allegedly|reportedly|apparently|likely"
        "|probably"
        "|possibly|perhaps|maybe|would|could|might|may|used|if|unless|provided|purportedly|seemingly|sometimes|once"
        "|formerly|virtually|theoretically|save|less|fewer|more"
        "|slightly|somewhat|marginally|mostly|largely|mainly|approximately|roughly|least|most",
        "es": "sólo|solo|solamente|casi|supuestamente|presuntamente|quizás?|tal vez|probablemente|posiblemente"
        "|parcialmente|podría\\w*|habría\\w*|sería\\w*|si|antes|apenas|menos|más"
        "|ligeramente|aproximadamente|mayormente",
        "fr": "seulement|presque|prétendument|peut-être|probablement|partiellement|si|pourrai\\w+|aurai\\w+|serai\\w+"
        "|soi-disant|autrefois|quasi|moins|plus"
        "|légèrement|environ|plutôt|quasiment|surtout",
        "hi": "केवल|सिर्फ|सिर्फ़|लगभग|शायद|कथित|संभवतः|अगर|यदि|पहले|कम|अधिक|ज़्यादा|ज्यादा",
        "it": "solo|soltanto|quasi|presunt\\w+|presumibilmente|forse|probabilmente|parzialmente|se|potrebbe\\w*"
        "|avrebbe\\w*"
        "|sarebbe\\w*|meno|più"
        "|leggermente|circa|perlopiù",
        "nl": "alleen|slechts|bijna|vermeend\\w*|vermoedelijk|misschien|waarschijnlijk|gedeeltelijk|als|indien|zou"
        "|zouden|minder|meer"
        "|ongeveer|iets|grotendeels|hoogstens",
        "pt": "só|somente|apenas|quase|supostamente|talvez|provavelmente|parcialmente|se|poderia\\w*|teria\\w*"
        "|seria\\w*|menos|mais"
        "|ligeiramente|aproximadamente",
        "ru": "только|лишь|почти|якобы|возможно|вероятно|наверное|частично|если|бы|едва|когда-то|раньше|менее"
        "|более|меньше|больше"
        "|немного|слегка|около|примерно|свыше|частично",
        "uk": "тільки|лише|майже|нібито|можливо|ймовірно|мабуть|частково|якщо|би|б|ледве|раніше|менше|більше"
        "|трохи|близько|приблизно|понад|частково",
        "zh": "只|除了|除非|仅|僅|几乎|幾乎|据称|據稱|可能|也许|也許|如果|部分|曾经|曾經",
        "pl": "tylko|jedynie|prawie|niemal|rzekomo|podobno|może|mogłby|mogłaby|mniej|więcej|jeśli|jeżeli"
        "|prawdopodobnie|nieco|około|głównie|częściowo|ponad|najwyżej|zapewne",
        "tr": "sadece|yalnızca|ancak|neredeyse|hemen|sözde|belki|eğer",
        "el": "μόνο|μόνον|σχεδόν|ίσως|πιθανώς|δήθεν|αν|εάν|λιγότερ\\w+|περισσότερ\\w+",
        "hy": "միայն|գրեթե|իբր|երևի|եթե",
        "ja": "だけ|のみ|以外|除い|しか|ほぼ|ほとんど|もし|かもしれ",
        "ko": "거의|\\w*만|아마|만약",
        "he": "רק|כמעט|אולי|כביכול|אם",
        "sv": "bara|endast|nästan|kanske|om",
        "cs": "jen|pouze|skoro|téměř|možná|prý|pokud",
    }
)

# Of these the ones that make a condition: dropped from amid a sentence, they are a promise without its if.
CONDITIONS = rows(
    {
        "ar": "إذا|لو|شرط|بشرط",
        "de": "falls|sofern|wenn|vorausgesetzt|außer",
        "en": "if|unless|provided|only|in part|save|except|barring|other|else|else's",
        "es": "si|siempre|salvo|excepto",
        "fr": "si|sauf|pourvu",
        "hi": "अगर|यदि|बशर्ते",
        "it": "se|purché",
        "nl": "als|indien|mits|tenzij",
        "pt": "se|desde|salvo",
        "ru": "если|при условии",
        "uk": "якщо",
        "ja": "もし|限り|除い|以外",
        "zh": "如果|除了|除非|只要|只有|假如",
    }
)

# Who or what is left out of all of them.
EXCEPTING = rows(
    {
        "ar": "إلا|عدا|باستثناء|سوى",
        "cs": "kromě|mimo",
        "de": "außer|ausgenommen|bis",
        "el": "εκτός|πλην",
        "en": "but|except|excepting|save|bar|barring|other|unless",
        "es": "menos|salvo|excepto",
        "fr": "sauf|hormis|excepté",
        "he": "מלבד|חוץ|למעט",
        "it": "tranne|eccetto|meno",
        "nl": "behalve|uitgezonderd",
        "pl": "oprócz|prócz|poza|z wyjątkiem",
        "pt": "exceto|menos|salvo",
        "ru": "кроме|исключая|помимо",
        "sv": "utom|förutom",
        "uk": "крім|окрім|опріч",
        "zh": "除了|除",
    }
)

# All of them, and none: of fewer it is another statement.
UNIVERSAL = rows(
    {
        "ar": "كل|جميع|كافة|أي|لا",
        "cs": "všichni|všechny|každ\\w+|žádn\\w+|nikdo",
        "de": "alle\\w*|jede\\w*|sämtliche\\w*|kein\\w*|niemand\\w*|nichts|immer",
        "el": "όλ\\w+|κάθε|καν[εέ]\\w+",
        "en": "all|every|everyone|everybody|everything|each|any|anyone|anybody|anything|no|none|nobody|nothing|always"
        "|never",
        "es": "tod[oa]s?|cada|cualquier\\w*|ning\\w+|nadie|nada|siempre",
        "fr": "tous|toutes?|tout|chaque|aucun\\w*|personne|rien|toujours",
        "he": "כל|כולם|אף",
        "it": "tutt[oaie]|ogni|ognuno|nessun\\w*|niente|nulla|sempre",
        "nl": "alle|allen|alles|iedere?|iedereen|elke?|geen|niemand|niets|altijd",
        "pl": "wszyscy|wszystkie|wszystkich|wszystko|każd\\w+|żad\\w+|nikt|nikogo|nic|zawsze",
        "pt": "tod[oa]s?|tudo|cada|qualquer|nenhum\\w*|ninguém|nada|sempre",
        "ru": "все|всех|всем|всё|кажд\\w+|люб\\w+|ник\\w+|ничего|всегда",
        "sv": "alla|allt|varje|ingen|inget|inga|alltid",
        "uk": "всі|усі|всіх|усіх|все|усе|кожн\\w+|кожен|будь-як\\w+|жод\\w+|ніхто|нікого|нічого|завжди",
    }
)

# What begins a phrase that says which of them: those in the bus, children under five.
RESTRICTING = rows(
    {
        "ar": "في|من|على|تحت|فوق|دون|مع|الذين|اللواتي|الذي|التي",
        "de": "in|im|aus|von|vom|mit|unter|über|zwischen|ohne|bei|an|am|auf|für|der|die|das|den|dem",
        "en": "in|of|at|on|from|with|without|under|over|above|below|between|within|outside|inside|near|aged|born"
        "|living|who|whom|whose|that|which|for",
        "es": "en|de|del|con|sin|entre|menores|mayores|que|quienes|para|nacid\\w+",
        "fr": "dans|de|du|des|d'\\w+|avec|sans|entre|sous|âgé\\w*|qui|que|nés?|pour|en",
        "it": "in|nel\\w*|di|del\\w*|con|senza|tra|fra|sotto|che|per",
        "nl": "in|van|met|zonder|onder|boven|tussen|die|dat|voor|uit|op",
        "pl": "w|we|z|ze|bez|poniżej|powyżej|między|którzy|które|do|od|na",
        "pt": "em|no|na|nos|nas|de|do|da|dos|das|com|sem|entre|que|para",
        "ru": "в|во|из|с|со|без|до|от|между|которые|которых|на|для",
        "sv": "i|av|från|med|utan|under|över|mellan|som|på|för",
        "uk": "в|у|з|із|без|до|від|між|які|яких|на|для",
    }
)

# What sets what is so against what is not: both stand in one phrase, which takes back nothing but its own.
CONTRASTING = rows(
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
    }
)

# A particle behind a statement that makes a question of it.
ASKING_BEHIND = {"zh": regex("[吗嗎么麼呢]"), "ja": regex("(?:です|ます|のだろう|だろう)?か(?:[?。？]|$)")}

# Pronouns that are subjects: behind what is left out they begin another clause.
SUBJECTS = rows(
    {
        "de": "ich|er|sie|es|wir|ihr|man",
        "en": "i|he|she|it|we|they|you",
        "fr": "je|j'\\w+|il|elle|on|nous|vous|ils|elles",
        "nl": "ik|hij|zij|ze|wij|we|het",
        "ru": "я|он|она|оно|мы|вы|они",
        "sv": "jag|han|hon|vi|de|man",
        "uk": "я|він|вона|воно|ми|ви|вони",
    }
)


# Nothing, nobody: behind what looks like a whole sentence they take it back.
NOBODY = rows(
    {
        "de": "kein\\w*|nichts|niemand\\w*",
        "en": "no|none|nothing|nobody",
        "es": "ning\\w+|nada|nadie",
        "fr": "aucun\\w*|rien|personne",
        "it": "nessun\\w*|niente|nulla",
        "nl": "geen|niets|niemand",
        "pt": "nenhum\\w*|nada|ninguém",
        "ru": "ник\\w+|ничего|ничем",
    }
)


# Forms of "to be", "to have" and their like: behind "and" they are of another clause.
AUXILIARIES = rows(
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
    }
)

# Verbs of reported speech, and what they report.
REPORTED = {"would": "will", "could": "can", "might": "may", "würde": "wird", "würden": "werden", "könnte": "kann"}

# That somebody else says what follows: it takes its whole sentence to say what.
ATTRIBUTING = rows(
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
    }
)

# What stands before a number and makes it another one: about, at most.
APPROXIMATING = rows(
    {
        "ar": "نحو|حوالي|قرابة|أقصى|زهاء",
        "de": "etwa|rund|circa|ca|ungefähr|über|unter|höchstens|mindestens|bis|knapp|gut|fast|maximal",
        "en": "about|around|some|over|under|nearly|almost|roughly|approximately|least|most|to|than|only|just|maximum",
        "es": "unos|unas|casi|cerca|hasta|aproximadamente|máximo|mínimo|sólo|solo",
        "fr": "environ|près|quelque|jusqu'à|presque|maximum|minimum|seulement",
        "it": "circa|quasi|oltre|fino|almeno|massimo|solo",
        "nl": "ongeveer|circa|bijna|ruim|hoogstens|minstens|tot|maximaal",
        "pl": "około|prawie|ponad|niemal|najwyżej|najmniej|do|blisko|tylko",
        "pt": "cerca|quase|até|aproximadamente|máximo|mínimo|só",
        "ru": "около|примерно|почти|более|менее|свыше|до|лишь|только",
        "uk": "близько|майже|понад|приблизно|до|лише|тільки",
    }
)
