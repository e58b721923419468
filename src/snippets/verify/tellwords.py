"""Words that negate and words that are numbers, by language: the tables of `telling`.

Art of this tool: a list for each language that we name, made by hand in November 2026. What is doubtful is in the
list: a warning too many does less harm than one too few.
"""

from snippets.patterns import regex


def _row(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEGATIONS = {
    "ar": "لا لم لن ليس ليست ليسوا ليسا لست لسنا ما غير بدون دون بلا أبدا أبدًا أبداً كلا عدم",
    "be": "не ні няма ніколі без ніхто нікога нішто нічога ніякі ніякая ніводны наўрад ледзь замест акрамя",
    "bg": "не ни няма никога без никой никого нищо нито никакъв никаква никакви никаде едва надали освен вместо",
    "bn": "না নয় নেই নি নন কখনো বিনা ছাড়া",
    "ca": "no mai sense cap ningú res ni tampoc gens enlloc excepte llevat",
    "cs": "žádném žádným žádnými ne není nejsou nikdy bez nikdo nikoho nikomu nic ničeho ani žádný žádná žádné "
    "žádného žádnou žádných nikde "
    "nikoli "
    "nikoliv sotva stěží místo kromě vyjma",
    "da": "ingenlunde ikke ingen intet aldrig uden hverken nej næppe knap knapt ingenting ej undtagen ingensteder",
    "de": "nimmer nimmermehr keinesfalls mitnichten schwerlich "
    "nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts ohne "
    "weder noch "
    "nein kaum außer statt anstatt nirgends nirgendwo keinerlei keineswegs keinesfalls",
    "el": "καθόλου ουδόλως διόλου ουδέποτε ουδείς ουδέν δεν μην δε μη όχι ποτέ χωρίς κανείς κανένας κανέναν καμία "
    "κανένα τίποτα τίποτε ούτε πουθενά μόλις σχεδόν "
    "πλην",
    "en": "nowise insufficiently sans minus "
    "not no never none nobody nothing nowhere neither nor without cannot cant wont dont doesnt didnt isnt "
    "arent "
    "wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt hardly barely scarcely rarely seldom nay non "
    "unless except",
    "es": "difícilmente no nunca jamás sin nada nadie ni ningún ninguno ninguna tampoco salvo excepto apenas",
    "et": "ei mitte kunagi ilma keegi pole ega vaevalt",
    "fa": "نه نیست نیستند هرگز بدون هیچ نبود بی هیچکس هیچ‌کس جز مگر به‌جز",
    "fi": "ei en et emme ette eivät eikä eivätkä enkä etkä ilman koskaan älä älkää tuskin hädin mikään mitään kukaan "
    "ketään "
    "paitsi",
    "fr": "nullement aucunement difficilement ne n pas jamais aucun aucune sans rien ni non guère nul nulle "
    "personne sauf hormis",
    "he": "לא אין בלי אף אינו אינה אינם אינן אינני איננו אל מעולם ללא בל",
    "hi": "नहीं न ना मत बिना कभी नही शायद मुश्किल सिवाय बजाय",
    "hr": "ne nije nisu nikada nikad bez nitko ništa ni niti nema nisam nismo nemaju nikoga nigdje nijedan nijedna "
    "jedva teško "
    "osim umjesto",
    "hu": "korántsem semmiképp semmiképpen sehogy dehogy nem ne nincs nincsenek soha sohasem sem nélkül senki semmi "
    "semmilyen egyik alig aligha sehol kivéve helyett",
    "hy": "ոչ ոք մի երբեք առանց ոչինչ",
    "id": "tidak bukan jangan belum tanpa tak tiada tidaklah bukanlah hampir kecuali",
    "it": "difficilmente mica affatto non no mai senza nessun nessuno nessuna niente nulla né neanche nemmeno "
    "neppure tranne salvo",
    "ka": "არ არა ვერ ნუ არასოდეს გარეშე არავინ არაფერი აღარ",
    "ko": "안 못 아무도",
    "lt": "ne nėra nebuvo niekada be niekas nieko nei joks jokia vargu vos išskyrus vietoj",
    "lv": "ne nav nebija nekad bez neviens neviena nekas nekā nedz diezin tikko izņemot",
    "nb": "ikke ingen intet aldri uten verken hverken nei ingenting neppe knapt unntatt ei ingensteds",
    "nl": "evenmin geenszins nimmer allerminst niet geen nooit niemand niets zonder noch nee nergens nauwelijks "
    "amper behalve",
    "no": "ikke ingen intet aldri uten verken hverken nei ingenting neppe knapt unntatt ingensteds",
    "pl": "nie nigdy bez nikt nic ani żaden żadna żadne żadnych żadnego żadnej żadnym brak nigdzie nikogo nikomu "
    "niczego "
    "ledwie ledwo zamiast",
    "pt": "dificilmente tampouco não nunca jamais sem nada ninguém nem nenhum nenhuma exceto salvo",
    "ro": "deloc puțin nu niciodată fără nimeni nimănui nimic nici niciun nicio niciunul niciuna nicăieri abia "
    "nicidecum decât",
    "ru": "не нет ни никогда без никто никого никому ничто ничего нельзя никакой никакая никакие никаких нигде "
    "кроме вместо",
    "sk": "nie nikdy bez nikto nikoho nič ničoho ani žiadny žiadna žiadne žiadneho žiadnej nikde sotva ťažko namiesto "
    "okrem",
    "sl": "ne ni niso nikoli brez nihče nikogar nič niti noben nobena komaj težko razen namesto",
    "sr": "не није нису никада никад без нико ништа ни нити нема ne nije nisu nikada nikad bez niko ništa ni niti nema",
    "sv": "föga intet ingalunda inte ingen inget inga aldrig utan varken nej icke ingenting knappt knappast ej "
    "ingenstans utom",
    "ta": "இல்லை அல்ல இல்லாமல் ஒருபோதும் வேண்டாம்",
    "tr": "katiyen değil değildir değildi değiller değilse yok yoktu yoktur hiç hiçbir hiçbiri asla olmadan ne "
    "hayır kimse "
    "kimseye "
    "kimseyi kimsenin neredeyse yerine",
    "uk": "не ні немає ніколи без ніхто нікого нікому ніщо нічого жоден жодна жодне жодних ніде нема крім замість",
    "ur": "نہیں نہ مت بغیر کبھی",
    "vi": "không chẳng chưa đừng chả trừ hiếm",
}

# Two words that negate what follows, the second of which alone does not.
PAIRS = {
    "ca": frozenset(["en absolut"]),
    "da": frozenset(["andet end"]),
    "el": frozenset(["άλλο παρά"]),
    "nb": frozenset(["annet enn"]),
    "sv": frozenset(["annat än"]),
    "ar": frozenset(["لا أحد"]),
    "de": frozenset(["andere als", "anderes als", "weit entfernt"]),
    "en": frozenset(
        [
            "no one",
            "anything but",
            "all but",
            "everyone but",
            "everybody but",
            "everything but",
            "far from",
            "instead of",
            "rather than",
        ]
    ),
    "es": frozenset(["en absoluto", "todo menos", "lejos de", "en vez", "vez de", "modo alguno", "manera alguna"]),
    "fr": frozenset(["tout sauf", "loin de", "lieu de"]),
    "he": frozenset(["אף אחד"]),
    "it": frozenset(["tutt'altro che", "invece di", "lontano da"]),
    "pt": frozenset(["modo algum", "forma alguma", "em vez", "vez de", "longe de"]),
    "ru": frozenset(["вряд ли", "едва ли"]),
}

# Of a negation before a noun, what follows the noun is negated too: "In no case may it", "No jobs will".
NEGATIVE_ARTICLES = {
    "de": _row("kein keine keinen keinem keiner keinerlei"),
    "en": _row("no"),
    "es": _row("ningún ninguna"),
    "fr": _row("aucun aucune nul nulle"),
    "it": _row("nessun nessuna"),
    "nl": _row("geen"),
    "pt": _row("nenhum nenhuma"),
    "ru": _row("никакой никакая никакие никаких"),
}

# Articles and words of degree that may stand between a negation and what it negates.
DEGREES = {
    "de": _row("einmal mehr immer nur gerade unbedingt ein eine einen einem einer der die das sehr so ganz"),
    "en": _row("even only just yet again quite always ever a an the any all every very really so too"),
    "es": _row("siempre solo sólo más aún todavía un una el la los las muy tan"),
    "fr": _row("encore toujours seulement plus même un une le la les de très si"),
    "it": _row("sempre solo più ancora un una uno il la lo i gli le molto così"),
    "pt": _row("sempre só mais ainda um uma o a os as muito tão"),
}

# Words of these that open a phrase of their own, or another clause: behind a passage they take nothing back of it.
OPENING = _row(
    """without unless except sauf hormis außer statt anstatt salvo excepto tranne exceto кроме вместо крім замість
    sin sans sem senza sense ohne zonder uden uten utan ilman ilma bez без be brez fără nélkül χωρίς առանց बिना
    بدون دون بغير ללא בלי tanpa ni nor noch né nei nem ani ani niti nici eikä ما ne"""
)

# A word of these is a noun where one of the others stands before it: a step, a person.
NOUNS = {
    "fr": (
        frozenset(["pas", "personne"]),
        _row(
            """un une le la les des ce cette ces chaque premier premiers première grand grands petit petits même faux
    quelques plusieurs deux trois mon ma mes son sa ses leur leurs notre nos votre vos au aux du de"""
        ),
    ),
}

# Words that join what stands behind them to what stands before.
JOINING = {
    "ar": "و أو لكن ولكن",
    "cs": "a i ale nebo",
    "da": "og men eller",
    "de": "und aber oder sondern denn",
    "en": "and but or so yet",
    "es": "y e o u pero sino ni",
    "fr": "et mais ou car ni",
    "he": "או אבל",
    "hi": "और लेकिन या",
    "hy": "և ու բայց",
    "it": "e ed o ma ni",
    "nb": "og men eller",
    "nl": "en maar of",
    "pl": "i ale lub a",
    "pt": "e ou mas",
    "ru": "и а но или",
    "sv": "och men eller",
    "tr": "ve ama veya",
    "uk": "та й і але або а",
    "zh": "而 但 且 并 並",
}

# Parts of words that negate, where words are not parted by spaces or a negation is a part of a word.
NEGATING = {
    "ar": regex("^[وف](?:لا|لم|لن|ليس|ليست|ليسوا|ما|غير|بدون|دون|بلا)$"),
    "cs": regex("^ne(?:js|by|má|mů|ch|v[ií]|sm|bud|dá|exist|mus|potř|opust)"),
    "fa": regex("^ن?می|^ن(?:خواه|باید|شد|کرد|دار|بود)"),
    "he": regex("^(?:[ושהכ]|כש|מש|וש)(?:לא|אין|אינ[והםן]|בלי|אל|אף)$"),
    "hy": regex("^չ(?!որս|ափ|ար|որ|ին|որրորդ|եխ|ու?$)"),
    # Few, dangerous, wistful: these negate nothing.
    "ja": regex(
        "[不無未]|非(?!常)|(?<![少危切])な(?:い|か|く|け|し)|ませ[んぬ]|(?<=[かさたなまらわがば])(?:ず|ぬ)|まい$"
    ),
    "km": regex("មិន|គ្មាន|ពុំ"),
    "ko": regex("^않|^없|^못|^아니|^아닌|^아닙|지않|지못|^안$"),
    "my": regex("မ|ဘူး"),
    "sk": regex("^ne(?:js|by|má|mô|ch|vi|sm|bud|dá|exist|mus|potr|opust)"),
    "th": regex("ไม่|มิ|ไร้|อย่า|ห้าม|เปล่า"),
    "tr": regex(
        r"\w(?:m[aeıiuü]yor|m[ae]d[ıi]|m[ae]z|m[ae]y[ae]c|m[ae]m[ıi]ş|m[ae]m|m[ae]sın|m[ae]sin|m[ae]y[ıi]n|m[ae]d[ae]n)"
        r"|[sc][ıiuü]z(?:$|l[ıiuü]k|d[ıiuü]r)"
    ),
    "zh": regex(
        "(?!不[过過])[不没沒無无未非勿否莫](?:有|是|会|會|能|要|可|可以|应|應|该|該|想|敢|必|得|再|曾)?|(?<![特分区區级級性个個告离離识識类類差派鉴鑑辨])[别別](?!人|的|处|處|墅)"
    ),
}

# The same where it stands right behind what it takes back: particles, then the negation.
NEGATING_BEHIND = {
    "ja": regex(
        "(?:では|じゃ|でも|とは|には|で|は|が|も|に|く|を)?(?:な(?:い|か|く|け|し)|ありませ|いませ|ございませ|ませ[んぬ]|ず|ぬ|まい)"
        # "Is not bound to", "cannot be said to", "it is not that".
        "|と(?:は|も)?(?:限ら|言え|いえ|言い切れ|思わ|思え|考えられ)(?:な|ませ|ず)"
        "|(?:わけ|訳|はず|もの|こと)(?:では|で|が|は)?(?:な(?:い|か|く|け|し)|あり(?:ませ|えな)|ございませ)"
    ),
    "ko": regex("(?:지(?:는|도|를)?|은|는|이|가)?(?:않|없|못|아니|아닌|아닙)"),
    "my": regex("(?:တာ|တယ်)?(?:မ|ဘူး)"),
    "th": regex("ไม่|มิ|ไร้|เปล่า"),
    "zh": regex("[不没沒無无未否]|并[不非没]|並[不非沒]|是?(?:假的|错的|錯的|谣言|謠言|谎言|謊言)"),
}

# "-n't", and French "n'-", in words.
CONTRACTED = {"en": regex(r"\w+n't"), "fr": regex(r"(?:qu'|jusqu'|s'|lorsqu'|puisqu')?n'\w")}

# Beginnings and ends of words that turn their sense round: what a bracket must not put on or take off.
AGAINST = _row(
    """ver un in im il ir dis non mis anti counter de a ab miss nicht ent des dé dés més mé mal sans contra o u ei ne
    nie не ни без бес анти противо не нe ան չ դժ ապ an na bez be nem ni بلا لا غير אי אל בלתי अ अन ना 不 非 无 無 未
    反 비 불 부 무 반 ไม่ ไร้"""
)
DEPRIVING = (
    *("less", "free", "los", "frei", "loos", "løs", "lös", "n't", "not", "suz", "süz", "siz", "sız"),
    *("talan", "telen", "tlan", "tlen", "dişi", "ton", "tön"),
)

# Words that join a clause about what stands before it: a negation in such a clause is its own.
RELATIVE = {
    "cs": "který která které kteří kterého kterému kterým kterou kterých jenž jež když kde protože jak jako že ač",
    "da": "som der hvis hvor når mens selvom fordi da om",
    "de": "der die das den dem deren dessen denen welche welcher welches weil obwohl wie als wo wenn während",
    "en": "which who whom whose that where when while although though because since if as",
    "es": "que quien quienes cual cuyo cuya donde cuando aunque porque como si",
    "el": "που οποίος οποία οποίο οποίοι οποίες όταν όπου ενώ αν επειδή γιατί όπως",
    "fi": "joka jonka jota jossa josta johon jolla jotka joiden joita kun missä vaikka koska kuten jos",
    "fr": "qui que qu' dont où lequel laquelle lesquels quand lorsque quoique parce comme si",
    "hu": "aki ami amely amelyet amelynek amelyek akik akit ahol amikor bár mert mint ha",
    "it": "che cui chi quale dove quando sebbene perché come se",
    "nb": "som der hvor når mens selv fordi da om",
    "nl": "die dat wie waar wanneer hoewel omdat zoals als",
    "pl": "który która które którzy którego której którym którą których którymi gdzie kiedy choć bo ponieważ jak",
    "pt": "que quem cujo cuja onde quando embora porque como se",
    "ro": "care căruia căreia cărora când unde deși pentru deoarece cum dacă ce",
    "ru": "который которая которое которые которого которой которому которым которую которых которыми котором кто что "
    "где когда хотя потому как если",
    "sv": "som vilken vilket där när fastän eftersom om",
    "tr": "ki çünkü",
    "uk": "який яка яке які яких якого якої якому яким якій яку якими хто що де коли хоча тому як якщо",
}

NUMBERS = {
    "ar": "صفر واحد واحدة اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة "
    "تسع عشرة "
    "عشر عشرون عشرين ثلاثون ثلاثين أربعون خمسون مائة مئة مئتان ألف ألفان آلاف مليون ملايين مليار نصف ثلث ربع",
    "be": "нуль адзін адна два дзве тры чатыры пяць шэсць сем восем дзевяць дзесяць сто тысяча мільён палова",
    "bg": "нула един една едно два две три четири пет шест седем осем девет десет сто хиляда хиляди милион милиона "
    "половина",
    "cs": "nula jeden jedna jedno dva dvě tři čtyři pět šest sedm osm devět deset dvacet sto tisíc tisíce "
    "milion milionů "
    "polovina třetina čtvrtina procent",
    "da": "nul én to tre fire fem seks syv otte ni ti tyve hundrede tusind million millioner halvdelen procent",
    "de": "null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn zwanzig dreißig vierzig fünfzig "
    "sechzig siebzig achtzig neunzig hundert tausend million millionen milliarde milliarden hälfte drittel viertel "
    "doppelt prozent beide eins",
    "el": "μηδέν δύο δυο τρεις τρία τέσσερις τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα είκοσι "
    "εκατό χίλια "
    "χιλιάδες εκατομμύριο εκατομμύρια μισό μισή",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand "
    "thousands million millions billion billions trillion dozen dozens half third quarter twice double triple "
    "percent "
    "pct first second both",
    "es": "cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte treinta "
    "cuarenta "
    "cincuenta cien ciento mil millón millones mitad tercio cuarto doble ambos",
    "fa": "صفر دو سه چهار پنج شش هفت هشت نه ده بیست صد هزار میلیون میلیارد نیم درصد",
    "fi": "nolla yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen sata tuhat miljoona puolet",
    "fr": "zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt "
    "vingts trente "
    "quarante cinquante soixante cent cents mille million millions milliard milliards moitié tiers quart double",
    "he": "אפס אחד אחת שניים שתיים שני שתי שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר "
    "עשרים שלושים מאה מאות אלף אלפים מיליון מיליארד חצי שליש רבע אחוז אחוזים",
    "hi": "सवा पौने साढ़े साढे ढाई डेढ़ शून्य दो तीन चार पाँच पांच छह छः सात आठ नौ दस बीस पचास सौ हज़ार हजार लाख "
    "करोड़ आधा आधे प्रतिशत",
    "hr": "nula jedan jedna jedno dva dvije tri četiri pet šest sedam osam devet deset sto tisuća tisuće milijun pola",
    "hu": "nulla két kettő három négy öt hat hét nyolc kilenc tíz húsz száz ezer millió milliárd fél harmad negyed",
    "hy": "զրո մեկ երկու երեք չորս հինգ վեց յոթ ութ ինը տասը տաս քսան երեսուն քառասուն հիսուն հարյուր հազար միլիոն "
    "միլիարդ կես երրորդ քառորդ տոկոս",
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh puluh ratus seratus ribu seribu "
    "juta miliar "
    "setengah persen",
    "it": "zero due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cinquanta cento mille "
    "mila milione milioni miliardo miliardi metà terzo quarto doppio",
    "ka": "ნული ერთი ორი სამი ოთხი ხუთი ექვსი შვიდი რვა ცხრა ათი ასი ათასი მილიონი ნახევარი პროცენტი",
    "ko": "하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 한 두 세 네 스무 백 천 만 억 조 절반",
    "nb": "null én to tre fire fem seks sju åtte ni ti tjue hundre tusen million millioner halvparten prosent",
    "nl": "nul één twee drie vier vijf zes zeven acht negen tien elf twaalf twintig honderd duizend miljoen "
    "miljard helft "
    "derde kwart procent",
    "no": "null én to tre fire fem seks sju åtte ni ti tjue hundre tusen million millioner halvparten prosent",
    "pl": "zero jeden jedna jedno dwa dwie dwóch trzy trzech cztery pięć sześć siedem osiem dziewięć dziesięć "
    "dwadzieścia "
    "sto tysiąc tysiące tysięcy milion miliony milionów miliard połowa procent",
    "pt": "zero dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem cento mil milhão "
    "milhões "
    "metade terço",
    "ro": "zero doi două trei patru cinci șase șapte opt nouă zece douăzeci sută sute mie mii milion milioane jumătate",
    "ru": "ноль один одна одно два две двух три трёх трех четыре пять шесть семь восемь девять десять одиннадцать "
    "двенадцать двадцать тридцать сорок пятьдесят сто двести триста тысяча тысячи тысяч миллион миллиона миллионов "
    "миллиард миллиарда миллиардов половина половину треть четверть вдвое процент процента процентов "
    "двум двумя трём трем тремя четырёх четырех четырём пяти шести семи восьми девяти десяти двадцати тридцати сорока "
    "пятидесяти шестидесяти семидесяти восьмидесяти девяноста ста двухсот трёхсот трехсот пятисот тысячу тысячам",
    "sk": "nula jeden jedna jedno dva dve tri štyri päť šesť sedem osem deväť desať sto tisíc milión miliónov polovica",
    "sv": "noll två tre fyra fem sex sju åtta nio tio tjugo hundra tusen miljon miljoner hälften procent",
    "tr": "sıfır iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin "
    "milyon milyar yarım yarısı",
    "uk": "нуль один одна одне два дві двох три трьох чотири п'ять шість сім вісім дев'ять десять двадцять "
    "тридцять сто "
    "двісті тисяча тисячі тисяч мільйон мільйони мільйонів мільярд половина половину третина чверть відсоток "
    "відсотки "
    "відсотків",
    "ur": "صفر دو تین چار پانچ چھ سات آٹھ نو دس بیس سو ہزار لاکھ کروڑ آدھا فیصد",
    "vi": "phẩy rưỡi hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu tỷ nửa",
}

# Words that a number before them is a part of: a number without them is another one.
MULTIPLIERS = _row(
    """hundred thousand million billion trillion dozen percent pct percentage hundert tausend million millionen
    milliarde milliarden billionen prozent mio mrd tsd cent cents mille millions milliard milliards ciento mil
    millón millones cento mila milione milioni miliardo miliardi milhão milhões bilhões honderd duizend miljoen
    miljard procent prosent hundre hundrede tusen tusind miljoner millioner hundra сто тысяча тысячи тысяч
    миллион миллиона миллионов миллиард миллиарда миллиардов млн млрд тыс процент процента процентов тисяча
    тисячі тисяч мільйон мільйони мільйонів мільярд відсоток відсотки відсотків тис tysiąc tysiące tysięcy
    milion miliony milionów miliard tisíc tisíce milionů yüz bin milyon milyar հարյուր հազար միլիոն միլիարդ
    տոկոս մլն ألف آلاف مليون ملايين مليار مئة مائة אלף אלפים מיליון מיליארד אחוז אחוזים सौ हज़ार हजार लाख करोड़
    प्रतिशत 백 천 만 억 조 퍼센트 bn mn"""
)
# Numbers that never go on with another one.
WHOLE_NUMBERS = _row(
    """first second third half quarter both twice double triple beide hälfte drittel viertel doppelt ambos mitad
    tercio doble moitié tiers double metà terzo doppio metade terço половина половину треть четверть вдвое
    третина чверть կես երրորդ आधा आधे yarım yarısı نصف ثلث ربع חצי שליש רבע"""
)
PERCENT = frozenset(["per cent", "pour cent", "por ciento", "por cento", "per cento", "na hundert"])

HAN_NUMBERS = regex("[〇零一二三四五六七八九十百千万萬亿億两兩半]")

# Pronouns in small letters that are names in capitals, and words whose first letter says who or what is meant: a
# people, a country, a party, a church. Of German words, whose nouns have capitals, it is any: "liebe Genossen",
# "Liebe genossen".
CAPITALS_TELL = {"en": frozenset(["us", "it", "who", "am", "aids"])}
INITIAL_TELLS = {
    "de": regex(r".+"),
    "en": regex(
        r"poles?|polish|china|turkey|jordan|chad|guinea|democrat(?:ic|s)?|republicans?|conservatives?|liberals?|labou?r"
        r"|greens?|catholic|orthodox|unionists?|reading|cork|bath|hull|deal|nice|mobile|march|may|august|lent|mars|bills?"
    ),
}
