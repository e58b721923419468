"""Words of `hedgewords`, `limitwords` and `pointwords` of further languages, by language and table.

Art of this tool, made by hand in November 2026, as those tables; kept apart for their length.
"""

from collections.abc import Mapping

FURTHER: Mapping[str, Mapping[str, str]] = {
    "ca": {
        "PHRASES": "en teoria|teòricament|en principi|sobre el paper|en part|parcialment|al principi|de moment"
        "|fins ara|de vegades|a vegades|normalment|en general|més o menys|com a màxim|almenys|en el millor dels casos"
        "|oficialment|suposadament|presumptament|probablement|possiblement|potser|gairebé|quasi|amb prou feines"
        "|rarament|sovint|temporalment|abans|antigament|relativament|força|bastant|només|únicament|per error"
        "|en defensa pròpia|indirectament",
        "PRIVATIVE": "antic|antiga|antics|antigues|ex|presumpt\\w*|suposa\\w+|fals\\w*|anomena\\w+|futur\\w*"
        "|possibles?"
        "|proposa\\w+|previst\\w*|fracassa\\w+|interin\\w*",
        "MODALS": "pot|poden|podia|podria|ha de|han de|havia de|vol|volen|volia|espera|intenta|va intentar|promet"
        "|va prometre",
        "APPROXIMATING": "uns|unes|prop|gairebé|quasi|almenys|mínim|màxim|només|més|menys|fins|aproximadament",
        "QUALIFYING": "només|únicament|gairebé|quasi|potser|probablement|possiblement|presumptament|suposadament"
        "|parcialment|sovint|rarament|temporalment|si|abans|menys|més|almenys|màxim|mínim|podria\\w*|seria\\w*",
        "POINTING": "ell|ella|ells|elles|el|la|els|les|lo|l'|li|hi|ho|en|n'|es|s'|se|jo|em|m'|mi|meu|meva|meus"
        "|meves|tu|et"
        "|t'|teu|teva|nosaltres|ens|nostre|nostra|nostres|vosaltres|us|vostre|vostra|vostè|vostès|seu|seva|seus|seves"
        "|aquest\\w*|aqueix\\w*|aquell\\w*|això|allò|qui|que|què|on|aquí|allà|allí|llavors|ara|un|una|uns|unes|de|a"
        "|és|són|era|eren|va|van|ha|han|havia|havien|fou|sigui|tots|ambdós|tots dos",
        "PRONOUNS": "ell|ella|ells|elles|això|allò|aquest|aquesta|nosaltres|mi",
        "FIRST_PERSON": "jo|em|me|mi|meu|meva|meus|meves",
        "SECOND_PERSON": "tu|et|teu|teva|vosaltres|us|vostre|vostra|vostè|vostès",
        "OF_A_MAN": "ell|ells|home|homes|nois?|pares?|fill|fills|germà|germans|marit",
        "OF_A_WOMAN": "ella|elles|dona|dones|noi(?:a|es)|mare|mares|fill(?:a|es)|german(?:a|es)|esposa|muller",
        "AUXILIARIES": "és|són|era|eren|va|van|ha|han|havia|havien|fou",
        "SAYING": "diu|diuen|deia|dit|va dir|afirm\\w+|declar\\w+|assegur\\w+|afegi\\w+|explic\\w+|creu|creuen"
        "|escri\\w+",
        "GOVERNING": "a|al|als|amb|de|del|dels|des|en|entre|fins|per|pel|pels|segons|sense|sobre|cap|contra",
        "CONDITIONS": "si|només|llevat|tret|excepte|sempre que|a condició|en cas|mentre|fins que",
        "OPENING_CONDITIONS": "si|en cas|sempre que|a condició|mentre",
        "UNIVERSAL": "tots|totes|tot|cada|qualsevol|cap|ningú|res|sempre|mai",
        "EXCEPTING": "llevat|tret|excepte|menys|a part",
        "TURNING": "però|encara que|tot i|excepte|llevat|o|almenys",
        "NOBODY": "ningú|res|cap",
        "ALTERNATIVE": "o|o bé",
        "MEASURING": "més",
    },
    "cs": {
        "PHRASES": "teoreticky|v zásadě|na papíře|částečně|zčásti|zpočátku|nejprve|zatím|prozatím|dosud|někdy|občas"
        "|obvykle|zpravidla|většinou|v (?:některých|mnoha|většině) případ\\w+|víceméně|nanejvýš|nejvýše|alespoň"
        "|přinejmenším|v nejlepším případě|oficiálně|formálně|údajně|prý|pravděpodobně|zřejmě|možná|snad|téměř|skoro"
        "|stěží|zřídka|často|dočasně|dříve|kdysi|poměrně|dosti|trochu|jen|pouze|omylem|v sebeobraně|nepřímo",
        "PRIVATIVE": "býval\\w+|dřívější\\w*|údajn\\w+|domněl\\w+|takzvan\\w+|falešn\\w+|budoucí\\w*|plánovan\\w+"
        "|navrhovan\\w+|možn\\w+|zastupující\\w*|neúspěšn\\w+",
        "MODALS": "může|mohou|mohl\\w*|musí|musel\\w*|má|mají|měl\\w*|chce|chtějí|chtěl\\w*|bude|budou|hodlá|hodlají"
        "|slíbil\\w*|snaží|snažil\\w*",
        "APPROXIMATING": "asi|zhruba|kolem|přibližně|přes|nejméně|nejvíce|alespoň|minimálně|maximálně|téměř|skoro|jen"
        "|až|pod|nad",
        "POINTING": "on|ona|ono|oni|ony|ho|jeho|jej|jí|ji|jich|jim|jemu|mu|ní|něj|něho|něm|ním|nimi|nich|jejich|její"
        "|ten|ta|to|ti|ty|toho|té|tomu|tom|tím|těch|těm|tento|tato|toto|tito|tyto|já|mě|mne|mi|mně|můj|má|mé|moje|my"
        "|nás|nám|námi|naš\\w*|náš|vy|vás|vám|váš|vaš\\w*|tebe|se|si|svůj|sv[éáo]\\w*|je|jsou|byl\\w*|bude|budou"
        "|kter\\w+|jenž|tady|tam|zde|tehdy|teď|oba|obě|v|na",
        "PRONOUNS": "ho|jej|jeho|ji|jí|je|jim|to|toto|nás|mě",
        "FIRST_PERSON": "já|mě|mne|mi|mně|můj|moje|má|mé|mého|mou",
        "SECOND_PERSON": "ty|tě|tebe|ti|tobě|tvůj|tvo\\w+|vy|vás|vám|váš|vaš\\w+",
        "OF_A_MAN": "on|ho|jeho|jemu|mu|muž\\w*|chlap\\w+|otec|otc\\w+|syn(?:a|em|ovi|ové|ů|ům|y)?|bratr\\w*|manžel",
        "OF_A_WOMAN": "ona|ji|jí|její|žen[aouy]|dívk\\w+|matk\\w+|matek|dcer\\w+|sestr\\w*|manželk\\w+",
        "AUXILIARIES": "je|jsou|byl\\w*|bude|budou|má|mají|měl\\w*",
        "SAYING": "řek\\w+|říká\\w*|uved\\w+|dodal\\w*|tvrd\\w+|prohlás\\w+|sděl\\w+|napsal\\w*|domnív\\w+|věří",
        "GOVERNING": "v|ve|na|o|od|do|z|ze|s|se|k|ke|ku|po|při|pro|před|přes|za|nad|pod|mezi|bez|u|podle|proti",
        "CONDITIONS": "pokud|jestliže|kdyby|leda|ledaže|za podmínky|za předpokladu|jen|pouze",
        "NOBODY": "nikdo|nic|žádn\\w+",
        "ALTERNATIVE": "nebo|či|anebo",
    },
    "da": {
        "PHRASES": "i teorien|teoretisk|i princippet|på papiret|delvist|til dels|i begyndelsen|først|foreløbig"
        "|indtil videre|hidtil|af og til|nu og da|i reglen|i (?:nogle|visse|mange|de fleste) tilfælde"
        "|mere eller mindre|højst|mindst|i det mindste|i bedste fald|officielt|formelt|angiveligt|formentlig"
        "|sandsynligvis|muligvis|måske|forhåbentlig|næsten|knap|sjældent|ofte|midlertidigt|tidligere|relativt"
        "|temmelig|noget|kun|ved en fejl|i selvforsvar|under tvang|indirekte",
        "PRIVATIVE": "tidligere|forhenværende|fhv|påstået|påståede|formodede?|mistænkte?|såkaldte?|falske?|kommende"
        "|planlagte?|foreslåede?|mulige?|fungerende|mislykkede?",
        "MODALS": "skal|skulle|vil|ville|kan|kunne|må|måtte|bør|burde|forsøger|forsøgte|håber|håbede|planlægger|lover"
        "|lovede|nægter|nægtede",
        "APPROXIMATING": "omkring|cirka|ca|over|under|næsten|mindst|højst|op|kun|godt|knap|mere|færre",
        "POINTING": "han|hun|den|det|de|dem|ham|hende|hans|hendes|dens|dets|deres|denne|dette|disse|jeg|mig|min|mit"
        "|mine|du|dig|din|dit|dine|vi|os|vores|jer|jeres|man|en|et|der|som|her|nu|da|så|er|var|har|havde|bliver|blev"
        "|at|af|på|sig|sin|sit|sine|begge|andre|i",
        "SUBJECTS": "jeg|han|hun|den|det|vi|de|man|du|i",
        "PRONOUNS": "ham|hende|dem|dette|denne|disse|os|mig",
        "FIRST_PERSON": "jeg|mig|min|mit|mine",
        "SECOND_PERSON": "du|dig|din|dit|dine|i|jer|jeres",
        "OF_A_MAN": "han|ham|hans|mand|mænd\\w*|dreng\\w*|far|fader|fædre|søn\\w*|bror|brødre",
        "OF_A_WOMAN": "hun|hende|hendes|kvind\\w+|pige\\w*|mor|moder|mødre|datter|døtre|søster|søstre",
        "AUXILIARIES": "er|var|har|havde|bliver|blev|skal|vil|kan",
        "SAYING": "sagde|siger|sagt|mener|mente|hævd\\w+|påstå\\w*|oplys\\w+|skriver|skrev|fortæl\\w+|fortalte"
        "|forklar\\w+",
        "GOVERNING": "i|på|af|fra|til|med|om|for|over|under|ved|mellem|uden|mod|hos|efter|før|gennem|bag",
        "CONDITIONS": "hvis|medmindre|såfremt|forudsat|under forudsætning|så længe|kun|undtagen",
        "OPENING_CONDITIONS": "hvis|medmindre|såfremt|forudsat",
        "QUALIFYING": "mindst|højst|mindre|færre|flere|kun|næsten|delvis\\w*|måske|muligvis|angiveligt|formentlig"
        "|sandsynligvis|ofte|sjældent|ville"
        "|kunne|hvis|knap|nogle gange|sommetider|som regel|midlertidigt|foreløbig",
        "QUANTIFIERS": "talrige|adskillige|utallige|håndfuld|par|alle|hver|nogle|mange|få|fleste|flere",
        "UNIVERSAL": "alle|alt|hver|ingen|intet|altid",
        "EXCEPTING": "undtagen|bortset fra|på nær",
        "TURNING": "men|dog|skønt|selvom|undtagen|medmindre|eller|i hvert fald|i det mindste",
        "NOBODY": "ingen|intet",
        "ALTERNATIVE": "eller",
        "MEASURING": "end",
    },
    "el": {
        "PHRASES": "θεωρητικά|στη θεωρία|κατ' αρχήν|στα χαρτιά|εν μέρει|μερικώς|αρχικά|στην αρχή|προς το παρόν"
        "|μέχρι στιγμής|ως τώρα|μερικές φορές|ενίοτε|πότε πότε|συνήθως|γενικά|κατά κανόνα|λίγο πολύ|το πολύ"
        "|τουλάχιστον|στην καλύτερη περίπτωση|επίσημα|τυπικά|δήθεν|πιθανόν|πιθανώς|ίσως|μάλλον|σχεδόν|μόλις|σπάνια"
        "|συχνά|προσωρινά|παλαιότερα|κάποτε|σχετικά|αρκετά|κάπως|μόνο|μονάχα|κατά λάθος|εν αμύνη|έμμεσα",
        "PRIVATIVE": "πρώην|τέως|υποτιθέμεν\\w+|φερόμεν\\w+|δήθεν|λεγόμεν\\w+|ψεύτικ\\w+|πλαστ\\w+|μελλοντικ\\w+"
        "|προτεινόμεν\\w+|σχεδιαζόμεν\\w+|πιθαν\\w+|αναπληρωτ\\w+|αποτυχημέν\\w+",
        "MODALS": "θα|μπορεί|μπορούν|μπορούσ\\w+|πρέπει|έπρεπε|θέλ\\w+|ήθελ\\w+|σκοπεύ\\w+|προσπαθ\\w+|ελπίζ\\w+"
        "|υποσχέθηκ\\w+",
        "APPROXIMATING": "περίπου|γύρω|πάνω|κάτω|τουλάχιστον|σχεδόν|μόλις|έως",
        "PRONOUNS": "τον|την|το|τους|τις|τα|αυτ\\w+|μας|με",
        "FIRST_PERSON": "εγώ|με|μου|εμένα",
        "SECOND_PERSON": "εσύ|σε|σου|εσένα|εσείς|σας",
        "OF_A_MAN": "αυτός|άνδρα\\w*|άντρα\\w*|αγόρι\\w*|πατέρα\\w*|γιο\\w*|αδε[λρ]φός",
        "OF_A_WOMAN": "αυτή|γυναίκ\\w+|κορίτσι\\w*|μητέρα\\w*|μάνα\\w*|κόρη\\w*|αδε[λρ]φή",
        "AUXILIARIES": "είναι|ήταν|έχει|έχουν|είχε|είχαν|θα",
        "SAYING": "είπ\\w+|λέει|λένε|δήλωσ\\w+|υποστηρίζ\\w+|ισχυρίζ\\w+|πιστεύ\\w+|έγραψ\\w+|ανέφερ\\w+",
        "GOVERNING": "σε|στ\\w+|από|με|για|προς|κατά|μετά|χωρίς|μεταξύ|πάνω|κάτω|ως",
        "CONDITIONS": "αν|εάν|εφόσον|εκτός|μόνο",
        "NOBODY": "κανείς|κανένας|τίποτα",
        "ALTERNATIVE": "ή",
        "MEASURING": "από|παραπάνω|περισσότερο",
    },
    "fi": {
        "PHRASES": "teoriassa|periaatteessa|paperilla|osittain|osaksi|aluksi|toistaiseksi|tähän asti|joskus|toisinaan"
        "|silloin tällöin|yleensä|useimmiten|enimmäkseen|enemmän tai vähemmän|enintään|vähintään|ainakin"
        "|parhaassa tapauksessa|virallisesti|muodollisesti|väitetysti|luultavasti|todennäköisesti|mahdollisesti|ehkä"
        "|toivottavasti|melkein|lähes|tuskin|harvoin|usein|tilapäisesti|väliaikaisesti|aiemmin|ennen|suhteellisen"
        "|melko|hieman|vain|ainoastaan|vahingossa|itsepuolustukseksi|epäsuorasti",
        "PRIVATIVE": "entinen|entise\\w+|väitetty|väitety\\w+|oletettu|oletetu\\w+|epäilty|epäilly\\w+|niin sanottu"
        "|väärä\\w*|tuleva\\w*|suunniteltu|suunnitel\\w+|ehdotettu|ehdotetu\\w+|mahdollinen|mahdollise\\w+"
        "|virkaatekevä\\w*|epäonnistunut",
        "MODALS": "voi|voivat|voisi\\w*|pitää|pitäisi|täytyy|haluaa|haluavat|halusi\\w*|aikoo|aikovat|aikoi\\w*"
        "|yrittää|yrittävät|yritti\\w*|toivoo|lupasi\\w*|saa|saavat",
        "APPROXIMATING": "noin|yli|alle|lähes|melkein|vähintään|enintään|vain|runsaat",
        "POINTING": "hän\\w*|häntä|he|heidän|heitä|heille|heillä|se|sen|sitä|siitä|siihen|sillä|sille|ne|niiden|niitä"
        "|niille|niistä|niillä|tämä\\w*|tätä|nämä|näiden|näitä|tuo|tuon|minä|minun|minua|minulle|sinä|sinun|me|meidän"
        "|meitä|meille|te|joka|jonka|jota|jotka|joiden|tässä|siellä|täällä|silloin|nyt|on|oli|olivat|ovat|molem\\w+",
        "SUBJECTS": "minä|sinä|hän|me|te|he|se|ne",
        "PRONOUNS": "häntä|hänet|heitä|heidät|sitä|sen|niitä|ne|tämä|tätä|meitä|meidät|minua|minut",
        "FIRST_PERSON": "minä|minua|minulle|minun|minut",
        "AUXILIARIES": "on|ovat|oli|olivat|olisi",
        "SAYING": "sano\\w*|kerto\\w*|kertoi\\w*|väitt\\w+|usko\\w*|kirjoit\\w+|totea\\w*|totesi\\w*",
        "CONDITIONS": "jos|ellei\\w*|mikäli|edellyttäen|sillä ehdolla|vain|paitsi",
        "OPENING_CONDITIONS": "jos|ellei\\w*|mikäli",
        "QUALIFYING": "vain|ainoastaan|melkein|lähes|osittain|ehkä|mahdollisesti|luultavasti|todennäköisesti|usein"
        "|harvoin|joskus|jos|tuskin|hädin|yleensä|tilapäisesti|väitetysti|saattaa|voisi",
        "QUANTIFIERS": "muutam\\w+|usei(?:ta|den|mmat)|monta|lukui\\w+|vähän|vähäi\\w+|kourallis\\w+|pari\\w*"
        "|kaikki|jokai\\w+|jotkut|monet|moni|harvat|useimmat|useat",
        "UNIVERSAL": "kaikki|jokai\\w+|kukaan|mikään|aina",
        "EXCEPTING": "paitsi|lukuun ottamatta",
        "TURNING": "mutta|vaikka|tosin|paitsi|ellei\\w*|tai|ainakin",
        "NOBODY": "kukaan|mitään",
        "ALTERNATIVE": "tai|vai",
        "CONTRASTING": "vaan|mutta",
        "MEASURING": "kuin|kauemmin|enempää",
    },
    "hu": {
        "PHRASES": "elméletben|elvileg|elméletileg|papíron|részben|részint|eleinte|kezdetben|egyelőre|eddig|néha"
        "|olykor|időnként|általában|rendszerint|többnyire|többé kevésbé|legfeljebb|legalább|legjobb esetben"
        "|hivatalosan|formálisan|állítólag|valószínűleg|feltehetőleg|talán|esetleg|majdnem|szinte|alig|ritkán|gyakran"
        "|ideiglenesen|átmenetileg|korábban|egykor|viszonylag|elég|kissé|csak|csupán|tévedésből|véletlenül"
        "|önvédelemből|közvetve",
        "PRIVATIVE": "volt|egykori|korábbi|állítólagos|feltételezett|úgynevezett|hamis|leendő|jövendő|tervezett"
        "|javasolt|lehetséges|megbízott|sikertelen",
        "MODALS": "fog|fognak|tud|tudnak|tudott|kell|kellene|kellett|akar|akarnak|akart\\w*|szeretne|szándékozik"
        "|próbál|próbált|remél|ígért\\w*|lehet",
        "APPROXIMATING": "körülbelül|kb|mintegy|több|legalább|legfeljebb|majdnem|közel|csak|csaknem",
        "POINTING": "ő|ők|őt|őket|neki|nekik|ez|az|ezt|azt|ezek|azok|ennek|annak|én|engem|nekem|te|téged|mi|minket"
        "|nekünk|ti|a|egy|itt|ott|akkor|most|van|volt|voltak|lesz|aki|ami|amely\\w*|akik|ilyen|olyan|mindkett\\w+",
        "PRONOUNS": "őt|őket|ezt|azt|ez|az|minket|engem|neki|nekik",
        "FIRST_PERSON": "én|engem|nekem|velem",
        "AUXILIARIES": "van|vannak|volt|voltak|lesz|lesznek",
        "SAYING": "mond\\w*|közöl\\w*|állít\\w+|szerint|vélekedett|nyilatkoz\\w+|hozzátet\\w+",
        "CONDITIONS": "ha|hacsak|amennyiben|feltéve|azzal a feltétellel|csak|kivéve",
        "OPENING_CONDITIONS": "ha|hacsak|amennyiben",
        "QUALIFYING": "csak|csupán|majdnem|szinte|részben|talán|esetleg|állítólag|valószínűleg|gyakran|ritkán|néha|ha"
        "|alig|általában|ideiglenesen|többnyire",
        "QUANTIFIERS": "számos|egyetlen|maroknyi|pár|minden\\w*|összes|néhány|sok|kevés|legtöbb|több",
        "UNIVERSAL": "minden\\w*|összes|senki|semmi|egyetlen|mindig",
        "EXCEPTING": "kivéve|leszámítva|eltekintve",
        "TURNING": "de|azonban|bár|noha|kivéve|hacsak|vagy|legalábbis",
        "NOBODY": "senki|semmi",
        "ALTERNATIVE": "vagy",
        "CONTRASTING": "hanem|de",
        "MEASURING": "mint|tovább|több",
    },
    "nb": {
        "PHRASES": "i teorien|teoretisk|i prinsippet|på papiret|delvis|til dels|i begynnelsen|først|foreløpig"
        "|inntil videre|hittil|av og til|nå og da|som regel|i (?:noen|visse|mange|de fleste) tilfeller"
        "|mer eller mindre|høyst|minst|i det minste|i beste fall|offisielt|formelt|angivelig|trolig|sannsynligvis"
        "|muligens|kanskje|forhåpentligvis|nesten|knapt|sjelden|ofte|midlertidig|tidligere|relativt|ganske|noe|bare"
        "|kun|ved en feil|i selvforsvar|under tvang|indirekte",
        "PRIVATIVE": "tidligere|påståtte?|antatte?|mistenkte?|såkalte?|falske?|kommende|planlagte?|foreslåtte?"
        "|mulige?|fungerende|mislykkede?",
        "MODALS": "skal|skulle|vil|ville|kan|kunne|må|måtte|bør|burde|forsøker|forsøkte|håper|håpet|planlegger|lover"
        "|lovet|nekter|nektet",
        "APPROXIMATING": "omtrent|rundt|cirka|ca|over|under|nesten|minst|høyst|opptil|bare|drøyt|knapt|maks",
        "POINTING": "han|hun|den|det|de|dem|ham|henne|hans|hennes|dens|dets|deres|denne|dette|disse|jeg|meg|min|mitt"
        "|mi|mine|du|deg|din|ditt|dine|vi|oss|vår|vårt|våre|dere|man|en|ei|et|der|som|her|nå|da|så|er|var|har|hadde"
        "|blir|ble|å|av|på|seg|sin|sitt|sine|begge|andre|i",
        "SUBJECTS": "jeg|han|hun|den|det|vi|de|man|du|dere",
        "PRONOUNS": "ham|henne|dem|dette|denne|disse|oss|meg",
        "FIRST_PERSON": "jeg|meg|min|mitt|mi|mine",
        "SECOND_PERSON": "du|deg|din|ditt|dine|dere|deres",
        "OF_A_MAN": "han|ham|hans|mann|menn\\w*|gutt\\w*|far|fedre|sønn\\w*|bror|brødre",
        "OF_A_WOMAN": "hun|henne|hennes|kvinn\\w+|jent\\w+|mor|mødre|datter|døtre|søster|søstre",
        "AUXILIARIES": "er|var|har|hadde|blir|ble|skal|vil|kan",
        "SAYING": "sa|sier|sagt|mener|mente|hevd\\w+|påstå\\w*|opplys\\w+|skriver|skrev|fortell\\w+|fortalte"
        "|forklar\\w+",
        "GOVERNING": "i|på|av|fra|til|med|om|for|over|under|ved|mellom|uten|mot|hos|etter|før|gjennom|bak",
        "CONDITIONS": "hvis|dersom|med mindre|såfremt|forutsatt|under forutsetning|så lenge|bare|kun|unntatt|unntak",
        "OPENING_CONDITIONS": "hvis|dersom|med mindre|såfremt|forutsatt",
        "QUALIFYING": "minst|høyst|mindre|færre|flere|bare|kun|nesten|delvis|kanskje|muligens|angivelig|trolig"
        "|sannsynligvis|ofte|sjelden|ville"
        "|kunne|hvis|dersom|knapt|av og til|som regel|vanligvis|midlertidig|foreløpig",
        "QUANTIFIERS": "tallrike|adskillige|utallige|håndfull|par|alle|hver|noen|mange|få|fleste|flere",
        "UNIVERSAL": "alle|alt|hver|ingen|intet|ingenting|alltid",
        "EXCEPTING": "unntatt|bortsett fra|med unntak",
        "TURNING": "men|likevel|skjønt|selv om|unntatt|med mindre|eller|i hvert fall|i det minste",
        "NOBODY": "ingen|intet|ingenting",
        "ALTERNATIVE": "eller",
        "MEASURING": "enn",
    },
    "ro": {
        "PHRASES": "în teorie|teoretic|în principiu|pe hârtie|în parte|parțial|la început|inițial|deocamdată"
        "|până acum|uneori|din când în când|de obicei|de regulă|în general|în (?:unele|multe|cele mai multe) cazuri"
        "|mai mult sau mai puțin|cel mult|cel puțin|în cel mai bun caz|oficial|formal|chipurile|probabil|posibil"
        "|poate|aproape|abia|rareori|adesea|temporar|provizoriu|odinioară|relativ|destul de|oarecum|doar|numai"
        "|din greșeală|indirect",
        "PRIVATIVE": "fost\\w*|presupus\\w*|pretins\\w*|așa zis\\w*|fals\\w*|viito\\w+|planificat\\w*|propus\\w*"
        "|posibil\\w*|interimar\\w*|eșuat\\w*",
        "MODALS": "va|vor|poate|pot|putea|trebuie|trebuia|vrea|vor să|voia|încearcă|speră|intenționează|promite"
        "|a promis|refuză",
        "APPROXIMATING": "aproximativ|circa|cca|vreo|peste|sub|aproape|minimum|maximum|puțin|mult|doar|până",
        "POINTING": "el|ea|ei|ele|îl|o|îi|le|lui|lor|său|sa|săi|sale|acest\\w*|acel\\w*|ăst\\w*|eu|mă|mi|îmi|meu|mea"
        "|mei|mele|tu|te|ți|noi|ne|nostru|noastră|noștri|noastre|voi|vă|se|și|un|al|a|ai|ale|de|în|este|e|sunt|era"
        "|erau|au|avea|fost|care|aici|acolo|atunci|acum|ambii|dânsul|dânsa",
        "PRONOUNS": "îl|o|îi|le|lui|lor|el|ea|ei|ele|acesta|aceasta|aceștia|acestea|noi|ne|mă",
        "FIRST_PERSON": "eu|mă|mi|îmi|meu|mea|mei|mele|mine",
        "SECOND_PERSON": "tu|te|ți|îți|tău|ta|voi|vă|vi|dumneavoastră",
        "OF_A_MAN": "el|lui|bărba\\w+|băi\\w+|tată\\w*|fiul|frate\\w*|soțul",
        "OF_A_WOMAN": "ea|ei|femei\\w*|fat[aă]|fete\\w*|mam[aăe]\\w*|fiic\\w+|sor[aă]|soți[ae]",
        "AUXILIARIES": "este|e|sunt|era|erau|a|au|avea|aveau|va|vor|fost",
        "SAYING": "spus|spun\\w*|declar\\w+|afirm\\w+|susțin\\w*|crede|cred|adăug\\w+|scris|precizat",
        "GOVERNING": "de|din|în|la|pe|cu|pentru|prin|spre|sub|peste|între|fără|după|despre|către",
        "CONDITIONS": "dacă|doar|numai|cu condiția|exceptând|decât",
        "OPENING_CONDITIONS": "dacă|cu condiția|în caz",
        "QUALIFYING": "doar|numai|aproape|parțial|poate|posibil|probabil|adesea|rareori|uneori|dacă|abia|de obicei"
        "|temporar|chipurile|pretins\\w*|ar",
        "QUANTIFIERS": "câteva|numero\\w+|puțin[ie]|mână|toți|toate|tot|fiecare|unii|unele|mulți|multe|puțini"
        "|majoritatea|câțiva",
        "UNIVERSAL": "toți|toate|tot|fiecare|nimeni|nimic|niciun\\w*|nicio|mereu|întotdeauna",
        "EXCEPTING": "cu excepția|în afară|exceptând",
        "TURNING": "dar|însă|deși|cu excepția|sau|cel puțin|decât",
        "NOBODY": "nimeni|nimic",
        "ALTERNATIVE": "sau|ori",
        "CONTRASTING": "ci|dar",
        "MEASURING": "mai|decât",
    },
    "sv": {
        "PHRASES": "med all sannolikhet|troligtvis|antagligen|uppenbarligen|tydligen|enligt uppgift|eventuellt"
        "|såvitt känt|huvudsakligen|främst|i viss mån|så att säga|ungefär|provisoriskt|undantagsvis"
        "|på vissa villkor|vid behov|i allmänhet|normalt|till en början|tills nyligen|i värsta fall"
        "|av en olyckshändelse|oavsiktligt|i genomsnitt|praktiskt taget|potentiellt|i teorin|teoretiskt|i princip"
        "|på papperet|delvis|till (?:viss|stor) del|i början|först"
        "|tills vidare|för närvarande|hittills|ibland|då och då|oftast|vanligtvis|i regel"
        "|i (?:vissa|många|de flesta) fall|mer eller mindre|högst|minst|åtminstone|i bästa fall|officiellt|formellt"
        "|påstått|förmodligen|troligen|sannolikt|möjligen|kanske|förhoppningsvis|nästan|knappt|sällan|ofta"
        "|tillfälligt|tidigare|relativt|ganska|något|bara|endast|av misstag|i självförsvar|under tvång|indirekt",
        "PRIVATIVE": "före detta|f d|tidigare|påstådd\\w*|misstänkt\\w*|så kallad\\w*|falsk\\w*|blivande|planerad\\w*"
        "|föreslag\\w*|tänkt\\w*|möjlig\\w*|ställföreträdande|tillförordnad\\w*|misslyckad\\w*",
        "MODALS": "ska|skall|skulle|vill|ville|kan|kunde|får|fick|måste|bör|borde|försöker|försökte|hoppas|hoppades"
        "|planerar|planerade|lovar|lovade|tänker|tänkte|vägrar|vägrade",
        "QUALIFYING": "bara|endast|nästan|delvis|kanske|möjligen|troligen|förmodligen|sannolikt|påstått|ofta|sällan"
        "|ibland|tillfälligt|knappt|skulle|kunde|mindre|färre|mer|högst|minst",
        "APPROXIMATING": "omkring|cirka|ca|över|under|nästan|minst|högst|upp|bara|drygt|knappt|ungefär",
        "POINTING": "han|hon|den|det|de|dem|honom|henne|hans|hennes|dess|deras|denna|detta|dessa|jag|mig|min|mitt"
        "|mina|du|dig|din|ditt|dina|vi|oss|vår|vårt|våra|ni|er|man|en|ett|där|som|här|nu|då|så|är|var|har|hade|blir"
        "|blev|att|av|på|sig|sin|sitt|sina|båda|andra|i",
        "PRONOUNS": "honom|henne|dem|detta|denna|dessa|oss|mig",
        "FIRST_PERSON": "jag|mig|min|mitt|mina",
        "SECOND_PERSON": "du|dig|din|ditt|dina|ni|er|ert|era",
        "OF_A_MAN": "han|honom|hans|mannen|män(?:nen|s)?|pojk\\w+|far|fader|söner|son|bror|bröder",
        "OF_A_WOMAN": "hon|henne|hennes|kvinn\\w+|flick\\w+|mor|moder|mödrar|dotter|döttrar|syster|systrar",
        "AUXILIARIES": "är|var|har|hade|blir|blev|ska|vill|kan",
        "SAYING": "sade|sa|säger|sagt|anser|ansåg|hävda\\w*|påstå\\w*|uppge\\w*|skriver|skrev|berätta\\w*|förklara\\w*",
        "GOVERNING": "i|på|av|från|till|med|om|för|över|under|vid|mellan|utan|mot|hos|efter|före|genom|bakom",
        "CONDITIONS": "om|ifall|såvida|förutsatt|under förutsättning|så länge|bara|endast|utom",
        "NOBODY": "ingen|inget|inga|ingenting",
        "ALTERNATIVE": "eller",
    },
    "tr": {
        "PHRASES": "teoride|teorik olarak|ilke olarak|prensipte|kâğıt üzerinde|kısmen|başlangıçta|önce|şimdilik"
        "|şu ana kadar|bazen|zaman zaman|genellikle|çoğu zaman|az çok|en fazla|en az|en iyi ihtimalle|resmen|sözde"
        "|güya|muhtemelen|büyük olasılıkla|belki|herhalde|umarım|neredeyse|nadiren|sık sık|geçici olarak|eskiden"
        "|bir zamanlar|nispeten|oldukça|biraz|yalnızca|sadece|yanlışlıkla|kazara|meşru müdafaa için|dolaylı olarak",
        "PRIVATIVE": "eski|sözde|sahte|iddia edilen|müstakbel|gelecekteki|planlanan|önerilen|olası|vekil|başarısız",
        "APPROXIMATING": "yaklaşık|civarında|aşkın|fazla|az|yalnızca|sadece|neredeyse|kadar",
        "PRONOUNS": "onu|onları|bunu|bunları|bizi|beni|ona|onlara|o|onlar|bu|bunlar|biz|ben",
        "FIRST_PERSON": "ben|beni|bana|benim|bende|benden",
        "SECOND_PERSON": "sen|seni|sana|senin|siz|sizi|size|sizin",
        "SAYING": "dedi|diyor|söyle\\w+|belirt\\w+|iddia|savun\\w+|açıkla\\w+|yazdı",
        "CONDITIONS": "eğer|yalnızca|sadece|hariç|ancak",
        "OPENING_CONDITIONS": "eğer|şayet",
        "TURNING": "ama|fakat|ancak|hariç|veya|ya da|en azından",
        "NOBODY": "kimse|hiçbir\\w*",
        "ALTERNATIVE": "veya|ya da|yahut",
    },
    "vi": {
        "APPROXIMATING": "khoảng|gần|hơn|dưới|trên|tối|ít|chỉ",
        "QUALIFYING": "chỉ|gần|hầu|có lẽ|có thể|nếu|thường|đôi khi|hiếm|tạm|khoảng",
        "QUANTIFIERS": "mọi|tất cả|mỗi|nhiều|ít|một số|vài",
        "CONDITIONS": "nếu|trừ|chỉ|miễn",
        "OPENING_CONDITIONS": "nếu|miễn là|với điều",
        "EXCEPTING": "trừ|ngoại trừ|ngoài",
        "TURNING": "nhưng|tuy|song|trừ|hoặc|ít nhất",
        "DENYING": "phủ nhận|bác bỏ|sai|nghi ngờ|từ chối",
    },
}
