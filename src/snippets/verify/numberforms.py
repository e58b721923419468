"""Forms of number words that no list holds: compounds written as one, cases, letters that are written beside them.

Art of this tool, made by hand in November 2026: beside the list of `tellwords`, which has the plain ones.
"""

from snippets.patterns import regex

_GERMAN = (
    "ein|eins|zwei|zwo|drei|vier|fünf|sechs?|sieb(?:en)?|acht|neun|zehn|elf|zwölf|zwan|drei(?:ß|ss)ig|zig"
    "|hundert|tausend"
)
_DUTCH = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|der|veer|twin|tig|tach|honderd|duizend|en|ën"
_NORDIC = {
    "da": "to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tyve"
    "|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems|hundrede?|tusinde?",
    "nb": "to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue"
    "|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti|hundre|tusen",
    "sv": "två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo"
    "|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tusen",
}
_ITALIAN = (
    "uno?|due|tr[eé]|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|quattordici|quindici"
    "|sedici|dicia(?:ssette|nnove)|diciotto"
    "|vent[i]?|trent[a]?|(?:quar|cinqu|sess|sett|ott|nov)ant[a]?|cent[o]?|mil[al]e?"
)

# Both, a dozen, parts and tens.
_PARTS = {
    "ca": "dos|dues|tres|quatre|cinc|sis|set|vuit|nou|deu|dotzen\\w*|desen\\w+|centenars?|terços?|ambd\\w+",
    "cs": "ob(?:a|ě|ou|ěma)|tuc(?:et|t\\w+)|stov(?:ek|k\\w+)|desít(?:ek|k\\w+)",
    "da": "begge|tredjedel\\w*|fjerdedel\\w*",
    "el": "ντουζίν\\w+|μισ(?:ά|ό|ή|ού|ές)|τρίτ(?:ο|α)",
    "de": "halbe[nrsm]?",
    "es": "amb[oa]s",
    "fi": "tusin\\w+|kolmaso\\w+|neljäso\\w+|molem\\w+|molempi\\w*",
    "hu": "\\w*(?:ketten|hárman|négyen|öten|hatan|heten|nyolcan|kilencen|tízen|húszan|mincan|százan|ezren)"
    "|tucat\\w*|mindkét|mindkett\\w+|fel(?:ét|ének|éb\\w+)",
    "it": "entramb[ie]|ambedue",
    "nb": "begge|tredjedel\\w*|fjerdedel\\w*|(?:dusin|hundre|tusen)vis",
    "nl": "beiden?|dozijn\\w*|(?:tien|honderd|duizend)tal\\w*",
    "pl": "ob(?:a|ie|oje|u|oma|iema)|tuzin\\w*|ćwier\\w+|setek|setk\\w+|dziesiąt(?:ek|k\\w+)",
    "pt": "amb[oa]s",
    "ro": "amb(?:ele|ii)|amând\\w+|duzin\\w+|treim\\w+",
    "ru": "об(?:а|е|оих|еих|оим|еим|оими|еими)|дюжин\\w+|десят(?:ок|ка|ков)|пол(?:дюжин|сотн)\\w+|пол[ту]ор[ауы]",
    "sv": "båda|bägge|(?:tio|hundra|tusen)tal\\w*",
    "tr": "düzine\\w*",
    "uk": "об(?:идва|идві|ох|оє|ома)|дюжин\\w+|десят(?:ок|ка|ків)|п'ятдесят\\w*|пів",
}

# Whole words, folded in case.
NUMBER_FORMS = {
    lang: regex(
        rf"(?:{'|'.join((forms, *filter(None, [_PARTS.get(lang)])))})\Z".replace("\u0131", "i").replace("ё", "е")
    )
    for lang, forms in {
        "ar": "[وفبلك]?(?:ال)?(?:واحدة?|اثن\\w+|ثلاث\\w*|أربع\\w*|خمس\\w*|ست(?:ة|ون|ين)?|سبع(?:ة|ون|ين)?"
        "|ثمان\\w*"
        "|تسع(?:ة|ون|ين)?|عشر(?:ة|ون|ين|ات)?|مئ\\w+|مائ\\w+|ألف\\w*|آلاف|مليون\\w*|ملايين|مليار\\w*"
        "|نصف|ثلث|ربع)",
        "be": "\\w+наццаць|дваццаць|трыццаць|\\w+дзясят|сорак|сто|тысяч\\w*|мільён\\w*|мільярд\\w*|палов\\w+"
        "|працэнт\\w*",
        "bg": "\\w+надесет|\\w+десет|сто|двеста|триста|\\w+стотин|хиляд\\w+|милион\\w*|милиард\\w*|половин\\w+"
        "|процент\\w*",
        "ca": "onze|dotze|tretze|catorze|quinze|setze|disset|divuit|dinou|vint|(?:tren|quaran|cinquan|seixan|setan"
        "|vuitan|noran)ta|(?:dos|tres|quatre|cinc|sis|set|vuit|nou)-?cents|cent|mil|milers|milion\\w*|meitat|percent",
        "cs": "dv(?:a|ě|ou|ěma)|tř(?:i|í|em|emi)|čtyř\\w+|(?:pět|šest|sedm|osm|devět|deset)i?|devíti|\\w+nácti?"
        "|dvacet\\w?|třicet\\w?|čtyřicet\\w?|\\w+desáti?|st[oaě]|tisíc\\w*|mili[oó]n\\w*|miliard\\w*"
        "|polovin\\w+|třetin\\w+"
        "|čtvrtin\\w+|procent\\w*",
        "da": rf"(?:(?:en|to|tre|fire|fem|seks|syv|otte|ni)og)?(?:{_NORDIC['da']})+|million\w*|milliard\w*"
        r"|halv\w*del\w*|snes|dusin|procent",
        "de": rf"(?!eine?[nmrs]?\Z)(?:(?:{_GERMAN})(?:und)?)+(?:en|er|te[nrms]?|ste[nrms]?|mal|fach\w*)?"
        rf"|doppelt\w*|dreifach\w*"
        "|million\\w*|milliarde\\w*|hunderte\\w?|tausende\\w?|dutzend\\w*|hälfte|drittel\\w?|viertel\\w?",
        "el": "έντεκα|δώδεκα|δύ?ο|τριάντα|σαράντα|πενήντα|εξήντα|εβδομήντα|ογδόντα|ενενήντα|δεκα\\w+|\\w*κόσι\\w+"
        "|χιλιάδ\\w+|εκατομμυρί\\w+"
        "|δισεκατομμύρι\\w+|τρ(?:ιών|εις|ία)|τεσσάρων|δεκάδ\\w+|εκατοντάδ\\w+",
        "en": "(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-?\\w+)?|(?:thir|four|fif|six|seven|eigh"
        "|nine)teen|tens|scores?|quarters?|thirds?|halves|thrice|trebled?"
        "|doubled|tripled|halved|quadrupled?|per-?cent|percentage",
        "es": "dobles?|triples?|"
        "veinti\\w+|dieci\\w+|(?:seten|ochen|noven|sesen|cuaren|cincuen|trein)ta|(?:dos|tres|cuatro"
        "|seis|sete|ocho|nove)"
        "cient[oa]s|quinient[oa]s|millar(?:es)?|docenas?|decenas?|centenar(?:es)?|cientos|miles"
        "|tercios?|cuartas?|cuartos?",
        "et": "\\w+teist|\\w+kümmend\\w*|sada|tuhat\\w*|miljon\\w*|miljard\\w*|protsen\\w*",
        "fa": "یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|دویست|سیصد"
        "|چهارصد|پانصد|ششصد|هفتصد|هشتصد|نهصد|میلیون\\w*|میلیارد\\w*|درصد",
        "fi": "(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän)(?:toista|kymmentä|sataa|tuhatta)\\w*"
        "|kymmen\\w+|sa(?:ta|taa|toja)|tuha[tn]\\w*|miljoon\\w*|miljard\\w*|prosent\\w*|kahden|kahta|kolmen|kolmea"
        "|neljän|neljää|viiden|viittä|kuuden|kuutta"
        "|(?:kahde|kolme|neljä|viide|kuude|seitsemä|kahdeksa|yhdeksä|kymmene)(?:n|[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)",
        "fr": "doubles?|triples?|"
        "(?:vingt|trente|quarante|cinquante|soixante|quatre)-\\w[\\w-]*|septante|octante|nonante"
        "|dizaines?|douzaines?"
        "|vingtaines?|centaines?|milliers?|quarts?|dix-\\w+",
        "he": "[ושהכלמב]?(?:שני(?:ים|ם)?|שתי(?:ים|ם)?|שלוש(?:ה|ת|ים)?|ארבע(?:ה|ת|ים)?|חמי?ש(?:ה|ת|ים)?"
        "|שיש(?:ה|ים)|ששת|שבע(?:ה|ת|ים)?"
        "|שמונ(?:ה|ת|ים)|תשע(?:ה|ת|ים)?|עשר(?:ה|ת|ים|ות)?|מא(?:ה|ות|תיים)|אל(?:ף|פים|פיים|פי)"
        "|מיליו(?:ן|ני|נים)|מחצית|חצי)",
        "hi": "ग्यारह|बारह|तेरह|चौदह|पंद्रह|पन्द्रह|सोलह|सत्रह|अठारह|उन्नीस|इक्कीस|बाईस|तेईस|चौबीस|पच्चीस"
        "|तीस|पैंतीस|चालीस|पैंतालीस|साठ|सत्तर"
        "|पचहत्तर|अस्सी|नब्बे|सैकड़\\S+|हज़ारों|हजारों|लाखों|करोड़ों|अरब|दर्जन\\S*|दोनों|तीनों|चारों"
        "|दुगुन\\S+|तिहाई|चौथाई",
        "hr": "\\w+naest|\\w+deset|sto|dvjesto|tristo|tisuć\\w+|milijun\\w*|milijard\\w*|polovic\\w+|posto",
        "hu": "(?:két|kettő|három|négy|öt|hat|hét|nyolc|kilenc|tíz)"
        "(?:b[ae]n|n[ae]k|b[óő]l|r[ae]|t[óő]l|r[óő]l|h[eoö]z|ig|kor|sz[eoö]r|v[ae]l|[nmt][ae]l)"
        "|(?:tizen|huszon|harminc|negyven|ötven|hatvan|hetven|nyolcvan|kilencven|(?:két)?száz|(?:két)?ezer)"
        "(?:egy|kettő|két|három|négy|öt|hat|hét|nyolc|kilenc)?|húsz|tíz|\\w*(?:ezer|millió|milliárd)\\w*"
        "|százalék\\w*|harmad\\w*"
        "|negyed\\w*",
        "hy": "(?:երկու|երեք|չորս|հինգ|վեց|յոթ|ութ|ինն|տաս|քսան|երեսուն|քառասուն|հիսուն|վաթսուն|յոթանասուն"
        "|ութսուն|իննսուն"
        "|հարյուր|հազար|միլիոն|միլիարդ)\\w*",
        "id": "sebelas|belas|puluhan|(?:se)?ratus\\w*|(?:se)?ribu\\w*|jutaan|miliar\\w*|setengah|separuh|persen",
        "it": rf"(?!uno?\Z)(?:{_ITALIAN})+|(?:decin|centinai|migliai|dozzin)\w+|ventin\w+|milion[ei]"
        rf"|doppi\w*|tripl\w+"
        rf"|miliard[oi]|metà|terz[oi]|quart[oi]",
        "ka": "თერთმეტი|თორმეტი|ცამეტი|თოთხმეტი|თხუთმეტი|თექვსმეტი|ჩვიდმეტი|თვრამეტი|ცხრამეტი|\\w*ოცდა\\w+|ოცი|ორმოცი"
        "|სამოცი|ოთხმოცი|ასი|ათასი\\w*|მილიონ\\w*|ნახევარ\\w*|პროცენტ\\w*",
        "lt": "\\w+olika|\\w+dešimt\\w*|šimt\\w+|tūkstan\\w+|milijon\\w*|milijard\\w*|procent\\w*",
        "lv": "\\w+padsmit|\\w+desmit|simt\\w*|tūksto\\w+|miljon\\w*|miljard\\w*|procent\\w*",
        "nb": rf"(?:{_NORDIC['nb']})+(?:en|ett|én)?|million\w*|milliard\w*|halvpart\w*|tredel\w*|dusin|prosent",
        "nl": rf"(?!een\Z|en\Z|der\Z|één\Z)(?:{_DUTCH})+|miljoen\w*|miljard\w*|honderden|duizenden"
        rf"|dubbel\w*"
        rf"|tientallen|helft|derde|kwart",
        "pl": "podwójn\\w+|potrójn\\w+|"
        "dw(?:a|ie|aj|óch|oma|om|u)|trz(?:y|ech|em|ema|ej)|czter(?:y|ech|em|ema|ej)|(?:pię|sześ"
        "|dziewię|dziesię)(?:ć|ciu|cioma)"
        "|siedmiu|siedem|ośmiu|osiem|\\w+na(?:ście|stu)|dwadzieścia|dwudziestu|\\w+dzieści"
        "|\\w+dziestu|\\w+dziesiąt|\\w+dziesięciu"
        "|sto|stu|dwieście|dwustu|(?:trzy|cztery)sta|(?:pięć|sześć|siedem|osiem|dziewięć)set"
        "|tysi\\w+|milion\\w*|miliard\\w*|połow\\w+|procent\\w*",
        "pt": "dupl\\w+|tripl\\w+|"
        "treze|(?:ca|qua)torze|quinze|dez[ae]sseis|dez[ae]ssete|dezoito|dez[ae]nove|(?:trin|quaren"
        "|cinquen|sessen|seten|oiten|noven)ta"
        "|(?:duz|trez)ent[oa]s|(?:quatro|seis|sete|oito|nove)cent[oa]s|quinhent[oa]s|centenas?"
        "|milhares|dúzias?|dezenas?|bilh\\w+",
        "ro": "(?:un|doi|două|trei|pai|cinci?|șai|șapte|opt|nouă)sprezece|(?:două|trei|patru|cinci|șai|șapte|opt"
        "|nouă)zeci|sut[ăei]\\w*|mi[ei]|milioan\\w+|miliard\\w*|jumătate|sfert\\w*",
        "ru": "двойн\\w+|вдвое|втрое|тройн\\w+|"
        "дв(?:а|е|ух|ум|умя)|тр(?:и|ёх|ех|ём|ем|емя)|четыр\\w+|(?:пят|шест|девят|десят)(?:ь|и|ью)"
        "|сем(?:ь|и|ью)|вос[еь]м\\w+"
        "|\\w+надцат(?:ь|и|ью)|двадцат(?:ь|и|ью)|тридцат(?:ь|и|ью)|сорока?|\\w+ьдесят|\\w+идесяти"
        "|девяност[оа]|ста|двест\\w+|двухсот"
        "|триста|тр[её]хсот|четыреста|\\w+ьсот|тысяч\\w*|миллион\\w*|миллиард\\w*|половин\\w+"
        "|четверт[ьи]|процент\\w*|десятк\\w+|сотн\\w+",
        "sk": "\\w+násť\\w*|\\w+dsať|\\w+desiat\\w*|sto|dvesto|tisíc\\w*|milión\\w*|mili[ae]rd\\w*|polovic\\w+"
        "|percent\\w*",
        "sl": "\\w+najst|\\w+deset|sto|dvesto|tisoč\\w*|milijon\\w*|milijard\\w*|polovic\\w+|odstot\\w+",
        "sr": "\\w+наест|\\w+десет|сто|двеста|хиљад\\w+|милион\\w*|милијард\\w*|половин\\w+|\\w+naest|\\w+deset|sto"
        "|dvesta|hiljad\\w+|milion\\w*|milijard\\w*|polovin\\w+",
        "sv": rf"(?:{_NORDIC['sv']})+(?:en|ett)?|(?:tio|hundra|tusen)tals|dussin\w*|miljon\w*|miljard\w*|tredjedel\w*"
        "|fjärdedel\\w*|procent\\w*",
        # Native and Sino-Korean ones, with a particle or a counter written together with them.
        "ko": "(?:(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)"
        "(?:한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)?|(?=[^십백천만억]*[십백천만억])[일이삼사오육칠팔구십백천만억]{2,}"
        "|[수몇][십백천만억]+|두세|서너|너댓|대여섯)(?:이|가|을|를|은|는|의|에|명|개|번|째|살|년|번째)?",
        "tr": "(?:iki|üç|dört|beş|altı|yedi|sekiz|dokuz|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan"
        "|yüz|bin|milyon|milyar)"
        "(?:[iıuü]|s[iıuü](?:n\\w+)?|[dt][ea]n?|[ea]r|ler|lar|lerce|larca)?|onlarca|binlerce|yüzlerce"
        "|yarısı\\w*|çeyre\\w+",
        "uk": "подвійн\\w+|потрійн\\w+|вдвічі|"
        "дв(?:а|і|ох|ом|ома)|тр(?:и|ьох|ьом|ьома)|чотир\\w+|(?:п'ят|дев'ят|десят)(?:ь|и|ьох|ьма)"
        "|шіст(?:ь|ьох)|шести|сімо?х?|семи"
        "|вісім|вісьмох|восьми|\\w+надцят(?:ь|и|ьох)|двадцят\\w+|тридцят\\w+|сорока?|\\w+десяти?"
        "|дев'яност\\w|ста|двісті|двохсот|триста"
        "|\\w+сот|тисяч\\w*|мільйон\\w*|мільярд\\w*|половин\\w+|третин\\w+|чверт\\w+|відсотк\\w+"
        "|десятк\\w+|сотн\\w+",
    }.items()
}
