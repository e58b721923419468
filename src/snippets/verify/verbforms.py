"""Forms of irregular verbs, a verb in a group: of one another all are forms, beside the words of `samewords`.

Art of this tool, made by hand in November 2026: those in the third person that are quoted most, by tense.
"""

_GROUPS = {
    "da": """er var været|har havde haft|går gik gået|siger sagde sagt|gør gjorde gjort|tager tog taget|giver gav givet
        |ser så set|kommer kom kommet|skriver skrev skrevet|får fik fået|bliver blev blevet|kan kunne|vil ville
        |skal skulle|ved vidste|holder holdt|finder fandt fundet|sælger solgte solgt|lader lod ladet|står stod stået
        |tror troede|hjælper hjalp hjulpet|bærer bar båret|trækker trak trukket|beder bad|falder faldt|sidder sad""",
    "de": """nimmt nehmen nahm nahmen genommen|sieht sehen sah sahen gesehen|findet finden fand fanden gefunden
        |verlässt verlassen verließ verließen|lässt lassen ließ ließen gelassen|hält halten hielt hielten gehalten
        |verliert verlieren verlor verloren|bricht brechen brach brachen gebrochen|gibt geben gab gaben gegeben
        |kennt kennen kannte kannten gekannt|schreibt schreiben schrieb schrieben geschrieben
        |beginnt beginnen begann begannen begonnen|spricht sprechen sprach sprachen gesprochen
        |bringt bringen brachte brachten gebracht|sendet senden sandte sandten gesandt
        |schließt schließen schloss schlossen
        geschlossen|ist sind war waren sei seien wäre wären gewesen sein|hat haben hatte hatten habe hätte hätten gehabt
        |geht gehen ging gingen gegangen
        |denkt denken dachte dachten gedacht|trifft treffen traf trafen getroffen|liest lesen las lasen gelesen
        |zieht ziehen zog zogen gezogen|wächst wachsen wuchs wuchsen gewachsen|gewinnt gewinnen gewann gewannen gewonnen
        |versteht verstehen verstand verstanden|steht stehen stand standen gestanden
        |wird werden wurde wurden werde würde würden geworden
        |fällt fallen fiel fielen gefallen|vergisst vergessen vergaß vergaßen|isst essen aß aßen gegessen
        |kommt kommen kam kamen gekommen|läuft laufen lief liefen gelaufen|steigt steigen stieg stiegen gestiegen
        |trägt tragen trug trugen getragen|wirft werfen warf warfen geworfen|fängt fangen fing fingen gefangen
        |kann können konnte konnten könne könnten könnte|muss müssen musste mussten müsse müssten müsste
        |will wollen wollte wollten wolle
        |darf dürfen durfte durften dürfe dürften dürfte|soll sollen sollte sollten solle
        |weiß wissen wusste wussten wisse
        |hilft helfen half halfen geholfen|bleibt bleiben blieb blieben geblieben|bittet bitten bat baten gebeten
        |nennt nennen nannte nannten genannt|schlägt schlagen schlug schlugen geschlagen|liegt liegen lag lagen gelegen
        |sitzt sitzen saß saßen gesessen|stirbt sterben starb starben gestorben|tut tun tat taten getan
        |schweigt schweigen schwieg schwiegen|erhält erhalten erhielt erhielten|entscheidet entschied entschieden
        |heißt heißen hieß hießen|ruft rufen rief riefen gerufen|verspricht versprach versprachen versprochen
        |entsteht entstehen entstand entstanden|beschreibt beschrieb beschrieben|lügt log logen gelogen
        |mag mochte mochten
        |erscheint erschien erschienen|empfiehlt empfahl empfahlen empfohlen|schafft schuf schufen geschaffen""",
    "en": """build builds built|drive drives drove driven driving|understand understands understood
        |become becomes became
        |fly flies flew flown|run runs ran|sink sinks sank sunk|shoot shoots shot|tear tears tore torn|seek seeks sought
        |take takes took taken taking|sell sells sold|buy buys bought|see sees saw seen|find finds found
        |leave leaves left
        |keep keeps kept|lose loses lost|make makes made|break breaks broke broken|give gives gave given|hold holds held
        |know knows knew known|choose chooses chose chosen|write writes wrote written|begin begins began begun
        |speak speaks spoke spoken|bring brings brought|go goes went gone|say says said|tell tells told
        |think thinks thought|meet meets met|draw draws drew drawn|grow grows grew grown|hear hears heard
        |spend spends spent
        |win wins won|teach teaches taught|feel feels felt|stand stands stood|fall falls fell fallen
        |forget forgets forgot forgotten|eat eats ate eaten|fight fights fought|get gets got|rise rises rose risen
        |steal steals stole stolen|throw throws threw thrown|wear wears wore worn|catch catches caught
        |bear bears bore borne
        |do does did done|have has had|am is are was were be been being|come comes came|can could|will would|may might
        |shall should|lie lies lay lain|lead leads led|mean means meant|send sends sent|sit sits sat
        |sing sings sang sung
        |ride rides rode ridden|wake wakes woke|shake shakes shook shaken|swear swears swore sworn|withdraw withdrew
        |arise arises arose|overcome overcame|forbid forbids forbade|freeze froze frozen|hide hid hidden|lend lent
        |light lit|strike struck|swim swam swum|hang hung|dig dug|deal dealt|sweep swept|sleep slept|weep wept
        |pay pays paid""",
    "es": """ve ven veía veían vio vieron visto ver|encuentra encuentran encontraba encontró encontraron encontrado
        |mantiene mantienen mantenía mantuvo mantuvieron|pierde pierden perdía perdió perdieron perdido
        |hace hacen hacía hacían hizo hicieron hecho hacer|da dan daba daban dio dieron dado|tiene tienen tenía tenían
        tuvo tuvieron tener|empieza empiezan empezaba empezó empezaron|trae traen traía trajo trajeron traer
        |muestra muestran mostraba mostró mostraron|cierra cierran cerraba cerró cerraron cerrado
        |va van iba iban fue fueron
        ir|es son era eran fue fueron sido ser|dice dicen decía decían dijo dijeron dicho decir
        |piensa piensan pensaba pensó pensaron|lee leen leía leyó leyeron|puede pueden podía podían pudo pudieron poder
        |quiere quieren quería querían quiso quisieron|pide piden pedía pidió pidieron
        |siente sienten sentía sintió sintieron
        |duerme duermen dormía durmió|sigue siguen seguía siguió siguieron|está están estaba estaban estuvo estuvieron
        |pone ponen ponía puso pusieron puesto|oye oyen oía oyó oyeron|sabe saben sabía sabían supo supieron
        |viene vienen venía venían vino vinieron|ha han había habían hubo|sale salen salía salió salieron
        |juega jugaba jugó
        |cae caen caía cayó cayeron|muere mueren moría murió murieron|vuelve vuelven volvía volvió volvieron vuelto
        |cuenta cuentan contaba contó contaron|recuerda recuerdan recordaba recordó|prueba probaba probó
        |consigue conseguía consiguió|construye construyen construía construyó|cree creen creía creyó creyeron
        |produce producía produjo|niega niegan negaba negó negaron|elige elegía eligió|sirve servía sirvió|habla hablaba
        |debe deben debía debían debió""",
    "fr": """prend prennent prenait prenaient prit prirent pris prendre|voit voient voyait voyaient vit virent vu voir
        |fait font faisait faisaient fit firent faire|tient tiennent tenait tenaient tint tenu tenir
        |connaît connaissent connaissait connut connu|écrit écrivent écrivait écrivaient écrivit écrivirent écrire
        |commence commencent commençait commencèrent commença|paie paient paye payait payaient paya payé
        |envoie envoient envoyait envoya envoyé|va vont allait allaient alla allèrent allé aller
        |dit disent disait disaient dirent dire|lit lisent lisait lisaient lut lu lire
        |peut peuvent pouvait pouvaient put
        pu pouvoir|doit doivent devait devaient dut dû devoir|veut veulent voulait voulaient voulut voulu vouloir
        |sait savent savait savaient sut su savoir|croit croient croyait croyaient crut cru croire
        |devient deviennent devenait devint devenu|reçoit reçoivent recevait reçut reçu|finit finissent finissait fini
        |construit construisent construisait construisit|craint craignent craignait craignit
        |achète achètent achetait acheta
        |vient viennent venait venaient vint vinrent venu venir|suit suivent suivait suivit suivi
        |vit vivent vivait vivaient
        vécut vécu vivre|meurt meurent mourait mourut mort mourir|est sont était étaient fut furent été être soit
        |a ont avait avaient eut eurent eu avoir ait|met mettent mettait mit mirent mettre|permet permettait permit
        |rend rendent rendait rendit|perd perdait perdit|appelle appellent appelait appela|ouvre ouvrent ouvrait ouvrit
        |offre offrait offrit|conduit conduisait conduisit|revient revenait revint|apprend apprenait apprit
        |comprend comprenait comprit|naît naissait naquit|promet promettait promit|choisit choisissait choisi
        |jette jetait jeta|espère espérait espéra|mène menait mena|lève levait leva|lance lançait lança
        |mange mangeait mangea
        |change changeait changea|essaie essayait essaya|produit produisait produisit|sert servait servit
        |sort sortait sortit|part partait partit|dort dormait dormit|sent sentait sentit""",
    "it": """prende prendono prendeva prese presero preso|vede vedono vedeva vide videro visto
        |tiene tengono teneva tenne
        |fa fanno faceva facevano fece fecero fatto fare|dà danno dava davano diede dato
        |scrive scrivono scriveva scrisse
        scritto|chiude chiudono chiudeva chiuse chiuso|va vanno andava andavano andò
        |dice dicono diceva dicevano disse dissero
        detto dire|legge leggono leggeva lesse letto|può possono poteva potevano potuto potere
        |deve devono doveva dovevano
        dovette|vuole vogliono voleva volevano volle|sa sanno sapeva sapevano seppe|costruisce costruiva costruì
        |chiede chiedono chiedeva chiese chiesto|viene vengono veniva venne
        |è sono era erano fu furono stato stata essere
        |ha hanno aveva avevano ebbe avuto|sta stanno stava stavano stette|mette mettono metteva mise messo
        |perde perdeva perse
        |nasce nasceva nacque|muore muoiono moriva morì morto|rimane rimaneva rimase|finisce finiva finì
        |esce usciva uscì
        |decide decideva decise|corre correva corse|rende rendeva rese|vive viveva visse|conosce conosceva conobbe
        |crede credeva credette|vende vendeva vendette|beve beveva bevve|cade cadeva cadde|vince vinceva vinse
        |risponde rispondeva rispose|propone proponeva propose|offre offriva offrì|capisce capiva capì
        |sceglie sceglieva scelse""",
    "nb": """er var vært|har hadde hatt|går gikk gått|sier sa sagt|gjør gjorde gjort|tar tok tatt|gir ga gav gitt
        |ser så sett
        |kommer kom kommet|skriver skrev skrevet|får fikk fått|blir ble blitt|kan kunne|vil ville|skal skulle|vet visste
        |holder holdt|finner fant funnet|selger solgte solgt|lar lot latt|står sto stod stått|hjelper hjalp
        |bærer bar båret
        |trekker trakk trukket|ber ba bad|faller falt|sitter satt|velger valgte valgt|spør spurte""",
    "nl": """neemt nemen nam namen genomen|verkoopt verkopen verkocht verkochten|koopt kopen kocht kochten gekocht
        |ziet zien zag zagen gezien|vindt vinden vond vonden gevonden|houdt houden hield hielden gehouden
        |verliest verliezen verloor verloren|breekt breken brak braken gebroken|geeft geven gaf gaven gegeven
        |schrijft schrijven schreef schreven geschreven|begint beginnen begon begonnen
        |brengt brengen bracht brachten gebracht
        |zendt zenden zond zonden gezonden|sluit sluiten sloot sloten gesloten|gaat gaan ging gingen gegaan
        |zegt zeggen zei zeiden gezegd|denkt denken dacht dachten gedacht|leest lezen las lazen gelezen
        |trekt trekken trok trokken getrokken|laat laten liet lieten gelaten|wint winnen won wonnen gewonnen
        |begrijpt begrijpen begreep begrepen|staat staan stond stonden gestaan|valt vallen viel vielen gevallen
        |komt komen kwam kwamen gekomen|loopt lopen liep liepen gelopen|draagt dragen droeg droegen gedragen
        |kan kunnen kon konden gekund|moet moeten moest moesten|mag mogen mocht mochten|zal zullen zou zouden
        |weet weten wist wisten geweten|helpt helpen hielp hielpen geholpen|blijft blijven bleef bleven gebleven
        |is zijn was waren geweest|heeft hebben had hadden gehad|wordt worden werd werden geworden
        |doet doen deed deden gedaan
        |spreekt spreken sprak spraken gesproken|verlaat verlaten verliet verlieten|wil willen wilde wilden wou
        |krijgt krijgen kreeg kregen gekregen|kiest kiezen koos kozen gekozen|ligt liggen lag lagen gelegen
        |zit zitten zat zaten gezeten|sterft sterven stierf stierven gestorven|vraagt vragen vroeg vroegen
        |biedt bieden bood boden|verbiedt verbieden verbood verboden|rijdt reed reden|werpt wierp""",
    "pl": """buduje budują budowała budował budowali|kupuje kupują kupowała kupował kupiła kupił kupili
        |znajduje znajdują znalazła znalazł znaleźli|traci tracą traciła tracił straciła stracił
        |daje dają dała dał dali dawała
        |pisze piszą pisała pisał pisali|zaczyna zaczynają zaczęła zaczął zaczęli
        |pokazuje pokazują pokazała pokazał pokazali
        |zamyka zamykają zamknęła zamknął zamknęli|ma mają miała miał mieli|idzie idą szła szedł szli
        |może mogą mogła mógł mogli
        |chce chcą chciała chciał chcieli|wie wiedzą wiedziała wiedział wiedzieli|otwiera otwierają otworzyła otworzył
        |jest są była był było byli były będzie będą|musi muszą musiała musiał musieli
        |bierze biorą brała brał wzięła wziął
        |mówi mówią mówiła mówił|jedzie jadą jechała jechał|widzi widzą widziała widział|czyta czytała czytał
        |sprzedaje sprzedają sprzedała sprzedał|zostaje zostają została został zostali|staje stają stała stał stali
        |prosi proszą prosiła prosił|płaci płacą płaciła płacił""",
    "pt": """vê veem via viam viu viram visto|mantém mantêm mantinha manteve
        |faz fazem fazia faziam fez fizeram feito fazer
        |dá dão dava davam deu deram dado|tem têm tinha tinham teve tiveram tido ter|traz trazem trazia trouxe trouxeram
        |vai vão ia iam foi foram ir|é são era eram foi foram sido ser|diz dizem dizia diziam disse disseram dito dizer
        |lê leem lia liam leu leram|crê creem cria creu|põe põem punha pôs puseram posto|sai saem saía saiu saíram
        |pode podem podia podiam pôde puderam|deve devem devia deviam deveu|quer querem queria queriam quis quiseram
        |sabe sabem sabia sabiam soube souberam|vem vêm vinha vinham veio vieram
        |está estão estava estavam esteve estiveram
        |há havia houve|pede pedia pediu|sente sentia sentiu|segue seguia seguiu|fala falava falou falaram
        |pensa pensava pensou pensaram|escreve escrevia escreveu|vende vendia vendeu|perde perdia perdeu|cai caía caiu
        |constrói construía construiu|recebe recebia recebeu|morre morria morreu""",
    "ru": """оставляет оставлял оставляла оставил оставила оставили|даёт дают дал дала дали давал
        |пишет пишут писал писала писали
        |закрывает закрывал закрыл закрыла закрыли|идёт идут шёл шла шли|может могут мог могла могли
        |хочет хотят хотел хотела хотели|открывает открывал открыл открыла открыли|чувствует чувствовал чувствовала
        |есть был была было были будет будут|едет едут ехал ехала ехали|берёт брал брала взял взяла
        |говорит говорил сказал
        |продаёт продал продала продавал|становится становятся стал стала стали|живёт живут жил жила жили
        |ждёт ждал ждала
        |ищет искал искала|умирает умер умерла умерли|просит просил просила|платит платил платила
        |начинает начал начала начали
        |строит строил|требует требовал требовала|требуют требовали|существует существовал""",
    "sv": """tar tog tagit|säljer sålde sålt|ser såg sett|finner fann funnit|håller höll hållit|gör gjorde gjort
        |bryter bröt brutit|ger gav gett givit|skriver skrev skrivit|bringar bragte|går gick gått|säger sade sa sagt
        |drar drog dragit|låter lät låtit|vinner vann vunnit|förstår förstod förstått|står stod stått|faller föll fallit
        |springer sprang sprungit|bär bar burit|kan kunde kunnat|vill ville velat|vet visste vetat|är var varit
        |har hade haft|blir blev blivit|kommer kom kommit|får fick fått|ska skall skulle|finns fanns|ligger låg legat
        |sitter satt suttit|dör dog dött|stiger steg stigit|väljer valde valt|hjälper hjälpte|lider led|äter åt
        |bjuder bjöd
        |måste|medger medgav medgett""",
    "uk": """дає дають дав дала дали давав|пише пишуть писав писала писали|іде йде ідуть ішов йшов ішла йшла
        |може можуть міг могла могли|хоче хочуть хотів хотіла хотіли|є був була було були буде будуть
        |бере брав брала взяв взяла
        |каже кажуть сказав сказала казав|продає продав продала|стає став стала стали|живе жив жила жили|знає знав знала
        |закриває закрив закрила|відкриває відкрив відкрила|просить просив просила|платить платив платила""",
}

VERBS = {
    lang: tuple(frozenset(verb.casefold().replace("ё", "е").replace("ß", "ss").split()) for verb in verbs.split("|"))
    for lang, verbs in _GROUPS.items()
}
"""Language -> the forms of each verb, folded as words are."""
