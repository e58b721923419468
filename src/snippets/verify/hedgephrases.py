"""What an elision may not leave out of a sentence without saying more than it does, by language.

Art of this tool, as the tables of `hedgewords`.
"""

from snippets.verify.wordtables import rows

# Phrases that stand by themselves, between commas or not: "The bridge is […] safe" for "is, in theory, safe".
PHRASES = rows(
    "PHRASES",
    {
        "de": "bis zu|nicht (?:mehr|weniger) als|aus versehen|versehentlich|irrtümlich(?:erweise)?"
        "|fälschlich(?:erweise)?|scherzhaft|im scherz|in notwehr|unter (?:folter|zwang|druck)|schwerlich|mitnichten"
        "|indirekt|geschätzt\\w*|schätzungsweise|vergeblich|vergebens|erst|theoretisch|im prinzip|prinzipiell"
        "|grundsätzlich|auf dem papier|zunächst|anfangs|vorerst|vorübergehend|einstweilen|bisher|bislang|zum teil"
        "|teils|teilweise|zumindest|mindestens|wenigstens|höchstens|allenfalls|bestenfalls|im besten fall"
        "|in der regel|meist|meistens|zumeist|größtenteils|weitgehend|überwiegend|hauptsächlich|vor allem"
        "|mehr oder weniger|mitunter|manchmal|gelegentlich|ab und zu|hin und wieder|zeitweise|oft|häufig|selten|kaum"
        "|fast|beinahe|nahezu|praktisch|quasi|sozusagen|gewissermaßen|in gewisser weise|bis zu einem gewissen grad"
        "|einigermaßen|relativ|verhältnismäßig|vergleichsweise|ziemlich|halbwegs|offiziell|formal|formell|nominell"
        "|technisch gesehen|rechtlich gesehen|angeblich|mutmaßlich|vermeintlich|vermutlich|wahrscheinlich"
        "|voraussichtlich|möglicherweise|womöglich|vielleicht|eventuell|wohl|hoffentlich|scheinbar|anscheinend"
        "|offenbar|wie es scheint|so scheint es|unter umständen|unter bestimmten umständen"
        "|unter (?:\\w+ )?bedingungen|in (?:manchen|einigen|vielen|den meisten) fällen"
        "|mit (?:wenigen|einigen) ausnahmen|soweit (?:wir wissen|bekannt)|meines erachtens|meiner meinung nach"
        "|seiner meinung nach|ihrer meinung nach|so hoffen wir|hoffen wir|glaube ich|denke ich|ich glaube|ich hoffe"
        "|früher|einst|ehemals|damals|nur|bloß|lediglich|alles andere als|weit davon entfernt|halb|doppelt so|etwas"
        "|ein wenig|leicht"
        "|höchstwahrscheinlich|mit hoher wahrscheinlichkeit|nach allem was wir wissen|meines wissens|in der theorie"
        "|in gewissem masse|ausnahmsweise|bedingt|im allgemeinen|normalerweise|schlimmstenfalls|idealerweise"
        "|unbeabsichtigt|im durchschnitt|tendenziell|nach seiner erfahrung|wie es heisst|wie man sagt",
        "en": "as many as|as few as|up to|or so|no (?:fewer|less|more) than|indirectly|briefly"
        "|(?:by|in) (?:mistake|error|accident|jest)|in self defen[cs]e|at (?:gun|knife)point"
        "|under (?:torture|duress|threat|pressure)"
        "|(?:of |with )?what (?:looked|looks|seemed|seems|appeared|appears)(?: like| to be)?|as good as|as a joke"
        "|jokingly|ironically|mistakenly|erroneously|wrongly|falsely|narrowly|indirectly|inadvertently|accidentally"
        "|unintentionally|unknowingly|an? estimated|estimated"
        "|it (?:was|is) (?:rumou?red|said|thought|believed|claimed|alleged|reported)|so the story goes"
        "|or so \\w+(?: \\w+)? \\w+|so (?:they|people) say|in vain|to no avail|in theory|in principle|on paper"
        "|in part|in name|in effect|at first|at best|at least|at most|at times|for now|for the (?:moment|time being)"
        "|for the most part|so far|as yet|to date|until (?:now|then|\\w+)|yet"
        "|to (?:some|a certain|a large|a great|a limited) (?:extent|degree)|up to a point|more or less|by and large"
        "|on (?:the )?(?:whole|average|occasion|balance)|as a rule|in general|now and (?:then|again)|once in a while"
        "|from time to time|every so often"
        "|(?:in|under) (?:most|some|many|certain|rare) (?:cases|places|ways|respects|circumstances|conditions)"
        "|with (?:few|some|certain|rare) exceptions|as far as \\w+ (?:know|knows|can tell)"
        "|in (?:my|his|her|their|our) (?:view|opinion|judgment|eyes)|to (?:my|his|her|their|our) mind|we hope"
        "|so we hope|i (?:think|believe|hope|suppose|guess|fear|am told)|(?:or )?so it seems"
        "|it (?:seems|appears|would seem)|if anything|if at all|as it were|so to speak|in a (?:sense|way)|sort of"
        "|kind of"
        "|(?:said|thought|believed|supposed|meant|expected|intended|reported|alleged|claimed|likely|unlikely"
        "|due|about|set|going|yet|planned|scheduled|assumed|considered|deemed) to(?: be| have been)?"
        "|considered|deemed|called|so called|far from|anything but|all but|next to|close to|short of|half|twice as"
        "|(?:not |no )?(?:less|more|fewer) than|almost as|nearly as|not quite|theoretically|nominally|technically"
        "|officially|legally|formally|ostensibly|arguably|allegedly|reportedly|supposedly|seemingly|apparently"
        "|presumably|purportedly|hopefully|ideally|conditionally|provisionally|temporarily|tentatively|initially"
        "|originally|formerly|previously|once|potentially|possibly|probably|perhaps|maybe|partly|partially|largely"
        "|mostly|mainly|chiefly|primarily|generally|usually|normally|typically|often|sometimes|occasionally|rarely"
        "|seldom|hardly|scarcely|barely|almost|nearly|virtually|practically|effectively|essentially|somewhat"
        "|relatively|comparatively|fairly|rather|quite|reasonably|sufficiently|moderately|slightly|vaguely|merely"
        "|only|just"
        "|in all probability|in all likelihood|conceivably|to our knowledge|to the best of my knowledge|to a degree"
        "|by way of exception|exceptionally|in a few cases|in the best case|at worst|by all accounts|we assume"
        "|in their experience",
        "es": "por (?:error|accidente|equivocación|poco)|bajo (?:tortura|coacción|amenaza)|en broma|en defensa propia"
        "|erróneamente|indirectamente|en vano|en teoría|teóricamente|en principio|sobre el papel|en parte"
        "|al principio|inicialmente|por ahora|de momento|por el momento|hasta (?:ahora|entonces|cierto punto|\\w+)"
        "|a veces|de vez en cuando|en general|por lo general|en (?:algunos|muchos|ciertos|la mayoría de los) casos"
        "|salvo excepciones|con (?:pocas|algunas) excepciones|más o menos|en cierto (?:modo|sentido)|como mucho"
        "|a lo sumo|al menos|por lo menos|en el mejor de los casos|oficialmente|formalmente|nominalmente|técnicamente"
        "|legalmente|supuestamente|presuntamente|al parecer|aparentemente|según parece|parece|parece ser"
        "|probablemente|posiblemente|quizás?|tal vez|acaso|ojalá|esperamos|creo|creo yo|pienso|a mi juicio"
        "|en mi opinión|a su juicio|en su opinión|según (?:él|ella|dicen)|parcialmente|en gran medida|mayormente"
        "|principalmente|sobre todo|generalmente|normalmente|a menudo|raramente|raras veces|rara vez|apenas|casi"
        "|prácticamente|provisionalmente|temporalmente|antes|antaño|relativamente|bastante|algo|un poco|medio"
        "|todo menos|lejos de|el doble de|solo|sólo|solamente|únicamente|meramente"
        "|con toda probabilidad|seguramente|que sepamos|que yo sepa|en gran parte|en cierta medida|por así decirlo"
        "|con carácter excepcional|excepcionalmente|bajo ciertas condiciones|en la medida de lo posible"
        "|ocasionalmente|habitualmente|en el peor de los casos|como máximo|idealmente|de media|en promedio"
        "|potencialmente",
        "fr": "jusqu'à|pas moins de|par (?:erreur|accident|mégarde|plaisanterie)"
        "|sous (?:la torture|la contrainte|la menace)|à tort|en légitime défense|indirectement|de justesse|en vain"
        "|en théorie|théoriquement|en principe|sur le papier|en partie|au début|d'abord|initialement|pour l'instant"
        "|pour le moment|jusqu'(?:ici|alors|à présent|à un certain point)|parfois|de temps en temps|en général"
        "|d'ordinaire|dans (?:certains|quelques|bien des|la plupart des) cas|sauf exceptions?"
        "|à quelques exceptions près|plus ou moins|en quelque sorte|d'une certaine (?:façon|manière)|au plus"
        "|tout au plus|au moins|du moins|au mieux|officiellement|formellement|nominalement|techniquement"
        "|juridiquement|prétendument|soi disant|apparemment|semble t il|paraît il|dit on|sans doute|probablement"
        "|vraisemblablement|éventuellement|possiblement|peut être|je crois|je pense|j'espère|nous l'espérons"
        "|espérons le|à mon avis|selon moi|selon (?:lui|elle|eux)|à ses yeux|partiellement|en grande partie|largement"
        "|principalement|surtout|généralement|habituellement|souvent|rarement|à peine|presque|quasi|quasiment"
        "|pratiquement|provisoirement|temporairement|autrefois|jadis|relativement|assez|plutôt|un peu|à moitié|à demi"
        "|tout sauf|loin d'être|deux fois plus|seulement|uniquement|simplement"
        "|à notre connaissance|à ma connaissance|jusqu à un certain point|dans une certaine mesure|pour ainsi dire"
        "|à peu près|à titre exceptionnel|sous certaines conditions|dans la mesure du possible|de temps à autre"
        "|en règle générale|au pire|en moyenne",
        "it": "per (?:errore|sbaglio|poco|scherzo)|sotto (?:tortura|minaccia)|erroneamente|indirettamente"
        "|per legittima difesa|invano|in teoria|teoricamente|in linea di principio|sulla carta|in parte|all'inizio"
        "|inizialmente|per ora|per il momento|finora|fino a un certo punto|a volte|talvolta|ogni tanto|di solito"
        "|in genere|in generale|in (?:alcuni|molti|certi|qualche) casi|in qualche caso|salvo eccezioni"
        "|con poche eccezioni|più o meno|in un certo senso|in qualche modo|al massimo|almeno|perlomeno"
        "|nel migliore dei casi|ufficialmente|formalmente|nominalmente|tecnicamente|legalmente|presumibilmente"
        "|a quanto pare|apparentemente|pare|sembra|si dice|probabilmente|forse|magari|possibilmente|credo|penso|spero"
        "|speriamo|a mio (?:avviso|parere)|secondo me|secondo (?:lui|lei|loro)|a suo (?:avviso|parere)|parzialmente"
        "|in gran parte|perlopiù|principalmente|soprattutto|generalmente|normalmente|spesso|raramente|di rado|appena"
        "|a malapena|quasi|praticamente|provvisoriamente|temporaneamente|un tempo|relativamente|abbastanza|piuttosto"
        "|alquanto|un po'|mezzo|tutt'altro che|ben lontan\\w+ da|solo|soltanto|unicamente|semplicemente"
        "|con ogni probabilità|per quanto ne sappiamo|a quanto si sa|in linea di massima|in una certa misura"
        "|per così dire|all'incirca|in via eccezionale|in via provvisoria|a certe condizioni"
        "|nella maggior parte dei casi|di tanto in tanto|nel peggiore dei casi|in media",
        "nl": "naar schatting|tot wel|op zijn minst|per (?:ongeluk|abuis|vergissing)|ten onrechte"
        "|onder (?:dwang|druk)|indirect|uit zelfverdediging|tevergeefs|in theorie|theoretisch|in principe|op papier"
        "|deels|gedeeltelijk|ten dele|eerst|aanvankelijk|voorlopig|vooralsnog|op dit moment"
        "|tot (?:nu toe|dan toe|dusver|op zekere hoogte)|soms|af en toe|nu en dan|in het algemeen|over het algemeen"
        "|doorgaans|meestal|in (?:sommige|veel|bepaalde|de meeste) gevallen|met enkele uitzonderingen"
        "|op een enkele uitzondering na|min of meer|in zekere zin|hoogstens|hooguit|minstens|tenminste|ten minste"
        "|op zijn best|officieel|formeel|nominaal|technisch gezien|juridisch gezien|zogenaamd|vermeend|naar verluidt"
        "|blijkbaar|schijnbaar|kennelijk|vermoedelijk|waarschijnlijk|wellicht|misschien|mogelijk|hopelijk|denk ik"
        "|geloof ik|hoop ik|hopen we|naar mijn mening|volgens mij|volgens (?:hem|haar|hen)|grotendeels|vooral"
        "|voornamelijk|hoofdzakelijk|vaak|zelden|nauwelijks|amper|bijna|vrijwel|nagenoeg|praktisch|tijdelijk|vroeger"
        "|ooit|destijds|relatief|betrekkelijk|vrij|tamelijk|redelijk|nogal|enigszins|een beetje|half|allesbehalve"
        "|verre van|twee keer zo|alleen|slechts|enkel|maar"
        "|hoogstwaarschijnlijk|naar alle waarschijnlijkheid|eventueel|voor zover bekend|voor zover wij weten"
        "|bij mijn weten|bij wijze van uitzondering|bij uitzondering|onder voorwaarden|onder bepaalde voorwaarden"
        "|in de regel|normaal gesproken|tot voor kort|in het beste geval|in het slechtste geval|idealiter"
        "|bij vergissing|onbedoeld|gemiddeld|mogelijkerwijs",
        "pl": "przez (?:pomyłkę|przypadek)|omyłkowo|błędnie|omal|o mało|pod przymusem|pośrednio|w obronie własnej"
        "|na próżno|teoretycznie|w teorii|w zasadzie|zasadniczo|na papierze|częściowo|po części|początkowo"
        "|na początku|na razie|chwilowo|tymczasowo|dotychczas|do tej pory|do pewnego stopnia|czasem|czasami|niekiedy"
        "|od czasu do czasu|zwykle|zazwyczaj|na ogół|przeważnie"
        "|w (?:niektórych|wielu|pewnych|większości) (?:wypadkach|przypadkach)|z (?:nielicznymi|kilkoma) wyjątkami"
        "|mniej więcej|w pewnym sensie|poniekąd|co najwyżej|najwyżej|przynajmniej|co najmniej|w najlepszym razie"
        "|oficjalnie|formalnie|nominalnie|rzekomo|podobno|ponoć|jakoby|pozornie|najwyraźniej|zdaje się|wydaje się"
        "|prawdopodobnie|zapewne|pewnie|możliwe|możliwie|być może|może|chyba|oby|mam nadzieję|sądzę|myślę"
        "|moim zdaniem|jego zdaniem|jej zdaniem|ich zdaniem|według (?:niego|niej|nich)|w dużej mierze|głównie"
        "|przede wszystkim|często|rzadko|ledwie|ledwo|prawie|niemal|niemalże|praktycznie|kiedyś|dawniej|niegdyś"
        "|stosunkowo|względnie|dość|raczej|nieco|trochę|na wpół|bynajmniej|daleki od|tylko|jedynie|wyłącznie|zaledwie"
        "|najprawdopodobniej|z dużym prawdopodobieństwem|przypuszczalnie|ewentualnie|że tak powiem|czasowo"
        "|wyjątkowo|w drodze wyjątku|pod pewnymi warunkami|w razie potrzeby|w większości przypadków|z reguły"
        "|normalnie|najpierw|do niedawna|w najgorszym razie|przypadkiem|niechcący|średnio",
        "pt": "por (?:erro|engano|acidente|pouco)|sob (?:tortura|ameaça|coação)|erradamente|indiretamente|em vão"
        "|em teoria|teoricamente|em princípio|no papel|em parte|no início|inicialmente|por (?:ora|agora|enquanto)"
        "|até (?:agora|então|certo ponto|\\w+)|às vezes|por vezes|de vez em quando|em geral|geralmente|normalmente"
        "|em (?:alguns|muitos|certos) casos|na maioria dos casos|salvo exceções|com (?:poucas|algumas) exceções"
        "|mais ou menos|de certo modo|de certa forma|em certo sentido|no máximo|ao menos|pelo menos"
        "|na melhor das hipóteses|oficialmente|formalmente|nominalmente|tecnicamente|legalmente|supostamente"
        "|alegadamente|aparentemente|ao que parece|parece|provavelmente|possivelmente|talvez|porventura|oxalá|tomara"
        "|esperamos|acho|acho eu|creio|penso|a meu ver|na minha opinião|em minha opinião|na opinião del[ea]s?"
        "|segundo el[ea]s?|parcialmente|em grande parte|sobretudo|principalmente|maioritariamente|muitas vezes"
        "|frequentemente|raramente|mal|quase|praticamente|provisoriamente|temporariamente|antes|outrora|relativamente"
        "|bastante|um pouco|meio|tudo menos|longe de|o dobro de|só|somente|apenas|unicamente|meramente"
        "|com toda a probabilidade|presumivelmente|eventualmente|que se saiba|tanto quanto sabemos|que eu saiba"
        "|em certa medida|por assim dizer|a título excecional|excecionalmente|excepcionalmente|sob certas condições"
        "|na medida do possível|ocasionalmente|em regra|habitualmente|antigamente|até há pouco"
        "|na pior das hipóteses|idealmente|em legítima defesa|em média|potencialmente|creio eu",
        "ru": "порядка|не менее|не более|по ошибке|случайно|ошибочно|под пыткой|под пытками|под давлением|в шутку"
        "|чуть|чуть не|косвенно|напрасно|тщетно|в теории|теоретически|в принципе|на бумаге|отчасти|частично|поначалу"
        "|сначала|вначале|пока|пока что|временно|до (?:сих пор|поры|некоторой степени|\\w+ года)|иногда|порой"
        "|время от времени|изредка|обычно|как правило|в основном|в целом|вообще"
        "|в (?:некоторых|отдельных|ряде|большинстве) случа\\w+|за редким исключением|за редкими исключениями"
        "|более или менее|в (?:каком то|некотором|известном) смысле|самое большее|по меньшей мере|по крайней мере"
        "|в лучшем случае|официально|формально|номинально|технически|юридически|якобы|будто бы|по слухам|говорят"
        "|видимо|по видимому|похоже|кажется|как кажется|вероятно|наверное|наверно|возможно|может быть|пожалуй"
        "|скорее всего|надеюсь|надеемся|думаю|полагаю|по моему|на мой взгляд|по моему мнению"
        "|по (?:его|её|ее|их) мнению|по (?:его|её|ее|их) словам|преимущественно|главным образом|часто|редко|едва"
        "|едва ли|почти|практически|когда то|раньше|прежде|некогда|относительно|сравнительно|довольно|достаточно"
        "|несколько|немного|слегка|наполовину|отнюдь не|далеко не|только|лишь|всего лишь|исключительно"
        "|предположительно"
        "|по всей вероятности|насколько известно|по большей части|прежде всего|в какой то мере|до известной степени"
        "|так сказать|в порядке исключения|в виде исключения|при определенных условиях|при необходимости"
        "|во многих случаях|в общем|до недавнего времени|в худшем случае|максимум|нечаянно|в порядке самообороны"
        "|под принуждением|в среднем",
        "uk": "марно|даремно|в теорії|у теорії|теоретично|в принципі|у принципі|на папері|частково|почасти|спочатку"
        "|спершу|поки|поки що|тимчасово|досі|до (?:цього часу|певної міри|\\w+ року)|іноді|інколи|часом|час від часу"
        "|зрідка|зазвичай|як правило|здебільшого|загалом|в (?:окремих|деяких|багатьох) випадках"
        "|у (?:окремих|деяких|багатьох|більшості) випадк\\w+|за рідкісним винятком|більш менш|більше чи менше"
        "|у певному сенсі|щонайбільше|щонайменше|принаймні|у кращому разі|у найкращому разі|офіційно|формально"
        "|номінально|технічно|юридично|нібито|буцімто|за чутками|кажуть|мабуть|певно|очевидно|схоже|здається|ймовірно"
        "|імовірно|можливо|може|може бути|либонь|сподіваюся|сподіваємося|думаю|гадаю|вважаю|на мою думку|по моєму"
        "|на мій погляд|на (?:його|її|їхню) думку|за (?:його|її|їхніми) словами|переважно|головно|головним чином"
        "|часто|рідко|ледве|ледь|навряд|майже|практично|колись|раніше|відносно|порівняно|доволі|досить|дещо|трохи"
        "|злегка|наполовину|аж ніяк не|далеко не|тільки|лише|лишень|виключно|винятково",
    },
)

# Adjectives without which it is another thing: a former minister is none.
PRIVATIVE = rows(
    "PRIVATIVE",
    {
        "de": "widerlegt\\w+|abgelaufen\\w+|umstritten\\w+|verdächtig\\w+|angeklagt\\w+|erfunden\\w+|ehemalig\\w+"
        "|früher\\w+|einstig\\w+|vormalig\\w+|angeblich\\w+|mutmaßlich\\w+|vermeintlich\\w+|sogenannt\\w+|falsch\\w+"
        "|gefälscht\\w+|geplant\\w+|vorgeschlagen\\w+|beabsichtigt\\w+|künftig\\w+|zukünftig\\w+|möglich\\w+"
        "|potenziell\\w+|stellvertretend\\w+|kommissarisch\\w+|designiert\\w+|gescheitert\\w+|versucht\\w+",
        "en": "discredited|debunked|retracted|expired|disputed|accused|convicted|replica|rumou?red|anti|non|pseudo"
        "|quasi|half|unpaid|unwanted|invented|hypothetical|unconfirmed|self styled|self proclaimed|self appointed"
        "|self described|disgraced|former|ex|one time|onetime|erstwhile|alleged|suspected|supposed|so called|would be"
        "|fake|false|forged|counterfeit|bogus|mock|sham|draft|proposed|planned|intended|future|prospective|potential"
        "|possible|aspiring|deputy|vice|acting|interim|honorary|failed|attempted|abandoned|cancelled|canceled"
        "|imaginary|fictional|toy",
        "es": "acusad[oa]s?|desmentid[oa]s?|caducad[oa]s?|fictici[oa]s?|antigu[oa]s?|ex|presunt[oa]s?|supuest[oa]s?"
        "|fals[oa]s?|llamad[oa]s?|futur[oa]s?|posibles?|potencial(?:es)?|propuest[oa]s?|planead[oa]s?|previst[oa]s?"
        "|fallid[oa]s?|frustrad[oa]s?|interin[oa]s?",
        "fr": "contestée?s?|accusée?s?|démentie?s?|périmée?s?|fictifs?|fictives?|ancien(?:ne)?s?|ex|présumée?s?"
        "|prétendue?s?|supposée?s?|faux|fausses?|soi disant|future?s?|possibles?|potentiel(?:le)?s?|proposée?s?"
        "|prévue?s?|envisagée?s?|adjointe?s?|manquée?s?",
        "it": "ex|presunt[oaie]|sedicent[ei]|cosiddett[oaie]|fals[oaie]|futur[oaie]|possibil[ei]|potenzial[ei]"
        "|propost[oaie]|previst[oaie]|mancat[oaie]|vice",
        "nl": "voormalige?|ex|vroegere|gewezen|vermeende?|zogenaamde?|valse?|nep|toekomstige?|mogelijke?|potentiële?"
        "|voorgestelde?|geplande?|beoogde?|waarnemende?|plaatsvervangende?|mislukte?",
        "pl": "był[yaei]\\w*|dawn\\w+|niedoszł\\w+|rzekom\\w+|domniemany\\w*|domnieman\\w+|fałszyw\\w+|tak zwan\\w+"
        "|przyszł\\w+|możliw\\w+|potencjaln\\w+|planowan\\w+|proponowan\\w+|nieudan\\w+",
        "pt": "antig[oa]s?|ex|alegad[oa]s?|supost[oa]s?|fals[oa]s?|chamad[oa]s?|futur[oa]s?|possíve(?:l|is)"
        "|potencia(?:l|is)|propost[oa]s?|planead[oa]s?|previst[oa]s?|falhad[oa]s?|fracassad[oa]s?",
        "ru": "бывш\\w+|прежн\\w+|предполагаем\\w+|мним\\w+|ложн\\w+|фальшив\\w+|так называем\\w+|будущ\\w+"
        "|возможн\\w+|потенциальн\\w+|планируем\\w+|предложенн\\w+|предлагаем\\w+|несостоявш\\w+|неудавш\\w+",
        "uk": "колишн\\w+|ймовірн\\w+|імовірн\\w+|гадан\\w+|фальшив\\w+|несправжн\\w+|так зван\\w+|майбутн\\w+"
        "|можлив\\w+|потенційн\\w+|запланован\\w+|пропонован\\w+|невдал\\w+",
    },
)

# Verbs that say of what another verb says that it will, can, must or is meant to be so.
MODALS = rows(
    "MODALS",
    {
        "de": "wird|werden|wirst|soll\\w*|kann|kannst|können|könnt\\w*|muss|müss\\w*|darf|dürf\\w*|mag|mögen"
        "|möcht\\w*|will|wollen|wollt\\w*|würd\\w*",
        "en": "will|shall|must|can|cannot|should|would|could|may|might|ought|need|needs|wants?|wanted|hopes?|hoped"
        "|plans?|planned|intends?|intended|tries|tried|seeks?|sought|pretend|refuse|fail|threatens?|threatened"
        "|offers?|offered|promises?|promised|expects?|expected|refuses|refused|fails?|failed|hesitates?|hesitated"
        "|pretends?|pretended|has yet|have yet|had yet|ha[sd] to|have to",
        "es": "va a|van a|iba a|debe\\w*|puede\\w*|podr\\w+|quiere\\w*|quería\\w*|espera\\w*|intent\\w+|pretend\\w+"
        "|prometi\\w+",
        "fr": "va|vont|allait|doi[ts]|doivent|devr\\w+|peut|peuvent|pourr\\w+|veut|veulent|voul\\w+|espèr\\w+"
        "|tent\\w+|promet\\w*",
        "it": "deve|devono|dovr\\w+|può|possono|potr\\w+|vuole|vogliono|voleva\\w*|spera\\w*|tent\\w+|promett\\w+"
        "|intend\\w+",
        "nl": "zal|zullen|zou|zouden|moet\\w*|kan|kunnen|kon|konden|mag|mogen|mocht\\w*|wil|willen|wilde\\w*|wou"
        "|hoopt\\w*|probeer\\w*",
        "pl": "będzie|będą|musi|muszą|musiał\\w*|może|mogą|mógł\\w*|mogł\\w+|chce|chcą|chciał\\w*|powin\\w+|ma|mają"
        "|miał\\w*|próbuj\\w+|próbował\\w*|zamierza\\w*|obieca\\w+",
        "pt": "vai|vão|deve\\w*|pode\\w*|poder\\w+|quer|querem|queria\\w*|espera\\w*|tent\\w+|promete\\w*|pretend\\w+",
        "ru": "будет|будут|долж\\w+|может|могут|мог|могл\\w+|хочет|хотят|хотел\\w*|собира\\w+|намер\\w+|пыта\\w+"
        "|обеща\\w+|надеет\\w+",
        "uk": "буде|будуть|повин\\w+|мусить|мусять|може|можуть|міг|могл\\w+|хоче|хочуть|хоті\\w+|збира\\w+|має намір"
        "|намага\\w+|обіця\\w+|сподіва\\w+",
    },
)

# How a verb ends, or begins, that has its object behind it: "refused to discuss", "opposed raising".
INFINITIVES = rows(
    "INFINITIVES",
    {
        "de": "zu \\w+e?n|\\w+zu\\w+en",
        "en": "to (?!the\\b|an?\\b|\\d)\\w+|(?:\\w+ )?\\w{2,}ing",
        "es": "\\w{2,}[aei]r|\\w+(?:ando|iendo)",
        "fr": "(?:de|d'|à|pour|sans) \\w+(?:er|ir|re)",
        "it": "\\w{2,}(?:are|ere|ire)|\\w+(?:ando|endo)",
        "nl": "te \\w+n",
        "pl": "\\w{2,}[aeiyę]ć",
        "pt": "\\w{2,}[aei]r|\\w+(?:ando|endo|indo)",
        "ru": "\\w{2,}(?:ть|ти|ться)",
        "uk": "\\w{2,}(?:ти|тися)",
    },
)

# What leads on from the sentence before, or says when: nothing is said more without it.
CONNECTING = rows(
    "CONNECTING",
    {
        "de": "zu \\w+ (?:großen )?(?:überraschung|freude|erleichterung|enttäuschung|entsetzen|erstaunen)"
        "|wie (?:früher|immer|üblich|gewohnt|zuvor|schon)"
        "|wenn (?:sie|man|ihr) (?:so )?(?:wollen|will|wollt|möchten|können|kann)|jedoch|aber|allerdings|hingegen"
        "|dagegen|auch|zudem|außerdem|daher|deshalb|dann|also|indes|indessen|ferner|übrigens"
        "|ohne (?:jeden |jede )?(?:zweifel|frage)|zweifellos|nichtsdestotrotz|nichtsdestoweniger|nun|heute|gestern"
        "|morgen|später|schließlich|danach|sofort|bereits|schon|wieder|ebenfalls",
        "en": "to \\S+ (?:great )?(?:surprise|relief|delight|dismay|astonishment|horror|shame|credit|regret)"
        "|if (?:i|we) may say so|to be (?:frank|honest|fair|blunt)|frankly|i must say|i admit|i confess|so to say"
        "|as (?:before|usual|ever|always|planned)|if you (?:can|like|wish|will|please|prefer)|if there is one"
        "|if so advised|if i may|however|also|therefore|thus|moreover|then|too|again|today|yesterday|tomorrow"
        "|accordingly|consequently|indeed|of course|for (?:example|instance)|in turn|meanwhile|immediately|promptly"
        "|eventually|finally|subsequently|nevertheless|nonetheless|without (?:a |any )?(?:doubt|question)|no doubt"
        "|undoubtedly|unquestionably|needless to say|later|recently|already|now|duly",
        "es": "para (?:mi|nuestra|su) (?:gran )?(?:sorpresa|alegría|alivio)|como (?:siempre|antes|de costumbre)"
        "|si (?:usted |se )?(?:quiere|puede|desea|prefiere)|sin embargo|no obstante|sin (?:ninguna )?duda(?: alguna)?"
        "|sin lugar a dudas|además|también|entonces|por tanto|hoy|ayer|finalmente|luego|después|ya|asimismo",
        "fr": "à (?:ma|notre|sa|leur) (?:grande )?(?:surprise|joie|honte)|à la surprise générale"
        "|comme (?:avant|toujours|d'habitude|prévu)"
        "|si (?:elle|il|vous|on) (?:le )?(?:souhaite\\w*|veu[tx]|voule[zs]|peut|pouvez)|s'il vous plaît|cependant"
        "|toutefois|néanmoins|sans (?:aucun|nul) doute|sans conteste|aussi|donc|alors|également|en effet|ensuite"
        "|enfin|aujourd'hui|hier|finalement|par ailleurs|en outre|de plus|d'ailleurs|déjà",
        "it": "con (?:mia|nostra|sua|loro) (?:grande )?(?:sorpresa|gioia|vergogna)|come (?:sempre|prima|al solito)"
        "|tuttavia|nondimeno|senza (?:alcun )?dubbio|senz'altro|anche|inoltre|quindi|dunque|infatti|poi|oggi|ieri"
        "|infine|pertanto|peraltro|invece|già",
        "nl": "tot \\w+ (?:grote )?(?:verbazing|vreugde|opluchting|verrassing)|zoals (?:altijd|vroeger|gewoonlijk)"
        "|echter|niettemin|zonder (?:enige )?twijfel|ongetwijfeld|ook|bovendien|dus|daarom|toen|vandaag|gisteren"
        "|later|immers|verder|eveneens|al|reeds",
        "pl": "jednak|jednakże|niemniej(?: jednak)?|bez wątpienia|niewątpliwie|także|również|więc|potem|dziś|wczoraj"
        "|już|zatem|wreszcie",
        "pt": "porém|contudo|não obstante|sem (?:qualquer |nenhuma )?dúvida|também|então|portanto|hoje|ontem|depois"
        "|finalmente|além disso|todavia|já",
        "ru": "спору нет|слов нет|ничего не скажешь|что ни говори|однако|тем не менее|без (?:всякого )?сомнения"
        "|несомненно|также|тоже|затем|потом|сегодня|вчера|поэтому|уже|наконец",
        "uk": "що не кажи|нічого не скажеш|однак|тим не менше|без сумніву|також|теж|потім|сьогодні|вчора|тому|вже"
        "|нарешті|проте",
    },
)
