"""Words that say a thing of fewer, of all, of less or on a condition: by language, tables of `hedging`.

Art of this tool, as those of `hedgewords`.
"""

from snippets.verify.wordtables import rows

# How much of them: another of these makes another statement.
QUANTIFIERS = rows(
    "QUANTIFIERS",
    {
        "ar": "كل|جميع|بعض\\w*|معظم|كثير\\w*|قليل\\w*|أغلب\\w*|غالبية",
        "cs": "všichni|všechny|každý|někteří|některé|mnoho|mnozí|většina|několik|málo"
        "|většin[auyo]u?|četn\\w+|nesčetn\\w+|hrstk\\w+|pár",
        "de": "alle[nrs]?|jede[nrsm]?|einige[nrs]?|manche[nrs]?|viele[nrs]?|wenige[nrs]?|meisten|mehrere[nrs]?"
        "|mehrheit"
        "|sämtliche[nrs]?"
        "|paar|zahlreiche[nrs]?|unzählige[nrs]?|zahllose[nrs]?|etliche[nrs]?",
        "el": "όλ\\w+|κάθε|μερικ\\w+|πολλ\\w+|λίγ\\w+|περισσότερ\\w+|πολυάριθμ\\w+|χούφτα",
        "en": "all|every|everyone|everybody|each|some|someone|most|many|few|fewer|several|any|majority|minority"
        "|much|little"
        "|countless|numerous|umpteen|handful",
        "es": "tod[oa]s?|cada|algun[oa]s|algún|vari[oa]s|much[oa]s|poc[oa]s|mayoría|minoría|numeros[oa]s|innumerables",
        "fr": "tous|toutes?|tout|chaque|quelques|certain(?:s|es)|plusieurs|beaucoup|peu|plupart|majorité"
        "|nombreu(?:x|ses)|maint(?:e?s|e)|innombrables",
        "he": "כל|כולם|חלק|רוב|מעט|הרבה|רבים|כמה",
        "hi": "सभी|सब|कुछ|हर|अधिकांश|ज़्यादातर|ज्यादातर|कई|बहुत",
        "it": "tutt[ie]|ogni|alcun[ie]|molt[ie]|poch[ie]|maggior|maggioranza|parecchi"
        "|divers[ei]|numeros[ei]|parecchie|svariat[ei]|innumerevoli",
        "nl": "alle|iedere?|elke?|sommige|veel|vele|weinig|meeste|enkele|verschillende"
        "|talrijke|talloze|meerdere|ettelijke|handvol|paar",
        "pl": "wszyscy|wszystkie|każd\\w+|niektór\\w+|wiel[ue]|większość|kilka|kilku|mało"
        "|liczn\\w+|nieliczn\\w+|garstk\\w+|parę|paru",
        "pt": "tod[oa]s|cada|algu(?:ns|mas)|vári[oa]s|muit[oa]s|pouc[oa]s|maioria|numeros[oa]s|inúmer[oa]s",
        "ru": "все|всех|всем|всеми|кажд\\w+|некотор\\w+|мног(?:ие|их|им|о)|немног\\w+|большинств\\w+|несколько"
        "|нескольких|мало"
        "|многочисленн\\w+|бесчисленн\\w+|горстк\\w+|пар[ауы]",
        "sv": "alla|varje|några|många|få|flesta|flera|åtskilliga|talrika|otaliga|handfull|par",
        "tr": "bütün|tüm|hepsi|her|bazı|çoğu|birçok|az|birkaç|çok sayıda|sayısız|bir avuç|bir çift",
        "uk": "всі|усі|всіх|кожн\\w+|кожен|деяк\\w+|багато|більшість|кілька|мало|численн\\w+|жменьк\\w+|пар[ауи]",
        "zh": "所有|全部|一些|有些|大多|多数|多數|少数|少數|每个|每個|许多|許多|部分",
        "hy": "բոլոր\\w*|որոշ|շատ\\w*|քիչ|յուրաքանչյուր|մեծամասնություն\\w*",
        "ko": "모든|모두|일부|대부분|많은|각",
        "ja": "すべて|全て|一部|多く|ほとんど|各",
        "ca": "tots|totes|cada|algun[ae]?s|uns quants|unes quantes|divers[oe]s|molt[oe]s|majoria|nombros[oe]s|pocs"
        "|poques"
        "|grapat",
    },
)

# Words that say a thing of less, of another time, or not for certain.
QUALIFYING = rows(
    "QUALIFYING",
    {
        "ar": "فقط|إلا|سوى|ربما|قد|تقريبا|تقريبًا|تقريباً|يكاد|تكاد|كاد|كادت|لو|إذا|جزئيا|جزئيًا|جزئياً|مزعوم\\w*|أقل|أكثر",
        "de": "allenfalls|bestenfalls|lediglich|bloß|zumindest|wenigstens|zeitweise|vorläufig|selten|manchmal|oft"
        "|meist\\w*|nur|fast|beinahe|angeblich\\w*|vermutlich|vielleicht|womöglich|möglicherweise|wahrscheinlich"
        "|teilweise|falls|wenn|sofern|würde[nt]?|könnte[nt]?|hätte[nt]?|wäre[nt]?|dürfte[nt]?|früher|weniger|mehr"
        "|höchstens|mindestens|etwas|leicht|weitgehend|größtenteils|etwa|rund|ungefähr|circa|knapp",
        "en": "mistakenly|erroneously|jokingly|narrowly|indirectly|wrongly|falsely|estimated|little|just|rarely"
        "|seldom|usually|often|occasionally|generally|temporarily|provisionally|potentially|nominally|only|except"
        "|merely|almost|nearly|partly|partially|supposedly|allegedly|reportedly|apparently|likely|probably|possibly"
        "|perhaps|maybe|would|could|might|may|used|if|unless|provided|purportedly|seemingly|sometimes|once|formerly"
        "|virtually|theoretically|save|less|fewer|more|slightly|somewhat|marginally|mostly|largely|mainly"
        "|approximately|roughly|least|most",
        "es": "únicamente|raramente|generalmente|temporalmente|provisionalmente|excepto|salvo|sólo|solo|solamente"
        "|casi|supuestamente|presuntamente|quizás?|tal vez|probablemente|posiblemente|parcialmente|podría\\w*"
        "|habría\\w*|sería\\w*|si|antes|apenas|menos|más|ligeramente|aproximadamente|mayormente",
        "fr": "uniquement|rarement|souvent|parfois|généralement|provisoirement|temporairement|sauf|hormis|seulement"
        "|presque|prétendument|peut-être|probablement|partiellement|si|pourrai\\w+|aurai\\w+|serai\\w+|soi-disant"
        "|autrefois|quasi|moins|plus|légèrement|environ|plutôt|quasiment|surtout",
        "hi": "छोड़कर|अलावा|सिवाय|कभी-कभी|अक्सर|केवल|सिर्फ|सिर्फ़|लगभग|शायद|कथित|संभवतः|अगर|यदि|पहले|कम|अधिक|ज़्यादा|ज्यादा",
        "it": "unicamente|raramente|spesso|talvolta|generalmente|temporaneamente|tranne|eccetto|solo|soltanto|quasi"
        "|presunt\\w+|presumibilmente|forse|probabilmente|parzialmente|se|potrebbe\\w*|avrebbe\\w*|sarebbe\\w*|meno"
        "|più|leggermente|circa|perlopiù",
        "nl": "enkel|hooguit|zelden|vaak|soms|meestal|tijdelijk|behalve|alleen|slechts|bijna|vermeend\\w*"
        "|vermoedelijk|misschien|waarschijnlijk|gedeeltelijk|als|indien|zou|zouden|minder|meer|ongeveer|iets"
        "|grotendeels|hoogstens",
        "pt": "unicamente|raramente|geralmente|temporariamente|exceto|só|somente|apenas|quase|supostamente|talvez"
        "|provavelmente|parcialmente|se|poderia\\w*|teria\\w*|seria\\w*|menos|mais|ligeiramente|aproximadamente",
        "ru": "редко|часто|иногда|обычно|временно|исключительно|кроме|только|лишь|почти|якобы|возможно|вероятно"
        "|наверное|частично|если|бы|едва|когда-то|раньше|менее|более|меньше|больше|немного|слегка|около|примерно"
        "|свыше|частично",
        "uk": "рідко|часто|інколи|зазвичай|тимчасово|виключно|крім|окрім|тільки|лише|майже|нібито|можливо|ймовірно"
        "|мабуть|частково|якщо|би|б|ледве|раніше|менше|більше|трохи|близько|приблизно|понад|частково",
        "zh": "只|除了|除非|仅|僅|几乎|幾乎|据称|據稱|可能|也许|也許|如果|部分|曾经|曾經",
        "pl": "rzadko|często|czasem|zwykle|tymczasowo|wyłącznie|oprócz|prócz|tylko|jedynie|prawie|niemal|rzekomo"
        "|podobno|może|mógłby|mogłaby|mniej|więcej|jeśli|jeżeli|prawdopodobnie|nieco|około|głównie|częściowo|ponad"
        "|najwyżej|zapewne",
        "tr": "dışında|hariç|haricinde|nadiren|bazen|genellikle|geçici|sadece|yalnızca|ancak|neredeyse|hemen|sözde"
        "|belki|eğer",
        "el": "μόνο|μόνον|σχεδόν|ίσως|πιθανώς|δήθεν|αν|εάν|λιγότερ\\w+|περισσότερ\\w+",
        "hy": "բացի|երբեմն|հաճախ|միայն|գրեթե|իբր|երևի|եթե",
        "ja": "だけ|のみ|以外|除い|しか|ほぼ|ほとんど|もし|かもしれ",
        "ko": "제외\\w*|빼고|가끔|종종|거의|\\w*만|아마|만약",
        "he": "רק|כמעט|אולי|כביכול|אם",
        "sv": "bara|endast|nästan|kanske|om",
        "cs": "jen|pouze|skoro|téměř|možná|prý|pokud",
    },
)

# Of these the ones that make a condition: dropped from amid a sentence, they are a promise without its if.
CONDITIONS = rows(
    "CONDITIONS",
    {
        "ar": "إذا|لو|شرط|بشرط",
        "de": "solange|bis|sobald|falls|sofern|wenn|vorausgesetzt|außer|es sei|unter der (?:bedingung|voraussetzung"
        "|annahme)",
        "en": "on (?:the )?condition|on the understanding|in the event|assuming|supposing|providing|"
        "contingent|conditional|conditioned|"
        "until|as long|so long|in case|if|unless|provided|only|in part|save|except|barring|other|else|else's",
        "es": "mientras|hasta|si|siempre|salvo|excepto|a menos|a no|con tal|a condición|en caso",
        "fr": "tant que|jusqu'à|si|sauf|pourvu|à moins|à condition|sous réserve|au cas|dans la mesure",
        "hi": "अगर|यदि|बशर्ते",
        "it": "finché|se|purché|a meno|a patto|a condizione|salvo|qualora|nel caso",
        "nl": "zolang|totdat|als|indien|mits|tenzij|behalve|op voorwaarde|ingeval|in geval",
        "pl": "jeśli|jeżeli|chyba że|o ile|pod warunkiem",
        "pt": "enquanto|se|desde|salvo|a menos|a não|contanto|caso|na condição",
        "ru": "если|при условии|разве что|в случае",
        "uk": "якщо|хіба що|за умови",
        "ja": "もし|限り|除い|以外",
        "zh": "如果|除了|除非|只要|只有|假如",
    },
)

# How a sentence goes on that takes back a part of what it has said.
TURNING = rows(
    "TURNING",
    {
        "ar": "لكن\\w*|ولكن\\w*|أو|إلا|غير",
        "cs": "ale|avšak|ačkoli|kromě|nebo",
        "de": "wenn|nachdem|vorbehaltlich|"
        "solange|sofern|falls|vorausgesetzt|bis|sobald|unter der|es sei|"
        "aber|jedoch|doch|obwohl|wenngleich|allerdings|jedenfalls|zumindest|außer|bis auf|oder",
        "el": "αλλά|όμως|αν και|εκτός",
        "en": "once|subject to|pending|when|whenever|as soon|"
        "until|till|assuming|provided|providing|so long|as long|in case|on condition|only if|unless|"
        "but|yet|though|although|except|save|unless|or|at least|albeit|however",
        "es": "en cuanto|tan pronto|"
        "siempre y|siempre que|con tal|a condición|con la|hasta que|mientras|si|"
        "pero|aunque|salvo|excepto|menos|sino|al menos|o",
        "fr": "dès que|une fois|quand|lorsque?|"
        "tant que|pourvu|à condition|à moins|jusqu'à|si|mais|quoique|bien que|sauf|hormis|du moins|au moins|ou",
        "it": "appena|non appena|quando|"
        "purché|finché|a condizione|a patto|a meno|se|ma|però|sebbene|benché|salvo|tranne|eccetto|almeno|o",
        "nl": "zolang|mits|tot|indien|totdat|maar|echter|hoewel|behalve|tenzij|althans|tenminste|of",
        "pl": "gdy|kiedy|jak tylko|skoro|"
        "dopóki|o ile|pod warunkiem|jeśli|chyba|"
        "ale|lecz|jednak|choć|chociaż|oprócz|prócz|z wyjątkiem|przynajmniej|lub|albo",
        "pt": "assim que|quando|logo que|"
        "enquanto|desde que|contanto|a menos|até que|se|mas|porém|embora|salvo|exceto|menos|pelo menos|ou",
        "ru": "как только|когда|пока|если|при условии|до тех|но|однако|хотя|кроме|по крайней|или|разве что",
        "sv": "när|så snart|om|såvida|förutsatt|men|fast|fastän|utom|åtminstone|eller",
        "uk": "доки|поки|якщо|за умови|але|однак|проте|хоча|крім|окрім|принаймні|або|чи",
    },
)

# How much more of it is denied: "no longer than", "not before more than".
MEASURING = rows(
    "MEASURING",
    {
        "de": "als|länger|mehr|weiter",
        "en": "than",
        "es": "más",
        "fr": "plus",
        "it": "più",
        "nl": "dan|langer|meer",
        "pl": "niż|dłużej|więcej",
        "pt": "mais",
        "ru": "чем|более|больше|дольше",
        "sv": "än",
        "uk": "ніж|більше|довше",
    },
)

# How a sentence begins with a condition: of the words above those that begin one there, and nothing else.
OPENING_CONDITIONS = rows(
    "OPENING_CONDITIONS",
    {
        "ar": "إذا|لو|بشرط",
        "cs": "pokud|jestli|jestliže|kdyby",
        "de": "im fall|im notfall|im falle|sobald|solange|falls|sofern|wenn|vorausgesetzt|solange",
        "el": "αν|εάν|εφόσον",
        "en": "once|in an emergency|on condition|subject to|"
        "as long|so long|in case|should|had|were|if|unless|provided|providing|assuming",
        "es": "en caso|en cuanto|siempre y|mientras|si|a menos|con tal|siempre que|salvo que",
        "fr": "en cas|dès que|une fois|tant que|si|s'ils?|pourvu|à moins|à condition",
        "hi": "अगर|यदि|बशर्ते",
        "it": "in caso|appena|non appena|finché|se|purché|a meno|a patto|a condizione",
        "ja": "もし",
        "nl": "zodra|in geval|zolang|als|indien|mits|tenzij",
        "pl": "gdy|w razie|dopóki|jeśli|jeżeli|gdyby|chyba że|o ile|pod warunkiem",
        "pt": "em caso|assim que|enquanto|se|caso|a menos|a não|contanto|desde que|salvo se",
        "ru": "как только|в случае|пока|если|при условии",
        "sv": "om|ifall|såvida",
        "uk": "поки|доки|якщо|якби|за умови",
        "zh": "如果|除非|只要|只有|假如",
    },
)

# Which of them in their order, where `numberforms` does not count it as a number.
ORDINALS = rows(
    "ORDINALS",
    {
        "de": "erste[nrsm]?|dritte[nrsm]?|letzte[nrsm]?",
        "en": "(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie"
        "|thirtie|fortie|fiftie|sixtie|seventie|eightie|ninetie|hundred|thousand|million)ths?",
        "es": "primer[oa]?s?|segund[oa]s?|tercer[oa]?s?|últim[oa]s?",
        "fr": "premi(?:er|ère)s?|seconde?s?|\\w+ième|derni(?:er|ère)s?",
        "it": "prim[oie]|second[aie]|terz[aie]|ultim[oaie]",
        "nl": "eerste|tweede|laatste",
        "pl": "pierwsz\\w+|trzeci\\w*|ostatni\\w*",
        "pt": "primeir[oa]s?|terceir[oa]s?|últim[oa]s?",
        "ru": "перв\\w+|втор\\w+|трет\\w+|последн\\w+",
        "uk": "перш\\w+|трет\\w+|останн\\w+",
        "ca": "primer\\w*|darrer\\w*|últim\\w*",
        "cs": "prvn\\w+|posledn\\w+",
        "da": "førs?te|sidste",
        "el": "πρώτ\\w+|τελευταί\\w+",
        "fi": "ensimmäi\\w+|viimei[ns]\\w+",
        "hu": "első\\w*|utolsó\\w*",
        "nb": "første|siste",
        "ro": "prim\\w+|ultim\\w+",
        "sv": "första|sista",
        "tr": "ilk",
    },
)

# What puts another word beside one: "or partly owned".
ALTERNATIVE = rows(
    "ALTERNATIVE",
    {
        "de": "oder|beziehungsweise|bzw",
        "en": "or",
        "es": "o|u",
        "fr": "ou",
        "it": "o|oppure",
        "nl": "of",
        "pl": "lub|albo|czy",
        "pt": "ou",
        "ru": "или|либо",
        "uk": "або|чи",
    },
)

# What makes a question of a statement: whether it is so.
WHETHER = rows(
    "WHETHER",
    {
        "de": "ob",
        "en": "whether|if|what|how|why",
        "es": "si",
        "fr": "si|s'\\w+",
        "it": "se",
        "nl": "of",
        "pl": "czy",
        "pt": "se",
        "ru": "ли",
        "uk": "чи",
    },
)

# Who or what is left out of all of them.
EXCEPTING = rows(
    "EXCEPTING",
    {
        "ar": "إلا|عدا|باستثناء|سوى",
        "cs": "kromě|mimo",
        "de": "ausschließlich|exklusive|außer|ausgenommen|bis auf|mit ausnahme|abgesehen",
        "el": "εκτός|πλην",
        "en": "excluding|minus|excluded|"
        "but|except|excepting|save|bar|barring|unless|other than|apart from|aside from|with the exception of"
        "|not counting|leaving aside",
        "es": "menos|salvo|excepto|con excepción|a excepción|sin contar",
        "fr": "sauf|hormis|excepté|à l'exception|à part|sans compter|hors",
        "he": "מלבד|חוץ|למעט",
        "it": "tranne|eccetto|meno|ad eccezione|a parte|senza contare",
        "nl": "behalve|uitgezonderd|met uitzondering|afgezien van|op(?: \\S+){1,3} na",
        "pl": "oprócz|prócz|z wyjątkiem|nie licząc|jeśli nie liczyć|poza",
        "pt": "exceto|menos|salvo|com exceção|à exceção|sem contar",
        "ru": "кроме|исключая|за исключением|не считая|если не считать",
        "sv": "utom|med undantag",
        "uk": "крім|окрім|опріч|за винятком|не рахуючи|якщо не рахувати",
        "zh": "除了|除",
    },
)

# All of them, and none: of fewer it is another statement.
UNIVERSAL = rows(
    "UNIVERSAL",
    {
        "ar": "كل|جميع|كافة|أي|لا",
        "cs": "všichni|všechny|každ\\w+|žádn\\w+|nikdo",
        "de": "alle[nrsm]?|jede[nrsm]?|jedermann|sämtliche\\w*|kein\\w*|niemand\\w*|nichts|immer",
        "el": "όλ\\w+|κάθε|καν[εέ]\\w+",
        "en": "all|every|everyone|everybody|everything|each|any|anyone|anybody|anything|no|none|nobody|nothing|always"
        "|never",
        "es": "tod[oa]s?|cada|cualquier\\w*|ning\\w+|nadie|nada|siempre",
        "fr": "tous|toutes?|tout|chaque|aucun\\w*|rien|toujours",
        "he": "כל|כולם|אף",
        "it": "tutt[oaie]|ogni|ognuno|nessun\\w*|niente|nulla|sempre",
        "nl": "alle|allen|alles|iedere?|iedereen|elke?|geen|niemand|niets|altijd",
        "pl": "wszyscy|wszystkie|wszystkich|wszystko|każd\\w+|żad\\w+|nikt|nikogo|nic|zawsze|ani jed\\w+",
        "pt": "tod[oa]s?|tudo|cada|qualquer|nenhum\\w*|ninguém|nada|sempre",
        "ru": "все|всех|всем|всё|кажд\\w+|любо[йемг]\\w*|люб(?:ая|ую|ые|ых|ым|ыми)"
        "|никто|никого|никому|никем|никак\\w+|никогда|ничего|всегда",
        "sv": "alla|allt|varje|ingen|inget|inga|alltid",
        "uk": "всі|усі|всіх|усіх|все|усе|кожн\\w+|кожен|будь-як\\w+|жод\\w+|ніхто|нікого|нічого|завжди",
    },
)

# What begins a phrase that says which of them: those in the bus, children under five.
RESTRICTING = rows(
    "RESTRICTING",
    {
        "ar": "في|من|على|تحت|فوق|دون|مع|الذين|اللواتي|الذي|التي",
        "de": "in|im|aus|von|vom|mit|unter|über|zwischen|ohne|bei|an|am|auf|für|der|die|das|den|dem",
        "en": "in|of|at|on|from|with|without|under|over|above|below|between|within|outside|inside|near|aged|born"
        "|living|who|whom|whose|that|which|for",
        "es": "en|de|del|con|sin|entre|menores|mayores|que|quienes|para|nacid\\w+",
        "fr": "dans|de|du|des|d'\\w+|avec|sans|entre|sous|âgé\\w*|qui|que|nés?|pour|en",
        "it": "in|nel(?:l\\w+|lo)?|nei|negli|di|del(?:l\\w{1,2}|l')?|con|senza|tra|fra|sotto|che|per",
        "nl": "in|van|met|zonder|onder|boven|tussen|die|dat|voor|uit|op",
        "pl": "w|we|z|ze|bez|poniżej|powyżej|między|którzy|które|do|od|na",
        "pt": "em|no|na|nos|nas|de|do|da|dos|das|com|sem|entre|que|para",
        "ru": "в|во|из|с|со|без|до|от|между|которые|которых|на|для",
        "sv": "i|av|från|med|utan|under|över|mellan|som|på|för",
        "uk": "в|у|з|із|без|до|від|між|які|яких|на|для",
    },
)

# What stands before a number and makes it another one: about, at most.
APPROXIMATING = rows(
    "APPROXIMATING",
    {
        "ar": "نحو|حوالي|قرابة|أقصى|زهاء",
        "de": "etwa|rund|circa|ca|ungefähr|über|unter|höchstens|mindestens|bis|knapp|gut|fast|maximal",
        "en": "estimated|reported|believed|"
        "about|around|some|over|under|nearly|almost|roughly|approximately|least|most|to|than|only|just|maximum",
        "es": "unos|unas|casi|cerca|hasta|aproximadamente|máximo|mínimo|sólo|solo",
        "fr": "environ|près|quelque|jusqu'à|presque|maximum|minimum|seulement",
        "it": "circa|quasi|oltre|fino|almeno|massimo|solo",
        "nl": "ongeveer|circa|bijna|ruim|hoogstens|minstens|tot|maximaal",
        "pl": "około|prawie|ponad|niemal|najwyżej|najmniej|do|blisko|tylko",
        "pt": "cerca|quase|até|aproximadamente|máximo|mínimo|só",
        "ru": "около|примерно|почти|более|менее|свыше|до|лишь|только",
        "uk": "щонайменше|щонайбільше|близько|майже|понад|приблизно|до|лише|тільки",
    },
)

# Prepositions: the noun behind one belongs to what stands before it.
GOVERNING = rows(
    "GOVERNING",
    {
        "de": "a[mn]s?|aufs?|aus|bei|beim|durch|für|gegen|gegenüber|hinter|i[mn]s?|mit|nach|neben|ohne|über|um|unter"
        "|vo[nmr]|wegen|zu[mr]?|zwischen",
        "en": "about|above|across|against|along|among|around|at|behind|below|beneath|by|for|from|in|inside|into|like"
        "|near|of|on|out|outside|than|to|towards?|under|with",
        "es": "al?|ante|con|de|del|en|entre|hacia|para|por|sin|sobre|tras",
        "fr": "à|aux?|avec|chez|contre|dans|de|du|en|entre|par|pour|sans|sous|sur|vers",
        "it": "ad?|al(?:l\\w+|lo)?|ai|agli|con|da|dal(?:l\\w{1,2}|l')?|dai|dagli|del(?:l\\w{1,2}|l')?|dei|degli|di"
        "|fra|in|nel(?:l\\w{1,2}|l')?|nei|negli|per|senza|su|sul(?:l\\w{1,2}|l')?|sui|sugli|tra|verso",
        "nl": "aan|bij|in|met|naar|om|op|over|tegen|tot|uit|van|voor|zonder",
        "pl": "bez|dla|do|ku|na|od|o|po|przeciw|przez|u|w|we|z|za|ze",
        "pt": "aos?|às?|a|ante|com|de|d[oa]s?|em|entre|n[oa]s?|para|perante|pel[oa]s?|por|sem|sobre",
        "ru": "без|в|во|для|до|за|из|к|ко|между|на|над|о|об|от|под|при|про|с|со|у",
        "uk": "без|в|від|для|до|з|за|із|між|на|над|о|під|при|про|у|щодо",
    },
)

# Articles, and what joins a noun or a verb to the words before it.
UNENDING = rows(
    "UNENDING",
    {
        "de": "de[rsmn]|die|das|eine?[rsmn]?|und|oder|von|vom|im|zum|zur|für|durch|gegen|ohne|seit|wegen",
        "en": "an?|the|to|of|into|from|and|or|than|as|between|because|every|my|our|their|your",
        "es": "el|la|los|las|un|una|de|del|al|a|en|con|por|para|sin|y|o|e|que|su|sus",
        "fr": "le|la|les|un|une|des|de|du|à|au|aux|en|avec|par|pour|sans|et|ou|sa|son|ses|leur|leurs",
        "it": "il|lo|la|i|gli|le|un|una|uno|di|del|dello|della|dei|degli|delle|a|al|alla|in|nel|nella|con|per|e|o",
        "nl": "de|het|een|van|naar|voor|met|zonder|en|of|te",
        "pl": "w|we|z|ze|do|od|na|dla|bez|przez|i|lub|oraz|o",
        "pt": "o|a|os|as|um|uma|de|do|da|dos|das|em|no|na|com|por|para|sem|e|ou|que",
        "ru": "в|во|с|со|из|до|от|на|для|без|и|или|а|но|к|ко|о|об|у",
        "uk": "в|у|з|із|до|від|на|для|без|і|й|та|або|а|але|о|про",
    },
)
