"""Words that lean on their neighbours, by language: they do not stand at the end, or the start, of a line."""

from collections.abc import Mapping


def _by_language(rows: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return {lang: frozenset(words.split()) for lang, words in rows.items()}


# Words that lean on the one that follows, by language: articles, prepositions, and conjunctions of a few letters.
LEANS_ON_NEXT = _by_language(
    {
        "ar": "في من إلى على عن أن لا ما لم لن أو",
        "bg": "в във на с със и а но от по за до не към при или",
        "bn": "ও এবং বা যে এই এক",
        "cs": "v ve s se z ze k ke o u i a na do od po za pro při bez pod nad",
        "da": "en et den det de i på og at",
        "de": "der die das den dem des ein eine einen einem einer eines",
        "el": "ο η το οι τα του της των τον την τη τους τις στο στη στον στην στα στους στις ένα ένας μια μία να θα "
        "και κι ή δεν σε με για από",
        "en": "a an the",
        "es": "el la los las lo un una unos unas",
        "fa": "و در از به با که این آن هر",
        "fr": "le la les un une des du",
        "he": "את של על אל עם כל לא או כי",
        "hi": "और या कि न एक",
        "hr": "u na s sa i a o po za do od ne ili k",
        "hu": "a az egy és",
        "hy": "և ու ի որ մի",
        "it": "il lo la i gli le un uno una",
        "ka": "და ან თუ რომ",
        "mr": "आणि व किंवा की एक",
        "nb": "en et den det de i på og å",
        "nl": "de het een",
        "pl": "w we z ze na do od po za o u i a ani nie oraz lub przez przy dla pod nad bez",
        "pt": "o a os as um uma uns umas",
        "ro": "un o de la în și cu pe",
        "ru": "в во на с со к ко о об и а но у из за по до от не ни для без под над при или",
        "sk": "v vo s so z zo k ku o u i a na do od po za pre pri bez pod nad",
        "sr": "у на с са и а о по за до од не или к u na s sa i a o po za do od ne ili k",
        "sv": "en ett den det de i på och att",
        "ta": "ஒரு",
        "tr": "bir ve",
        "uk": "в у на з із зі до і й та а о по за від не для при під над або",
        "ur": "اور یا کہ نہ ایک",
    }
)

# Words that lean on the next a little: prepositions, conjunctions, pronouns. Of these languages all other words may end
# a line, of others every word of two or three letters is taken for one of these.
LEANS_A_LITTLE = _by_language(
    {
        "de": "am an auf aus bei beim für im in ins mit um vom von zu zum zur über nach durch unter gegen ohne und "
        "oder dass wenn als wie so nicht ich er sie es wir ihr ist war",
        "en": "as at by for from in into of off on onto out over than to up upon with and but if nor or so that when "
        "who he i it she they we you my his her its our their your be is are was no not",
        "es": "a al con de del desde en entre hasta para por sobre como e o que si u y ni no se me te le su sus mi es",
        "fr": "à au aux avec chez dans de en par pour sans sous sur vers et mais ni ou où que qui si ne se me te ce il "
        "elle ils on nous vous sa ses son ma mes mon leur est sont",
        "it": "a ad al alla con da dal dalla del della dello di in nel nella nello per su sul sulla tra fra che come e "
        "ed o se ma non si è",
        "nl": "aan bij door in met naar om onder op over te tot uit van voor zonder als dat en of maar die ik hij zij "
        "wij je is was niet",
        "pt": "a ao à com da de do desde em entre na no nas nos para por sobre como e ou que se mas não é",
    }
)

# Words that lean on the one before: postpositions, particles, and verbs that say no more than "is".
LEANS_ON_LAST = _by_language(
    {
        "bn": "না নি থেকে জন্য",
        "fa": "را است",
        "hi": "में से को का की के ने पर तक ही भी है हैं था थी थे हो",
        "hy": "է են էր էին եմ ես ենք եք",
        "mr": "आहे आहेत ही च",
        "tr": "de da mi mı mu mü ki",
        "ur": "میں سے کو کا کی کے نے پر تک ہی بھی ہے ہیں",
    }
)

# The same of Thai, which has no spaces to tell words by.
THAI_LEANS = ("และ", "ใน", "ที่", "ของ", "โดย", "กับ", "จาก", "แห่ง")

# What leans on the word before it there.
THAI_FOLLOWS = ("กัน", "ได้", "แล้ว", "ศักดิ์")
