"""Words that a full stop shortens, by what may follow them, and words that begin sentences. Rows for `sentences`.

In lower case, without the last full stop; "z.b" stands for "z.B." and "z. B.". Under "" is what means the same
wherever it is met; under a language, what would be a word in another ("Er kam mit dir." but "il Dir. Rossi").
Found in running text, and in what `bench/sentences.py` lists as false and missed.
"""

from __future__ import annotations

Rows = dict[str, str]

# Never the end of a sentence: what belongs to them follows. "Mr. Smith", "ул. Ленина", "cf. Smith", "z. B. Smith"
NEVER_LAST: Rows = {
    "": """
        mr mrs ms messrs dr drs prof rev fr st ste ft mt gen lt col maj capt cmdr cdr sgt cpl pvt brig adm gov
        rep pres supt
        insp cllr vs v cf e.g i.e viz ca approx esp incl tel wm geo chas jas thos jos robt benj edw rt sr.d skt
        г-н г-жа г-да проф акад доц инж ген полк подполк кап серж лейт маршал ул пер просп пр-т наб бул пл св преп
        вул бульв ім див напр т.е т.н т.о см ср кв корп тов пгт пос обл исп ісп англ фр лат греч итал
        букв сост
        mm mme mmes mlle mlles mgr av.j p.ex c.-à-d hr hrn fr bzw z.b d.h u.a o.ä hl st z.t d.i i.d.r
        dipl ing.d srta sra dra ud uds lic dña sig sigg sig.ra dott dott.ssa avv p.es per.es ad.es
    """,
    "en": "sen hon atty asst assoc amb mts",
    "de": "med phil jur kath sog gem gegr geb gest evtl ggf inkl exkl lt vgl",
    "es": "f sr d sres excmo excma gral arq ing av avda cra ee ntra párr párrf",
    "it": "es on ing arch dir amm psicol rag geom egr gent prof.ssa spett cfr",
    "fr": "m me cf env éd av",
    "pt": "sr sra dr dra av ex",
    "nl": "dhr mevr mw ir drs mr jhr bijv",
    "uk": "вид ред",
    "ru": "нач сер",
}
# Only before a number (or the sign of one): "No. 5", "рис. 3", "c. 1230", "Op. 46"
BEFORE_NUMBER: Rows = {
    "": """
        no nos nr n° nº №  p pp fig figs vol vols ch chap sec sect art arts eq c op ext est para paras ff col cols
        jan feb mar apr jun jul aug sept sep oct nov dec rs
        рис табл стр с д гл п пп ст ч т кн ред оп вып разд мал дод
        s str bd abs kap abb tab anm ziff janv févr avr juil déc gen lug sett ott núm pág págs pag pagg cap
        reєстр реєстр
    """,
    "es": "ene ago dic lun mié jue vie sáb dom abr may",
    "it": "n nn tel ca",
    "ru": "ок н род ум тел",
    "fr": "env",
}
# May end a sentence, and often does not: it ends before a word of `STARTERS` alone. "the U.S. Congress", "2010 г. Он"
SOMETIMES_LAST: Rows = {
    "": """
        inc ltd co corp jr sr bros dept univ assn u.s u.k u.n a.d b.c b.c.e c.e e.u u.s.a d.c ph.d m.d b.a m.a
        al ave rd blvd sq hwy
        lb lbs oz ft yd yds mi hr hrs min mins sec secs km cm mm kg ed eds
        г гг р рр в вв др н.э до.н.э т.г с.г тыс млн млрд трлн руб коп грн куб.м л.с им нем мин сек ч рр
        usw u.s.w chr v.chr n.chr u.ä mrd mio std jh jhs
        uu j.-c ee.uu s.a s.l a.c d.c av.j.-c apr j.-c etc.d cía cia s.p.a s.r.l vd vds
    """,
}
# After a number, mostly the end, if the sentence has been going on for a while: "В 2010 г. Иванов уехал." is one.
YEARS = frozenset("г гг р рр в вв н.э до.н.э".split())
# Hours: the end, but before a day, a month or a zone. "at 5 p.m. Monday", "at 6 p.m. Travellers left."
HOURS = frozenset("a.m p.m".split())
AFTER_HOURS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest eastern central mountain
    pacific greenwich
    """.split()
)
# They end a list, and before a capital letter the sentence too.
LISTS_END = frozenset("etc т.д т.п і.т.д т.ін ecc u.s.f usf".split())
# Places before a name, years and pages after a number: "г. Алматы", but "в 2010 г. Он уехал". Last only then.
PLACES = frozenset("г м с п р д сл ст х".split())
# With the first word of what follows, one thing: "EE. UU.", "v. Chr.", "av. J.-C.", "z. B."
PAIRS = frozenset(
    pair.partition(".")[::2]
    for pair in "ee.uu v.chr n.chr av.j apr.j a.c d.c z.b z.z z.t d.h u.a u.ä o.ä p.ex p.es i.d т.е т.д н.э п.п".split()
)
# Names that end with a mark: "Yahoo! Inc."
MARKED_NAMES = frozenset("yahoo jeopardy wham oklahoma".split())

# Words that often begin a sentence and begin no name. After an initial ("Plan B. He …") only the first group counts:
# "J. La Rue", "M. Le Pen".
PRONOUNS = frozenset(
    """
    he she it they we you this that these those there his her their our its my but however when while although
    because if
    the what why how where who then some many most also
    он она оно они мы вы это этот эта эти но однако когда если после потом затем там здесь так как что
    він вона воно вони ми ви це цей ця ці але однак коли якщо після потім там тут так як що
    er sie es wir ihr aber doch wenn dann dort hier seine ihre diese dieser dieses
    il elle ils elles nous vous cette ces mais lorsque quand ensuite
    ella ellos ellas este esta esto estos estas pero cuando después también
    egli essa essi questo questa questi ma quando dopo poi anche
    """.split()
)
STARTERS = PRONOUNS | frozenset(
    """
    a an i in on at and or so after before as no not for from to by with now one all another both each every during
    since
    until under over between did do does is are was were have has had can could would should according once yet
    perhaps only even still
    я в во на и а до с со к у о об по за из от для при под над перед вот кто где все его её ее их наш мой самый уже
    у з та і й від про хто де усі всі його її їх
    der die das ein eine im am an auf bei mit nach für von vom zu zum zur als dass und oder so auch nur noch seit
    vor während
    durch über unter was wer wo wie man alle viele einige
    le la les l un une des on je dans en de d du au aux à et ou donc car pour par sur sous avec sans selon si comme
    après
    avant depuis pendant puis entre qui que quel son sa ses leur leurs ce cet tout tous
    el los las lo una unos unas y e o al con del desde durante entre es está están estaba estaban era eran fue
    fueron había
    hay más mientras muchos muchas nos para por porque según sin sobre su sus todo todos tras ya yo se mi
    lo gli i alla alle al allo dei del della delle di da dal dalla dove ed era erano ha hanno io loro nel nella nei
    non ogni
    per perché secondo si sono sua suo su tra fra tutti tutte uno probabilmente
    """.split()
)

# German counts with a full stop ("am 3. Oktober", "die 4. Klasse"), and its nouns have capitals: what stands before the
# number, or after it, tells that it counts.
COUNTED_AFTER = frozenset(
    """
    der die das den dem des im am vom zum zur beim ab bis seit ins ans jeder jede jedes jeden ein eine einen einem
    einer ihr
    ihre ihren ihrem ihrer sein seine seinen seinem seiner unser unsere dieser diese dieses diesen diesem begangenes
    späten frühen ende mitte anfang
    """.split()
)
COUNTED = frozenset(
    """
    januar februar märz april mai juni juli august september oktober november dezember jänner jahrhundert jahrhunderts
    jahrhunderte jahrtausend jahrtausends klasse auflage kapitel tag woche monat jahr mal platz
    """.split()
)
