"""Words of `hedgewords`, `limitwords` and `pointwords` of further languages, by language and table.

Art of this tool, made by hand in November 2026, as those tables; kept apart for their length.
"""

from collections.abc import Mapping

FURTHER: Mapping[str, Mapping[str, str]] = {
    "cs": {
        "APPROXIMATING": "asi|zhruba|kolem|přibližně|přes|nejméně|nejvíce|alespoň|minimálně|maximálně|téměř|skoro|jen"
        "|až|pod|nad",
        "POINTING": "on|ona|ono|oni|ony|ho|jeho|jej|jí|ji|jich|jim|jemu|mu|ní|něj|něho|něm|ním|nimi|nich|jejich|její"
        "|ten|ta|to|ti|ty|toho|té|tomu|tom|tím|těch|těm|tento|tato|toto|tito|tyto|já|mě|mne|mi|mně|můj|má|mé|moje|my"
        "|nás|nám|námi|naš\\w*|náš|vy|vás|vám|váš|vaš\\w*|tebe|se|si|svůj|sv[éáo]\\w*|je|jsou|byl\\w*|bude|budou"
        "|kter\\w+|jenž|tady|tam|zde|tehdy|teď|oba|obě|v|na",
        "PRONOUNS": "ho|jej|jeho|ji|jí|je|jim|to|toto|nás|mě",
        "FIRST_PERSON": "já|mě|mne|mi|mně|můj|moje|má|mé|mého|mou",
        "SECOND_PERSON": "ty|tě|tebe|ti|tobě|tvůj|tvo\\w+|vy|vás|vám|váš|vaš\\w+",
        "OF_A_MAN": "on|ho|jeho|jemu|mu|muž\\w*|chlap\\w+|otec|otc\\w+|syn\\w*|bratr\\w*|manžel",
        "OF_A_WOMAN": "ona|ji|jí|její|žen[aouy]|dívk\\w+|matk\\w+|matek|dcer\\w+|sestr\\w*|manželk\\w+",
        "AUXILIARIES": "je|jsou|byl\\w*|bude|budou|má|mají|měl\\w*",
        "SAYING": "řek\\w+|říká\\w*|uved\\w+|dodal\\w*|tvrd\\w+|prohlás\\w+|sděl\\w+|napsal\\w*|domnív\\w+|věří",
        "GOVERNING": "v|ve|na|o|od|do|z|ze|s|se|k|ke|ku|po|při|pro|před|přes|za|nad|pod|mezi|bez|u|podle|proti",
        "CONDITIONS": "pokud|jestliže|kdyby|leda|ledaže|jen|pouze",
        "NOBODY": "nikdo|nic|žádn\\w+",
        "ALTERNATIVE": "nebo|či|anebo",
    },
    "da": {
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
        "CONDITIONS": "hvis|medmindre|såfremt|kun|undtagen",
        "OPENING_CONDITIONS": "hvis|medmindre|såfremt|forudsat",
        "QUALIFYING": "kun|næsten|delvis\\w*|måske|muligvis|angiveligt|formentlig|sandsynligvis|ofte|sjældent|ville"
        "|kunne|hvis|knap|nogle gange|sommetider|som regel|midlertidigt|foreløbig",
        "QUANTIFIERS": "alle|hver|nogle|mange|få|fleste|flere",
        "UNIVERSAL": "alle|alt|hver|ingen|intet|altid",
        "EXCEPTING": "undtagen|bortset fra|på nær",
        "TURNING": "men|dog|skønt|selvom|undtagen|medmindre|eller|i hvert fald|i det mindste",
        "NOBODY": "ingen|intet",
        "ALTERNATIVE": "eller",
        "MEASURING": "end",
    },
    "el": {
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
        "APPROXIMATING": "noin|yli|alle|lähes|melkein|vähintään|enintään|vain|runsaat",
        "POINTING": "hän\\w*|häntä|he|heidän|heitä|heille|heillä|se|sen|sitä|siitä|siihen|sillä|sille|ne|niiden|niitä"
        "|niille|niistä|niillä|tämä\\w*|tätä|nämä|näiden|näitä|tuo|tuon|minä|minun|minua|minulle|sinä|sinun|me|meidän"
        "|meitä|meille|te|joka|jonka|jota|jotka|joiden|tässä|siellä|täällä|silloin|nyt|on|oli|olivat|ovat|molem\\w+",
        "SUBJECTS": "minä|sinä|hän|me|te|he|se|ne",
        "PRONOUNS": "häntä|hänet|heitä|heidät|sitä|sen|niitä|ne|tämä|tätä|meitä|meidät|minua|minut",
        "FIRST_PERSON": "minä|minua|minulle|minun|minut",
        "AUXILIARIES": "on|ovat|oli|olivat|olisi",
        "SAYING": "sano\\w*|kerto\\w*|kertoi\\w*|väitt\\w+|usko\\w*|kirjoit\\w+|totea\\w*|totesi\\w*",
        "CONDITIONS": "jos|ellei\\w*|mikäli|vain|paitsi",
        "OPENING_CONDITIONS": "jos|ellei\\w*|mikäli",
        "QUALIFYING": "vain|ainoastaan|melkein|lähes|osittain|ehkä|mahdollisesti|luultavasti|todennäköisesti|usein"
        "|harvoin|joskus|jos|tuskin|hädin|yleensä|tilapäisesti|väitetysti|saattaa|voisi",
        "QUANTIFIERS": "kaikki|jokai\\w+|jotkut|monet|moni|harvat|useimmat|useat",
        "UNIVERSAL": "kaikki|jokai\\w+|kukaan|mikään|aina",
        "EXCEPTING": "paitsi|lukuun ottamatta",
        "TURNING": "mutta|vaikka|tosin|paitsi|ellei\\w*|tai|ainakin",
        "NOBODY": "kukaan|mitään",
        "ALTERNATIVE": "tai|vai",
        "CONTRASTING": "vaan|mutta",
        "MEASURING": "kuin|kauemmin|enempää",
    },
    "hu": {
        "APPROXIMATING": "körülbelül|kb|mintegy|több|legalább|legfeljebb|majdnem|közel|csak|csaknem",
        "POINTING": "ő|ők|őt|őket|neki|nekik|ez|az|ezt|azt|ezek|azok|ennek|annak|én|engem|nekem|te|téged|mi|minket"
        "|nekünk|ti|a|egy|itt|ott|akkor|most|van|volt|voltak|lesz|aki|ami|amely\\w*|akik|ilyen|olyan|mindkett\\w+",
        "PRONOUNS": "őt|őket|ezt|azt|ez|az|minket|engem|neki|nekik",
        "FIRST_PERSON": "én|engem|nekem|velem",
        "AUXILIARIES": "van|vannak|volt|voltak|lesz|lesznek",
        "SAYING": "mond\\w*|közöl\\w*|állít\\w+|szerint|vélekedett|nyilatkoz\\w+|hozzátet\\w+",
        "CONDITIONS": "ha|hacsak|amennyiben|csak|kivéve",
        "OPENING_CONDITIONS": "ha|hacsak|amennyiben",
        "QUALIFYING": "csak|csupán|majdnem|szinte|részben|talán|esetleg|állítólag|valószínűleg|gyakran|ritkán|néha|ha"
        "|alig|általában|ideiglenesen|többnyire",
        "QUANTIFIERS": "minden\\w*|összes|néhány|sok|kevés|legtöbb|több",
        "UNIVERSAL": "minden\\w*|összes|senki|semmi|egyetlen|mindig",
        "EXCEPTING": "kivéve|leszámítva|eltekintve",
        "TURNING": "de|azonban|bár|noha|kivéve|hacsak|vagy|legalábbis",
        "NOBODY": "senki|semmi",
        "ALTERNATIVE": "vagy",
        "CONTRASTING": "hanem|de",
        "MEASURING": "mint|tovább|több",
    },
    "nb": {
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
        "CONDITIONS": "hvis|dersom|med mindre|såfremt|bare|kun|unntatt|unntak",
        "OPENING_CONDITIONS": "hvis|dersom|med mindre|såfremt|forutsatt",
        "QUALIFYING": "bare|kun|nesten|delvis|kanskje|muligens|angivelig|trolig|sannsynligvis|ofte|sjelden|ville"
        "|kunne|hvis|dersom|knapt|av og til|som regel|vanligvis|midlertidig|foreløpig",
        "QUANTIFIERS": "alle|hver|noen|mange|få|fleste|flere",
        "UNIVERSAL": "alle|alt|hver|ingen|intet|ingenting|alltid",
        "EXCEPTING": "unntatt|bortsett fra|med unntak",
        "TURNING": "men|likevel|skjønt|selv om|unntatt|med mindre|eller|i hvert fall|i det minste",
        "NOBODY": "ingen|intet|ingenting",
        "ALTERNATIVE": "eller",
        "MEASURING": "enn",
    },
    "ro": {
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
        "QUANTIFIERS": "toți|toate|tot|fiecare|unii|unele|mulți|multe|puțini|majoritatea|câțiva",
        "UNIVERSAL": "toți|toate|tot|fiecare|nimeni|nimic|niciun\\w*|nicio|mereu|întotdeauna",
        "EXCEPTING": "cu excepția|în afară|exceptând",
        "TURNING": "dar|însă|deși|cu excepția|sau|cel puțin|decât",
        "NOBODY": "nimeni|nimic",
        "ALTERNATIVE": "sau|ori",
        "CONTRASTING": "ci|dar",
        "MEASURING": "mai|decât",
    },
    "sv": {
        "APPROXIMATING": "omkring|cirka|ca|över|under|nästan|minst|högst|upp|bara|drygt|knappt|ungefär",
        "POINTING": "han|hon|den|det|de|dem|honom|henne|hans|hennes|dess|deras|denna|detta|dessa|jag|mig|min|mitt"
        "|mina|du|dig|din|ditt|dina|vi|oss|vår|vårt|våra|ni|er|man|en|ett|där|som|här|nu|då|så|är|var|har|hade|blir"
        "|blev|att|av|på|sig|sin|sitt|sina|båda|andra|i",
        "PRONOUNS": "honom|henne|dem|detta|denna|dessa|oss|mig",
        "FIRST_PERSON": "jag|mig|min|mitt|mina",
        "SECOND_PERSON": "du|dig|din|ditt|dina|ni|er|ert|era",
        "OF_A_MAN": "han|honom|hans|mannen|män\\w*|pojk\\w+|far|fader|söner|son|bror|bröder",
        "OF_A_WOMAN": "hon|henne|hennes|kvinn\\w+|flick\\w+|mor|moder|mödrar|dotter|döttrar|syster|systrar",
        "AUXILIARIES": "är|var|har|hade|blir|blev|ska|vill|kan",
        "SAYING": "sade|sa|säger|sagt|anser|ansåg|hävda\\w*|påstå\\w*|uppge\\w*|skriver|skrev|berätta\\w*|förklara\\w*",
        "GOVERNING": "i|på|av|från|till|med|om|för|över|under|vid|mellan|utan|mot|hos|efter|före|genom|bakom",
        "CONDITIONS": "om|ifall|såvida|bara|endast|utom",
        "NOBODY": "ingen|inget|inga|ingenting",
        "ALTERNATIVE": "eller",
    },
    "tr": {
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
