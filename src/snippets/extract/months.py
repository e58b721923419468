"""The names of the months, in the forms that stand beside a day or a year."""

from snippets.dates import MONTHS

# Rows of twelve, January first. CLDR 47 (2025), `dates/calendars/gregorian/months`: wide and abbreviated names, in
# the genitive and as they stand alone; cases and prefixes that running text has besides are added.
_ROWS = (
    " ".join(MONTHS),
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jan feb mär apr mai jun jul aug sep okt nov dez",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janv févr mars avr mai juin juil août sept oct nov déc",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ene feb mar abr may jun jul ago sept oct nov dic",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "янв фев мар апр мая июн июл авг сент окт нояб дек",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
    # Greek and Armenian
    """ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου
    ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου""",
    """հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի
    հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի""",
    """հունվար փետրվար մարտ ապրիլ մայիս հունիս
    հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր""",
    """հունվարին փետրվարին մարտին ապրիլին մայիսին հունիսին
    հուլիսին օգոստոսին սեպտեմբերին հոկտեմբերին նոյեմբերին դեկտեմբերին""",
    # Arabic: Egypt and the Gulf, the Levant (two words are one here), the Maghreb
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    "كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين تشرين كانون",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "يناير فبراير مارس ابريل مايو يونيه يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
    # Hebrew: alone, and after "in"
    "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
    "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר",
    "जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितम्बर अक्तूबर नवम्बर दिसम्बर",
)
MONTH_OF = {name: number for row in _ROWS for number, name in enumerate(row.casefold().split(), 1)}
MONTH_OF |= {"sept": 9, "jänner": 1, "feber": 2, "febr": 2, "june": 6, "july": 7}
# كانون and تشرين are two months each, told apart by a second word; JOINED makes one word of both.
del MONTH_OF["كانون"], MONTH_OF["تشرين"]
_TWO_WORDS = (("كانون الثاني", 1), ("تشرين الأول", 10), ("تشرين الثاني", 11), ("كانون الأول", 12))
JOINED = {name: name.replace(" ", "_") for name, _ in _TWO_WORDS}
MONTH_OF |= {JOINED[name]: number for name, number in _TWO_WORDS}
