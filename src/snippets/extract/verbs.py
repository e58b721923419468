"""Verbs that make somebody the speaker of what follows: one row a language, as parts of patterns."""

ENGLISH = (
    r"says?|said|saying|states?|stated|writes?|wrote|declares?|declared|warns?|warned|explains?|explained|adds?|added"
    r"|notes?|noted|tells?|told|announces?|announced|argues?|argued|claims?|claimed|admits?|admitted|respond(?:s|ed)"
    r"|repl(?:ies|ied)|tweets?|tweeted|posted|testif(?:ies|ied)|concludes?|concluded|recalls?|recalled|reports?|reported"
    r"|remark(?:s|ed)|insists?|insisted|emphasi[sz](?:es|ed)|stress(?:es|ed)|confirms?|confirmed|promised|threatened"
    r"|demanded|comment(?:s|ed)|observes?|observed|proclaim(?:s|ed)|reads|asks?|asked|puts?|describes?|described"
    r"|summed\s+it\s+up|sums\s+it\s+up|summari[sz](?:es|ed)|joked|wondered|continue[sd]|went\s+on|recounts?|recounted"
    r"|cautions?|cautioned|lament(?:s|ed)|complain(?:s|ed)|quipped|counter(?:s|ed)|objected|acknowledge[sd]|conceded"
    r"|maintain(?:s|ed)|predict(?:s|ed)|vowed|urge[sd]|suggest(?:s|ed)|reflect(?:s|ed)|recommend(?:s|ed)|shared"
    r"|pointed\s+out|points\s+out"
)
GERMAN = (
    r"sagte?|schreibt|schrieb|erklärte?|betonte?|warnte?|gesagt|geschrieben|meinte?|äußerte|fragte|fordert|forderte"
    r"|berichtete?|antwortete?|schilderte?|beschrieb|beschreibt|betont|warnt|erzählte?|behauptete?|versicherte?"
    r"|ergänzte?|kommentierte?|erinnerte?|konstatierte?|resümierte?|bilanzierte?|entgegnete?|formulierte?|beklagte?"
    r"|kritisierte?|mahnte?|twitterte?|begründete?|bestätigte?|verkündete?|räumte?|fasste?"
)
FRENCH = (
    r"dit|disait|déclar(?:e|é|ait|a)|écri(?:t|vait|vit)|affirm(?:e|é|ait|a)|expliqu(?:e|é|ait|a)|ajout(?:e|é|ait|a)"
    r"|prévient|prévenait|répond(?:u|ait|it)?|rappel(?:le|é|ait)|soulign(?:e|é|ait|a)|témoign(?:e|é|ait)"
    r"|précis(?:e|é|ait|a)|confi(?:e|é|ait|a)|racont(?:e|é|ait|a)|résum(?:e|é|ait)|assur(?:e|é|ait|a)"
    r"|prom(?:et|ettait|is)|lanc(?:e|é)|lançait|constat(?:e|é|ait)|regrett(?:e|é|ait)|martel(?:é|ait)|martèle"
    r"|dénonc(?:e|é)|dénonçait|comment(?:e|é|ait)|estim(?:e|é|ait)|reconna(?:ît|issait)|reconnu|avou(?:e|é|ait)"
    r"|concl(?:ut|uait)|indiqu(?:e|é|ait)"
)
SPANISH = (
    r"dijo|dice|decía|declar(?:ó|a|aba)|escrib(?:ió|e|ía)|afirm(?:ó|a|aba)|explic(?:ó|a|aba)|señal(?:ó|a)|advirtió"
    r"|advierte|denunci(?:ó|a)|cuenta|contó|contaba|resum(?:e|ió)|respond(?:e|ió|ía)|record(?:ó|aba)|recuerda"
    r"|describ(?:e|ió)|dicho|escrito|añad(?:e|ió|ía)|agreg(?:ó|a)|sostuvo|sostiene|asegur(?:ó|a|aba)|reconoc(?:ió|e)"
    r"|admit(?:ió|e)|coment(?:ó|a|aba)|relat(?:ó|a|aba)|prometió|insist(?:ió|e)|conclu(?:yó|ye)|sentenció"
    r"|lament(?:ó|a)|critic(?:ó|a)|aclaró|matizó|apunt(?:ó|a)|indic(?:ó|a)|subray(?:ó|a)|destac(?:ó|a)|manifestó"
    r"|expresó|publicó|tuiteó|contestó"
)
PORTUGUESE = (
    r"disse|diz|dizia|afirm(?:ou|a|ava)|declar(?:ou|a)|escrev(?:eu|e|ia)|explic(?:ou|a|ava)|alert(?:ou|a)"
    r"|respond(?:eu|e|ia)|dito|acrescent(?:ou|a)|complet(?:ou|a)|garant(?:iu|e)|admit(?:iu|e)|reconhec(?:eu|e)"
    r"|cont(?:ou|a|ava)|relat(?:ou|a)|lembr(?:ou|a)|prometeu|insist(?:iu|e)|conclu(?:iu|i)|critic(?:ou|a)|lament(?:ou|a)"
    r"|coment(?:ou|a)|destac(?:ou|a)|ressalt(?:ou|a)|inform(?:ou|a)|publicou|tuitou|resum(?:iu|e)|denunci(?:ou|a)"
    r"|questionou|perguntou"
)
ITALIAN = (
    r"dichiara(?:to|va)?|dichiarò|scri(?:sse|ve|tto|veva)|afferma(?:to|va)?|affermò|spiega(?:to|va)?|spiegò|detto|dice"
    r"|diceva|avverte|avvertito|risposto|rispose|aggiun(?:ge|to|se)|sostiene|sostenuto|raccont(?:a|ato|ava|ò)|promesso"
    r"|ammesso|ricord(?:a|ato|ò)|comment(?:a|ato|ò)|conclu(?:de|so)|denuncia(?:to)?|riassunto"
)
RUSSIAN = (
    r"сказала?|заявила?|написала?|писала?|отметила?|говорит|говорила?|пишет|заявляет|сообщила?|подчеркнула?"
    r"|объяснила?|предупредила?|ответила?|рассказала?|спросила?|призналс?я?|призналась|пояснила?|добавила?"
    r"|утверждала?|утверждает|призналa?|вспомнила?|вспоминает|вспоминала?|отвечает|отвечала?|продолжила?"
    r"|комментирует|прокомментировала?|резюмировала?|констатировала?|предупреждает|объясняет|рассказывает"
    r"|рассказывала?|настаивает|настаивала?|возразила?|парировала?|обещала?|пообещала?|сформулировала?|указала?"
)
UKRAINIAN = (
    r"сказа(?:в|ла)|заяви(?:в|ла)|написа(?:в|ла)|писа(?:в|ла)|зазначи(?:в|ла)|наголоси(?:в|ла)|повідоми(?:в|ла)"
    r"|поясни(?:в|ла)|попереди(?:в|ла)|відпові(?:в|ла)|розпові(?:в|ла)|каже|каза(?:в|ла)|пише|заявляє|спита(?:в|ла)"
    r"|запита(?:в|ла)|стверджу(?:є|вав|вала)|дода(?:в|ла|є)|визна(?:в|ла|є)|згаду(?:є|вав|вала)|згада(?:в|ла)|пояснює"
    r"|розповідає|відповідає|прокоментува(?:в|ла)|наголошує|зауважи(?:в|ла)|підкресли(?:в|ла)|пообіця(?:в|ла)"
    r"|попереджає|говорить|говори(?:в|ла)|запереч(?:ив|ила|ує)|продовжи(?:в|ла)"
)
ARMENIAN = (
    r"ասաց|ասել|ասում|հայտարարեց|հայտարարել|հայտարարում|գրել|գրեց|գրում|նշել|նշեց|նշում|պատմել|պատմեց|պատմում"
    r"|շեշտել|շեշտեց|զգուշացրել|զգուշացրեց|պատասխանել|պատասխանեց|ավելացրել|ավելացրեց|պնդել|պնդեց|պնդում"
    r"|բացատրել|բացատրեց|բացատրում|հիշեց|հիշում|խոստովանել|խոստովանեց|խոստացել|խոստացավ|նկարագրել|նկարագրեց"
)
OTHERS = r"zei|schreef|verklaarde|είπε|δήλωσε|έγραψε"

# Languages where the speaker may follow the verb; in English with few verbs only.
MAY_PRECEDE = "|".join(
    (GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, RUSSIAN, UKRAINIAN, rf"(?:{ARMENIAN})(?:\s+է)?", OTHERS)
)
VERBS = f"{ENGLISH}|{MAY_PRECEDE}"

# Who speaks for a body; with it they are a speaker without a name.
OFFICES = (
    r"chief|head|director|minister|spokes(?:man|woman|person)|president|chair(?:man|woman)?|mayor|governor|secretary"
    r"|ambassador|commander|leiter(?:in)?|chef(?:in)?|sprecher(?:in)?|präsident(?:in)?|ministre|porte-parole|présidente?"
    r"|maire|directrice|directeur|jef[ea]|directora?|ministr[oa]|portavoz|president[ea]|alcalde(?:sa)?|chefe|diretora?"
    r"|porta-voz|prefeit[oa]|capo|direttore|portavoce|sindac[oa]"
)

# Languages without capital letters.
ARABIC = (
    "قال|قالت|صرح|صرّح|صرحت|كتب|كتبت|أكد|أكدت|أعلن|أعلنت|أضاف|أضافت|ذكر|ذكرت|أوضح|أوضحت|حذر|حذرت|يقول|تقول|شدد|شددت"
    "|أفاد|أفادت|جاء|رد|ردّ|ردت|ردّت|روى|روت|اعترف|اعترفت|زعم|زعمت|وصف|وصفت|علق|علّق|علقت|نفى|تابع|تابعت|غرد|غردت"
    "|يؤكد|تؤكد|يضيف|تضيف|يروي|تروي|يوضح|توضح|يكتب|تكتب|أجاب|أجابت|شهدت"
)
HEBREW = (
    "אמר|אמרה|כתב|כתבה|הצהיר|הצהירה|הודיע|הודיעה|טען|טענה|הסביר|הסבירה|ציין|ציינה|הזהיר|הזהירה|מסר|מסרה|הוסיף|הוסיפה"
    "|הדגיש|הדגישה|העיד|העידה|אומר|אומרת|כותב|כותבת|השיב|השיבה|ענה|ענתה|סיפר|סיפרה|תיאר|תיארה|קבע|קבעה|התריע|התריעה"
    "|צייץ|צייצה|הבהיר|הבהירה|מספר|מספרת|מסביר|מסבירה|טוען|טוענת|הגיב|הגיבה|סיכם|סיכמה|הבטיח|הבטיחה|הודה|הודתה"
)
HINDI = (
    "कहा|लिखा|बताया|घोषणा की|घोषित किया|चेतावनी दी|ज़ोर दिया|जोड़ा|पूछा|उत्तर दिया|जवाब दिया|बयान दिया|दावा किया"
    "|स्वीकार किया|याद किया|टिप्पणी की|कहती हैं|कहते हैं"
)
CHINESE = (
    "写道|寫道|写到|说道|說道|说|說|表示|指出|称|稱|宣布|强调|強調|警告|回应|回應|解释|解釋|声明|聲明|写|寫|回忆|回憶|问"
    "|坦言|直言|补充|補充|反驳|反駁|透露|承认|承認|感叹|呼吁|呼籲|认为|認為|描述|总结|總結|辩称|答|(?:告诉|告訴)[^，。：:]{1,8}"
)
JAPANESE = (
    "述べ|語っ|語る|書い|書く|言っ|言う|発言し|表明し|警告し|説明し|指摘し|話し|話す|記し|記す|宣言し|訴え|強調し"
    "|答え|反論し|振り返|明かし|認め|主張し|呼びかけ|付け加え|綴|投稿し|コメントし|証言し|約束し|報告し"
    "|こう|次のように|以下のように"
)

# Who has spoken goes on: "He added:".
GOES_ON = (
    r"add(?:s|ed)|continue[sd]|went on|goes on|conclude[sd]|(?:also|later|then) (?:said|wrote|says|writes)"
    r"|ergänzte|fügte|fuhr|ajout(?:e|ait|a)|poursui(?:t|vait|vit)|conclut|añad(?:e|ió)|agreg(?:a|ó)|continuó|prosiguió"
    r"|concluyó|acrescent(?:a|ou)|complet(?:a|ou)|continuou|concluiu|aggiun(?:ge|to|se)|добавила?|продолжила?|продолжает"
    r"|дода(?:в|ла|є)|продовжи(?:в|ла)|ավելացրեց|ավելացրել|շարունակեց|أضافت?|تابعت?|ختمت?|הוסיפה?|המשיכה?"
    r"|जोड़ा"
)
GOES_ON_UNSPACED = "补充|補充|接着说|继续说|付け加え|続け"
