"""Words that point to persons, things and times, by language: tables of `hedging`, made as those of `hedgewords`."""

from snippets.patterns import regex
from snippets.verify.wordtables import rows

# What a bracket may stand for without a word in common: words that point to something, and auxiliaries.
POINTING = rows(
    "POINTING",
    {
        "ar": "[وف]?(?:هو|هي|هم|هن|هذا|هذه|ذلك|تلك|هؤلاء)|الذي|التي|الذين|كان|كانت|أنا|نحن|أنت|هنا|هناك|إنه|إنها|أنه"
        "|أنها|له|لها|لهم",
        "de": "er|sie|es|ihn|ihm|ihr(?:e[nrsm]?)?|ihnen|wir|uns|unser\\w*|ich|mich|mir|mein(?:e[nrsm]?)?|du|dich"
        "|dir|euch|dies\\w*"
        "|jene\\w*|de[rnms]|die|das|dess?en|deren|hier|dort|da|dann|jetzt|heute|sein(?:e[nrsm]?)?|ist"
        "|war(?:en|st|t)?|hat\\w*|haben"
        "|wird|wurde\\w*|sind|solche\\w*|beide\\w*|man|eine?[nrsm]?|eins"
        "|da(?:hin|her|ran|rauf|raus|rin|rum|runter|von|vor|zu|mit|nach|bei|durch|für|gegen|hinter|neben)",
        "el": "αυτ\\w+|τ[οηα]|τ[ου]ς?|τον|την|της|των|τους|μου|σου|μας|σας|εκείν\\w+|εγώ|εμείς|εδώ|εκεί|είναι|ήταν"
        "|έχει|είχε",
        "en": "he|she|it|they|them|him|her|hers|his|its|their|theirs|this|that|these|those|who|whom|whose|which|we|us"
        "|our|ours|i|me|my|mine|you|your|\\w+sel(?:f|ves)|one|ones|such|there|here|then|now|today|yesterday|tomorrow"
        "|so|do|does|did|done|is|are|was|were|be|been|being|has|have|had|will|would|shall|should|can|could|the|a|an"
        "|of|in|at|on|to|by|both|same|other|(?:i|he|she|it|we|you|they|that|there)'(?:d|ll|m|re|s|ve)|others|latter"
        "|former|each|all",
        "es": "uno|unas|unos|él|ella|ello|ellos|ellas|lo|la|los|las|le|les|su|sus|est[ea]s?|es[ea]s?|aquel\\w*"
        "|nosotr[oa]s|nos|yo|me|mi|mis|mí|tú|ti|usted\\w*|vosotr[oa]s|os|se|esto|aquí|allí|ahí|entonces|hoy|es|son"
        "|era|eran|fue|fueron|ha|han|había|el|un|una|que|quien|quienes|de|en|est[oá]|eso",
        "fr": "il|elle|ils|elles|eux|moi|toi|soi|tu|vous|le|la|les|lui|leur|leurs|son|sa|ses|ce|cet|cette|ces|cela|ça"
        "|celui|celle|ceux|celles|nous|notre|nos|je|j'\\w+|me|mon|ma|mes|ici|là|y|en|alors|est|sont|était|étaient|fut"
        "|a|ont|avait|qui|que|qu|qu'\\w+|l'\\w+|de|du|un|une|c'\\w+",
        "he": "הוא|היא|הם|הן|זה|זו|זאת|אלה|אלו|אותו|אותה|אותם|שלו|שלה|שלהם|אנחנו|אני|פה|כאן|שם|היה|הייתה|היו|לו|לה"
        "|להם|בו|בה",
        "hi": "वह|वे|यह|ये|उस\\w*|उन\\w*|इस\\w*|इन\\w*|हम\\w*|मैं|मेर\\w+|अपन\\w+|जो|यहाँ|यहां|वहाँ|वहां|है|हैं|था|थी"
        "|थे|ने|को|का|की|के|में|से",
        "hy": "նա|նրա\\w*|նրան\\w*|սա|դա|այս|այդ|այն|մենք|մեր|մեզ|ես|իմ|իր\\w*|այստեղ|այնտեղ|է|են|էր|էին|որ|որը|որոնք",
        "it": "egli|ella|essi|esse|me|te|vi|ne|voi|tu|si|però|esso|essa|lui|lei|loro|lo|la|li|le|gli|suo|sua|suoi|sue"
        "|quest[oaie]|quell[oaie]|noi|ci|nostr\\w+|io|mi|mio|mia|qui|qua|lì|là|allora|oggi|è|sono|era|erano|fu|ha"
        "|hanno|aveva|il|i|un|una|che|chi|di|in|ciò",
        "nl": "hij|zij|ze|jij|je|jou|jullie|u|(?:daar|er|hier)(?:aan|bij|in|mee|na|om|op|over|toe|tegen|uit|van|voor)"
        "|het|hem|haar|hun|hen|zijn|dit|dat|deze|die|wij|we|ons|onze|ik|mij|mijn|hier|daar|er|toen|nu|is|was|waren"
        "|heeft|hebben|had|wordt|werd|de|een|van",
        "pl": "on|ona|ono|oni|one|ją|je|go|jego|jej|ich|jemu|mu|im|ten|ta|to|ci|te|tego|tej|tych|my|nas"
        "|nasz(?:a|e|ego|ej|emu|ym|ych|ymi|ą)?|nasi|ja|mnie|mój|moja|tu|tam|wtedy|jest|są|był\\w*|który|która|które"
        "|którzy|swoj\\w*|swój|nie[jg]o?|nim|nimi|nią|nich|nią|jemu|nam|nami|wam|sobie|siebie|tym|tymi|tę|tą|tych"
        "|temu",
        "pt": "ele|ela|eles|elas|si|mim|ti|você\\w*|vocês|lo|la|lhe|lhes|seu|sua|seus|suas|est[ea]s?|ess[ea]s?"
        "|aquel[ea]s?|isto|isso|aquilo|nós|nos|nosso\\w*|eu|me|meu|minha|aqui|ali|lá|então|hoje|é|são|era|eram|foi"
        "|foram|tem|têm|o|a|os|as|um|uma|que|quem|del[ea]s?|nel[ea]s?",
        "ru": "он|она|оно|они|вы|вас|вам|ты|тебя|тебе|нам|нами|мне|мной|чем|его|её|ее|их|ему|ей|им|них|него|неё|нее"
        "|ним|ними|это|этот|эта|эти|этого|этой|этих|тот|та|те|того|той|тех|мы|нас"
        "|наш(?:а|е|и|у|его|ей|ему|им|их|ими|ем)?|я|меня|мой|моя|мои|здесь|тут|там|тогда|сейчас|был\\w*|есть|который"
        "|которая|которое|которые|себя|сво\\w+|такой|такие",
        "tr": "o|onlar|onu|onun|ona|onlar\\w*|bu|bunlar|bunu|bunun|şu|biz(?:i|e|im|de|den|ler)?|ben(?:i|im|de|den)?"
        "|bana|burada|orada|idi|kendi\\w*",
        "uk": "він|вона|воно|вони|ви|вас|вам|ти|тебе|нам|нами|ними|ним|ній|мені|його|її|їх|йому|їй|їм|них|нього|неї"
        "|цей|ця|це|ці|цього|цієї|цих|той|та|те|ті|того|тієї|тих|ми|нас|наш(?:а|е|і|у|ого|ої|ому|им|их|ими|ій)?|я"
        "|мене|мій|моя|тут|там|тоді|зараз|був|була|було|були|який|яка|яке|які|себе|сво\\w+|такий|такі",
    },
)

# The same in languages without spaces.
POINTING_UNSPACED = {
    "ja": regex(
        "(?:彼女?|彼ら|これら?|それら?|あれ|ここ|そこ|あそこ|この|その|あの|私(?:たち)?|僕(?:ら)?|俺|[のはがをにも、])+"
    ),
    "zh": regex("[他她它们們这這那此该該其我你您咱的之]+"),
}

# When, where, for or against what: of another of these another thing is said.
RELATIONS = rows(
    "RELATIONS",
    {
        "ar": "قبل|بعد|منذ|حتى|خلال|أثناء|ضد|فوق|تحت|بدون|دون",
        "de": "vor|nach|seit|bis|während|ohne|gegen|für|über|unter|trotz|wegen",
        "en": "before|after|since|until|by|during|without|against|for|over|under|despite|because|outside|beyond",
        "es": "antes|después|desde|hasta|durante|sin|contra|por|para|sobre|bajo",
        "fr": "avant|après|depuis|jusqu'\\w+|pendant|sans|contre|pour|malgré|dès",
        "it": "prima|dopo|da|fino|durante|senza|contro|per|sopra|sotto|nonostante",
        "nl": "voor|na|sinds|tot|tijdens|zonder|tegen|boven|onder|ondanks",
        "pl": "przed|po|od|do|podczas|bez|przeciw|dla|nad|pod|mimo",
        "pt": "antes|depois|desde|até|durante|sem|contra|para|por|sobre|sob",
        "ru": "до|после|с|перед|во|без|против|для|над|под|несмотря",
        "uk": "до|після|з|перед|під|без|проти|для|над|попри",
    },
)

# Of whom a speaker speaks without a name: of himself or herself.
FIRST_PERSON = rows(
    "FIRST_PERSON",
    {
        "de": "ich|mich|mir|mein(?:e[nrsm]?)?",
        "en": "i|me|my|mine|myself|i'(?:d|ll|m|ve)",
        "es": "yo|me|mi|mis|mí|conmigo",
        "fr": "je|j'\\w+|me|m'\\w+|moi|mon|ma|mes",
        "it": "io|me|mi|mio|mia|miei|mie",
        "nl": "ik|mij|me|mijn|mezelf",
        "pl": "ja|mnie|mi|mną|mój|moj\\w+",
        "pt": "eu|me|mim|meus?|minhas?",
        "ru": "я|меня|мне|мной|мой|мо[яиейю]\\w*",
        "uk": "я|мене|мені|мною|мій|мо[яєїю]\\w*",
    },
)

# What a sentence may have in the place of a noun, besides the subjects of `hedgewords`.
PRONOUNS = rows(
    "PRONOUNS",
    {
        "de": "ihn|ihm|ihr|ihnen|dies|dieses|diese[rnm]?|das|uns|mich|mir",
        "en": "him|her|them|this|that|these|those|us|me",
        "es": "él|ella|ellos|ellas|est[oae]s?|es[oae]s?|eso|nos|me",
        "fr": "lui|eux|cela|ça|ceci|celui ci|celle ci|nous|moi",
        "it": "lui|lei|loro|ciò|questo|questa|quello|quella|noi|me",
        "nl": "hem|haar|hen|dit|dat|deze|die|ons|mij",
        "pl": "go|jego|ją|jej|ich|im|to|tego|tamto|nas|mnie",
        "pt": "ele|ela|eles|elas|isto|isso|aquilo|nós|mim",
        "ru": "его|её|ее|их|ему|ей|им|это|этого|то|нас|меня",
        "uk": "його|її|їх|йому|їй|їм|це|цього|те|нас|мене",
    },
)

# Where "she" is a woman and "it" is none: nouns of what is no person, and of persons.
NO_PERSONS = rows(
    "NO_PERSONS",
    {
        "en": "agency|agencies|army|association|authority|bank|bill|board|building|cabinet|chamber|church|city|club"
        "|college|commission|committee|community|company|corporation|council|country|county|court|department|district"
        "|factory|federation|firm|foundation|government|group|hospital|house|institute|law|library|ministry|museum"
        "|nation|navy|newspaper|office|organi[sz]ation|paper|parish|parliament|party|plan|police|press|project|region"
        "|report|river|school|senate|society|state|team|town|tribunal|union|university|village|world"
    },
)
PERSONS = rows(
    "PERSONS",
    {
        "en": "\\w*(?:wom[ae]n|keeper|teacher|farmer|lawyer|driver|singer|writer|worker|smith|wright|(?<!n)ess|ist)s?"
        "|m[ae]n"
        "|(?:business|camera|chair|clergy|congress|fire|fisher|fore|horse|milk|noble|police|post|sales|sports|states|watch)m[ae]n"
        "|captain|mayor|judge|boy|girl|nurse|king|queen|prince|princess|wife|husband|mother|father|son|daughter"
        "|brother|sister|uncle|aunt|friend|clerk|priest|bishop|poet|widow|bride|groom|minister|president|officer"
        "|manager|neighbou?r|doctor|surgeon|soldier|sailor|miner|butcher|tailor|coach",
    },
)

# What an organisation is called, with an article, once its name was told.
ORGANISATIONS = rows(
    "ORGANISATIONS",
    {
        "de": "gruppe|organisation|unternehmen|firma|verein|verband|gesellschaft|partei|stiftung|initiative|bündnis",
        "en": "group|organi[sz]ation|company|firm|charity|agency|association|party|union|foundation|network|coalition"
        "|campaign|trust|society",
        "es": "grupo|organización|empresa|compañía|asociación|fundación|partido|sindicato|entidad",
        "fr": "groupe|organisation|entreprise|société|association|fondation|parti|syndicat|collectif",
        "it": "gruppo|organizzazione|azienda|società|associazione|fondazione|partito|sindacato|ente",
        "nl": "groep|organisatie|bedrijf|vereniging|stichting|partij|vakbond",
        "pt": "grupo|organização|empresa|companhia|associação|fundação|partido|sindicato",
        "sv": "gruppen|organisationen|företaget|bolaget|föreningen|stiftelsen|partiet|facket",
    },
)

# What stands before a person's name out of courtesy, or for an office.
TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir lady lord dame judge herr frau señor señora sr sra don doña dra monsieur
    madame mme mlle signor signora sig dott meneer mevrouw dhr mw pan pani pana senhor senhora dona господин госпожа
    пан пані""".split()  # noqa: SIM905 - as a text it can be read
)

# Those of them that are a man's, and a woman's.
MEN_TITLES = TITLES & frozenset(
    """mr sir lord herr monsieur señor don signor meneer dhr pan senhor господин пан""".split()  # noqa: SIM905
)
WOMEN_TITLES = TITLES & frozenset(
    """mrs ms miss dame lady frau madame mme mlle señora sra doña signora mevrouw mw pani senhora dona госпожа
    пані""".split()  # noqa: SIM905
)

# Words for men, and for women: in the place of one the other is somebody else.
OF_A_MAN = rows(
    "OF_A_MAN",
    {
        "ar": "هو|إنه|أنه|رجل|رجال|ولد|أولاد|أب|ابن|أبناء|أخ|إخوة|زوج",
        "en": "he|him|his|himself|m[ae]n|boys?|fathers?|sons?|brothers?|husbands?|uncles?|kings?",
        "es": "él|hombres?|niños?|chicos?|padres?|hijos?|hermanos?|maridos?|tíos?|reyes?",
        "fr": "il|ils|lui|fils|hommes?|garçons?|pères?|frères?|maris?|oncles?|rois?",
        "he": "הוא|אותו|שלו|גבר|גברים|ילד|ילדים|אב|בן|בנים|אח|אחים",
        "it": "lui|egli|uomo|uomini|ragazz[oi]|padr[ei]|figli|figlio|fratell[oi]|mariti?|marito",
        "nl": "hij|hem|man|mannen|jongens?|vaders?|zoons?|zonen|broers?",
        "pl": "on|jego|jemu|mężczy\\w+|chłop\\w+|ojc\\w+|ojciec|syn(?:a|em|owi|owie|ów|om|ami|ach|u|y)?|brat\\w*|mąż",
        "pt": "ele|eles|homem|homens|menin[o]s?|pais?|filhos?|irmãos?|maridos?",
        "ru": "он|его|ему|мужчин\\w*|мальчик\\w*|отец|отц\\w+|сын\\w*|брат\\w*|муж",
        "uk": "він|його|йому|чоловік\\w*|хлопч\\w+|батьк\\w+|син\\w*|брат\\w*",
        "de": "mann|männer\\w*|junge[n]?|jungs|vater|väter\\w*|sohn|söhne\\w*|bruder|brüder\\w*|onkel",
    },
)

OF_A_WOMAN = rows(
    "OF_A_WOMAN",
    {
        "ar": "هي|إنها|أنها|امرأة|نساء|بنت|بنات|أم|ابنة|أخت|أخوات|زوجة",
        "en": "she|her|hers|herself|wom[ae]n|girls?|mothers?|daughters?|sisters?|wi(?:fe|ves)|aunts?|queens?",
        "es": "ella|mujer(?:es)?|niñas?|chicas?|madres?|hijas?|hermanas?|esposas?|tías?|reinas?",
        "fr": "elle|elles|filles?|femmes?|mères?|s(?:œ|oe)urs?|épouses?|tantes?|reines?",
        "he": "היא|אותה|שלה|אישה|נשים|ילדה|ילדות|אם|בת|בנות|אחות|אחיות",
        "it": "lei|ella|donn[ae]|ragazz[ae]|madr[ei]|figlia|figlie|sorell[ae]|mogli[e]?",
        "nl": "zij|haar|vrouw\\w*|meisje[s]?|moeders?|dochters?|zus(?:sen)?",
        "pl": "ona|jej|kobiet\\w*|dziewczyn\\w*|matk\\w+|matek|cór\\w+|siostr\\w*|żon\\w+",
        "pt": "ela|elas|mulher(?:es)?|meninas?|mães?|filhas?|irmãs?|esposas?",
        "ru": "она|её|ее|ей|женщин\\w*|девочк\\w*|мать|матер\\w+|дочь|дочер\\w+|сестр\\w*|жен[аыеу]",
        "uk": "вона|її|їй|жінк\\w+|жінок|дівч\\w+|мати|матер\\w+|доньк\\w+|сестр\\w*|дружин\\w+",
        "de": "frau\\w*|mädchen|mutter|mütter\\w*|tochter|töchter\\w*|schwester\\w*|tante\\w*",
    },
)

# Nouns that say no more of a person than that it is a man or a woman.
ANYBODY = rows(
    "ANYBODY",
    {
        "ar": "رجل|الرجل|امرأة|المرأة",
        "de": "mann|männer\\w*|frau\\w*|jungen?|mädchen",
        "en": "m[ae]n|wom[ae]n|boys?|girls?",
        "es": "hombres?|mujer(?:es)?|niñ[oa]s?|chic[oa]s?",
        "fr": "hommes?|femmes?|garçons?|filles?",
        "it": "uomo|uomini|donn[ae]|ragazz\\w",
        "nl": "man|mannen|vrouw\\w*|jongens?|meisjes?",
        "pl": "mężczyzn\\w*|kobiet\\w*|chłop\\w+|dziewczyn\\w*",
        "pt": "homem|homens|mulher(?:es)?|menin[oa]s?",
        "ru": "мужчин\\w*|женщин\\w*|мальчик\\w*|девочк\\w*",
        "uk": "чоловік\\w*|жін\\w+|хлопч\\w+|дівч\\w+",
    },
)

# The articles of each gender and number, and the pronouns that stand for what has them; each form tells these alone.
AGREEING: dict[str, tuple[tuple[frozenset[str], frozenset[str]], ...]] = {
    lang: tuple((frozenset(articles.split()), frozenset(pronouns.split())) for articles, pronouns in row)
    for lang, row in {
        # A girl is "das Mädchen" and "sie"; an eagle is "el águila" and "ella".
        "de": (("der das", "er"), ("die das", "sie"), ("das", "es")),
        "es": (("el un", "él"), ("la una el un", "ella"), ("los unos", "ellos"), ("las unas", "ellas")),
        "fr": (("le un", "il"), ("la une", "elle"), ("les des", "ils elles eux")),
        "it": (("il lo un uno", "egli lui"), ("la una", "ella lei"), ("i gli le", "loro essi esse")),
        "pt": (("o um", "ele"), ("a uma", "ela"), ("os uns", "eles"), ("as umas", "elas")),
    }.items()
}

# How a sentence goes on up to whom or what another one is compared with: "slower than".
COMPARING = {
    lang: regex(rf"(?:^| ){forms}$")
    for lang, forms in {
        "de": r"(?:(?:\w+er|mehr|weniger) als|statt|anstelle von|anders als|im gegensatz zu)",
        "en": r"(?:than|as (?:much|many|often|high|low|large) as|unlike|instead of|rather than|besides|against)",
        "es": r"(?:a diferencia de|en lugar de|en vez de|(?:más|menos|mejor|peor|mayor|menor)(?: \S+){0,3} que)",
        "fr": r"(?:contrairement à|au lieu de|à la place de|(?:plus|moins|mieux|pire)(?: \S+){0,3} qu[e'])",
        "it": r"(?:più|meno|meglio|peggio)(?: \S+){0,3} (?:di|che)",
        "nl": r"(?:\w+er|meer) dan",
        "pl": r"niż",
        "pt": r"(?:mais|menos|melhor|pior|maior|menor)(?: \S+){0,3} (?:que|do que)",
        "ru": r"чем",
        "sv": r"än",
        "uk": r"ніж",
    }.items()
}

# Pronouns that are "she" before a verb in the singular, and such verbs.
SINGULAR = rows(
    "SINGULAR",
    {
        "de": "sie (?:habe|hat|hatte|ist|sei|war|wäre|wird|werde|wurde|würde|kann|könne|konnte|muss|müsse|musste"
        "|will|wolle|soll|solle|darf|dürfe|sagte|sagt|erklärte|schrieb)",
        "nl": "z(?:e|ij) (?:heeft|had|is|was|wordt|werd|kan|kon|moet|moest|wil|wilde|zal|zou|mag|mocht|zegt|zei"
        "|schreef)",
    },
)

# What points to the last of those who were told of.
LATTER = rows(
    "LATTER",
    {
        "de": "letztere[rmns]?",
        "en": "latter",
        "fr": "(?:celui|celle|ceux|celles) ci|derniers?|dernières?",
        "it": "(?:quest' ?)?ultim[oaie]",
        "nl": "laatstgenoemde",
    },
)

# What points to the first of two who were told of.
FORMER = rows(
    "FORMER",
    {"de": "erstere[rmns]?", "en": "former", "fr": "premiers?|premières?", "nl": "eerstgenoemde", "sv": "förra"},
)

# Whom a speaker speaks to.
SECOND_PERSON = rows(
    "SECOND_PERSON",
    {
        "de": "du|dich|dir|dein(?:e[nrsm]?)?|euch|euer",
        "en": "you|yours?|yourself|you'\\w+",
        "es": "tú|te|ti|tus?|usted|ustedes|vosotr[oa]s",
        "fr": "tu|toi|ton|ta|tes|t'\\w+|vous|votre|vos",
        "it": "tu|ti|te|tuo|tua|voi|vostr\\w+",
        "nl": "jij|je|jou|jouw|u|uw|jullie",
        "pl": "ty|ciebie|cię|tobie|twój|twoj\\w+|wy|was",
        "pt": "tu|te|ti|teu|tua|você|vocês",
        "ru": "ты|тебя|тебе|вы|вас|вам|ваш\\w*|тво\\w+",
        "uk": "ти|тебе|тобі|ви|вас|вам|ваш\\w*|тво\\w+",
    },
)

# Pronouns that stand before a noun as well.
ARTICLES_TOO = rows("ARTICLES_TOO", {"nb": "den|det|de", "nl": "het", "sv": "den|det|de"})

# He and she, as they are said to speak.
SPEAKERS: dict[str, dict[str, frozenset[str]]] = {
    lang: {"he": frozenset([he]), "she": frozenset([she])}
    for lang, (he, she) in {
        "en": ("he", "she"),
        "es": ("él", "ella"),
        "fr": ("il", "elle"),
        "it": ("lui", "lei"),
        "nl": ("hij", "zij"),
        "pl": ("on", "ona"),
        "pt": ("ele", "ela"),
        "ru": ("он", "она"),
        "uk": ("він", "вона"),
    }.items()
}
