"""Words for one thing, by language: as editors put one for the other."""

from snippets.verify.verbforms import VERBS
from snippets.verify.wordtables import rows

# Words for one thing, of another register, region or time, and forms of one verb that are not alike: as editors put one
# for the other.
_ONE_THING = {
    "de": """kids kinder; papa vater; mama mutter; oma großmutter; opa großvater; bulle bullen polizist polizisten;
    handy mobiltelefon; auto wagen; firma unternehmen betrieb; job stelle; uni universität; sonnabend samstag;
    fernsehen fernseher tv""",
    "en": """kids kid children child youngsters; dad daddy papa father; mum mom mummy mama mother; folks people;
    cop cops police officer officers constable constables policeman policemen; firm company business corporation;
    bike bicycle; car automobile; fridge refrigerator; phone telephone;
    ad advert advertisement commercial; lab laboratory; exam examination; vet veterinarian; doc doctor physician;
    lawyer attorney; film movie picture; flat apartment; lorry truck; petrol gasoline; autumn fall;
    grandma granny grandmother; grandpa grandfather; bucks dollars; quid pounds; tv television; photo photograph;
    plane aeroplane airplane aircraft; railway railroad; telly television; pub tavern inn; trousers pants""",
    "es": """chavales chicos jóvenes muchachos; coche automóvil carro; papá padre; mamá madre; poli policía;
    piso apartamento; empresa compañía firma; móvil celular teléfono; tele televisión""",
    "fr": """gamins gosses mômes enfants; gamin gosse môme enfant; flics policiers; flic policier; boulot travail;
    bagnole voiture; boîte entreprise société; papa père; maman mère; bouquin livre; fric argent; copain ami;
    copine amie; télé télévision; vélo bicyclette""",
}
_WORDS = {
    lang: tuple(frozenset(group.split()) for group in groups.casefold().split(";"))
    for lang, groups in _ONE_THING.items()
}
ONE_THING = {lang: (*_WORDS.get(lang, ()), *VERBS.get(lang, ())) for lang in {*_WORDS, *VERBS}}
"""Language -> the words of each thing, and the forms of each irregular verb."""

# Verbs that say what somebody is called: who is subject and what stands behind are of one.
CALLING = rows(
    "CALLING",
    {
        "de": "heiß\\w*|hieß\\w*|namens|nennt|nannt\\w*|genannt",
        "en": "calls?|called|named|known as",
        "es": "llam\\w+",
        "fr": "(?:s')?appel\\w+|(?:se )?nomm\\w+",
        "it": "chiam\\w+",
        "nl": "heet\\w*|hett\\w*|genaamd|noemt|noemde\\w*",
        "pl": "nazywa\\w*",
        "pt": "cham\\w+",
        "ru": "зовут|звали|называ\\w+",
        "sv": "heter|hette",
        "uk": "звати|звали|назива\\w+",
    },
)

# Nouns for what "of" brings the name of: the city of Leeds is Leeds.
PLACES = rows(
    "PLACES",
    {
        "de": "stadt|gemeinde|dorf|insel|kanton|land|republik|kreis|provinz|hafen|monat|jahr",
        "en": "cit(?:y|ies)|towns?|villages?|count(?:y|ies)|states?|islands?|provinces?|kingdoms?|republics?|ports?"
        "|districts?|parish(?:es)?|boroughs?|universit(?:y|ies)|cantons?|duch(?:y|ies)|months?|years?|valleys?|lakes?"
        "|rivers?|bays?|members?|people|residents?|group|rest|name|kind|type|sort|pair",
        "es": "ciudad|pueblo|isla|provincia|estado|república|puerto|mes|año|municipio|valle|localidad",
        "fr": "ville|village|île|province|état|république|port|mois|an|année|commune|vallée|département",
        "it": "città|paese|isola|provincia|stato|repubblica|porto|mese|anno|comune|valle",
        "nl": "stad|dorp|eiland|provincie|staat|republiek|haven|maand|jaar|gemeente",
        "pt": "cidade|vila|aldeia|ilha|província|estado|república|porto|mês|ano|concelho|município|vale",
    },
)

# What points to what was just said, and what says that it is so: "That is not true".
DEMONSTRATIVE = rows(
    "DEMONSTRATIVE",
    {
        "de": "das|dies\\w*", "en": "that|this|it|these|none", "es": "eso|esto|es", "fr": "c'est|cela|ceci|ça|cette",
        "it": "ciò|questo|è|non", "nl": "dat|dit", "pl": "to", "pt": "isto|isso|é", "ru": "это", "sv": "det|detta",
        "uk": "це",
    },
)  # fmt: skip
TRUE = rows(
    "TRUE",
    {
        "de": "wahr|richtig|so",
        "en": "true|so|right|correct",
        "es": "cierto|verdad|así",
        "fr": "vrai|exact|juste",
        "it": "vero|così",
        "nl": "waar|juist|zo",
        "pl": "prawda|prawdą",
        "pt": "verdade|assim",
        "ru": "правда|так|верно",
        "sv": "sant|så",
        "uk": "правда|так",
    },
)

# What says who did it, of the languages in which no other preposition is the same word.
AGENT = rows(
    "AGENT", {"en": "by", "fr": "par", "es": "por", "pt": "por|pel[oa]s?", "pl": "przez", "nl": "door", "sv": "av"}
)

# What answers a question by itself.
ANSWERS = rows(
    "ANSWERS",
    {
        "cs": "ano|ne", "da": "ja|nej|jo", "de": "ja|nein|doch", "en": "yes|no|never|always|yeah", "es": "sí|no",
        "fr": "oui|non", "it": "sì|no", "nb": "ja|nei|jo", "nl": "ja|nee", "pl": "tak|nie", "pt": "sim|não",
        "ru": "да|нет", "sv": "ja|nej|jo", "uk": "так|ні",
    },
)  # fmt: skip

# Articles of several.
PLURAL = rows("PLURAL", {"ca": "els|les", "es": "los|las", "fr": "les", "it": "i|gli|le", "pt": "os|as"})

# Articles of what was not told of before.
INDEFINITE = rows(
    "INDEFINITE",
    {
        "da": "en|et",
        "de": "eine?[nrsm]?",
        "en": "an?",
        "es": "una?",
        "fr": "une?",
        "it": "un[oa]?|un'\\w+",
        "nb": "en|et|ei",
        "nl": "een",
        "pt": "uma?",
        "sv": "en|ett",
    },
)

# What points to a place.
THERE = rows(
    "THERE",
    {
        "de": "dort|dorthin|hier|hierher|da",
        "en": "there|here",
        "es": "allí|allá|aquí|ahí|acá",
        "fr": "là|ici|y|là-bas",
        "it": "lì|là|qui|vi|ci",
        "nl": "daar|hier",
        "pl": "tam|tu|tutaj",
        "pt": "lá|ali|aqui|cá",
        "ru": "там|туда|здесь|сюда",
        "sv": "där|dit|här|hit",
        "uk": "там|туди|тут|сюди",
    },
)

# Somebody who is not told.
SOMEBODY = rows(
    "SOMEBODY",
    {
        "de": "jemand\\w*", "en": "somebody|someone|anyone|anybody", "es": "alguien", "fr": "quelqu'un",
        "it": "qualcuno", "nl": "iemand", "pl": "ktoś|kogoś", "pt": "alguém", "ru": "кто|кого|кому",
        "sv": "någon", "uk": "хтось|когось",
    },
)  # fmt: skip

# Offices, which are of something.
OFFICES = rows(
    "OFFICES",
    {
        "de": "(?:präsident|direktor|vorsitzende|leiter|sprecher|chef|bürgermeister|minister)(?:in|innen|n|r)?",
        "en": "president|director|chair(?:man|woman|person)?|leader|head|mayor|minister|secretary|treasurer|governor"
        "|chief|spokes(?:man|woman|person)",
        "es": "president[ea]|director[a]?|jef[ea]|alcalde(?:sa)?|ministr[oa]|portavoz|secretari[oa]",
        "fr": "présidente?|direct(?:eur|rice)|chef(?:fe)?|maire|ministre|porte-parole|secrétaire",
        "it": "presidente|direttore|direttrice|capo|sindac[oa]|ministr[oa]|portavoce|segretari[oa]",
        "nl": "voorzitter|directeur|leider|burgemeester|minister|woordvoerder", "pl": "prezes|dyrektor\\w*|minister",
        "pt": "presidente|diretora?|chefe|prefeit[oa]|ministr[oa]|porta-voz", "sv": "ordföranden|chefen|ministern",
    },
)  # fmt: skip

# What brings the part that somebody plays.
PLAYING = rows(
    "PLAYING", {"de": "als", "en": "as", "es": "como", "fr": "comme", "it": "come", "nl": "als", "pt": "como"}
)
