"""Words that a full stop shortens, by what may follow them: there a sentence does not end.

In lower case, without the last full stop; "z.b" stands for "z.B." and "z. B.". Under "" is what means the same wherever
it is met; under a language, what would be a word in another ("Er kam mit dir." but "il Dir. Rossi"). Found in running
text, and in what `bench/sentences.py` lists as false and missed.
"""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

# What belongs to them follows: "Mr. Smith", "ул. Ленина", "cf. Smith", "z. B. Smith".
NEVER_LAST = WordLists(
    "shortened words, never last in a sentence",
    {
        "": """
            mr mrs ms messrs dr drs prof rev fr st ste ft mt gen lt col maj capt cmdr cdr sgt cpl pvt brig adm gov rep
            pres supt insp cllr vs v cf e.g i.e viz ca approx esp incl tel wm geo chas jas thos jos robt benj edw rt
            sr.d skt г-н г-жа г-да проф акад доц инж ген полк подполк кап серж лейт маршал ул пер просп пр-т наб бул
            пл св преп вул бульв ім див напр т.е т.н т.о см ср кв корп тов пгт пос обл исп ісп англ фр лат греч итал
            букв сост mm mme mmes mlle mlles mgr av.j p.ex c.-à-d hr hrn bzw z.b d.h u.a o.ä hl z.t d.i i.d.r dipl
            ing.d srta sra dra ud uds lic dña sig sigg sig.ra dott dott.ssa avv p.es per.es ad.es
        """,
        "en": """
            sen hon atty asst assoc amb mts msgr excl avg misc natl intl lieut lieuts lieut.-col lieut.-gen maj.-gen
            brig.-gen eg ie gens cols capts profs revs comdr commr adjt bvt rel
        """,
        "de": """
            med phil jur kath sog gem gegr geb gest evtl ggf inkl exkl vgl u.u v.a i.v.m i.s.d urt beschl bgbl
            hrsg verf stellv allg bes insb bspw einschl insbes zzgl abzgl
        """,
        "es": """
            f sr d sres excmo excma gral arq ing av avda cra ee ntra párr párrf p.ej aprox sta sto ilmo ilma rvdo rvda
            mons cnel tte cdte dpto depto ctra pza fdo coord trad
        """,
        "it": """
            es on ing arch dir amm psicol rag geom egr gent prof.ssa spett cfr mons ten magg sen cav comm sig.na dr.ssa
            p.zza v.le c.so
        """,
        "fr": "m me env éd av trad coll réf rte",
        "pt": "sr av ex srs sras profa exmo exma ilmo ilma eng arq cel ten pe pça rod coord trad p.e",
        "nl": "dhr mevr mw ir jhr bijv m.b.t t.a.v d.w.z resp zgn vgl mej kol plv",
        # offices, ranks, languages and matters, before the name or the noun that they belong to
        "pl": """
            np tzw tj m.in ww ks św hab inż płk zob pt ang tzn ds ws nt dot pw abp bp kard o mec prok red ppłk por ppor
            sierż kpr plut kpt asp podkom nadkom podinsp nadinsp woj pow gm paraf pocz lit niem łac ros wł hiszp jap
            węg fot oprac tłum
        """,
        "cs": """
            např př tzv tj mj ing mudr judr phdr doc sv resp popř tzn zejm srov zvl pozn překl tř vč bc rndr paeddr
            thdr plk pplk mjr kpt npor prap angl něm
        """,
        "sk": "napr tzv tj ing mudr judr phdr doc sv resp",
        "el": "κ κα κκ δρ βλ δηλ αγ λεωφ οδ πλ αρ π.χ λ.χ π.δ καθ αριθ",
        "tr": "örn bkz doç yrd",
        "sv": "t.ex bl.a s.k d.v.s dvs",
        "da": "f.eks bl.a dvs",
        "nb": "f.eks bl.a dvs",
        "hu": "pl ún ill ifj",
        "fi": "esim ts ns",
        "uk": "вид ред",
        "ru": "нач сер т.к т.ч прим примеч зам зав реж о оз хр контр-адм",
    },
)
# Only before a number, or the sign of one: "No. 5", "рис. 3", "c. 1230", "Op. 46".
BEFORE_NUMBER = WordLists(
    "shortened words before a number",
    {
        "": """
            no nos nr n° nº № p pp fig figs vol vols ch chap sec sect art arts eq c op ext est para paras ff col cols
            rs рис табл стр с д гл п пп ст ч т кн ред оп вып разд мал дод s str bd abs kap abb tab anm ziff núm pág
            págs pag pagg cap reєстр реєстр
        """,
        "es": "teléf máx mín lám",
        "it": "n nn tel ca artt lett sez",
        "ru": "ок н род ум тел",
        "fr": "env t tél al",
        "nl": "blz afb hfst par",
        "en": "pg lat cl b r fl vv",
        "de": "az rn rdnr drs rdn lfd",
        "pl": "poz ust pkt rozdz zał godz par rys ok ryc",
        "cs": "odst čl písm č obr roč čp čj",
        "pt": "inc n",
    },
)
# May end a sentence, and often do not: it ends before a word that begins sentences alone. "the U.S. Congress", "2010
# г. Он"
SOMETIMES_LAST = WordLists(
    "shortened words, sometimes last in a sentence",
    {
        "": """
            inc ltd co corp jr sr bros dept univ assn u.s u.k u.n a.d b.c b.c.e c.e e.u u.s.a d.c ph.d m.d b.a m.a al
            ave rd blvd sq hwy lb lbs oz ft yd yds mi hr hrs min mins sec secs km cm mm kg ed eds г гг р рр в вв др
            н.э до.н.э т.г с.г тыс млн млрд трлн руб коп грн куб.м л.с им нем мин сек ч usw u.s.w chr v.chr n.chr u.ä
            mrd mio std jh jhs uu j.-c ee.uu s.a s.l a.c av.j.-c apr etc.d cía cia s.p.a s.r.l vd vds
        """,
        "en": "esq govt sts pl",
        "de": "f ff a.f n.f lit aufl anm o.g ehem engl frz griech ital russ",
        "fr": "suiv",
        "es": "mill",
        "it": "mld mln",
        "nl": "mld mln",
        "pl": "itd itp tys zł gr ub ul os pl im br zach wsch płn płd",
        "cs": "st stol tis mil kč hod mld",
        "el": "π.μ μ.μ μ.χ π.χ ι.χ ι.χ.ε κ.λπ κ.ά",
        "ru": "пр ст.л ч.л шт макс проц экз долл изд рус укр польск яп кит тур араб",
    },
)
# With a capital only, before a word that begins no sentence: courts and their reports, offices, regiments. "Tex. Civ.
# App. 1950", "Fed. R. Evid. 403", "34 L. Ed. 293", but "It is a new app. He".
WITH_CAPITALS = WordLists(
    "shortened words with a capital, sometimes last in a sentence",
    {
        "en": """
            cir ct cts supp civ crim app evid stat const bankr dist cong reg regs fed sup rec rptr proc cl ins comm
            cent div pub exch surg regt adj bull sess bl ad rev rep ed
        """,
    },
)
# Words of which none is short for another, though they have no vowel.
WITHOUT_VOWELS = WordLists(
    "whole words without a vowel",
    {
        "": "hm hmm mmm shh psst pst brr grr tsk pfft zzz nth",
    },
)
# Behind a number mostly the end, if the sentence has been going on for a while: "В 2010 г. Иванов уехал." is one.
YEARS = WordLists(
    "shortened words of years",
    {
        "": "г гг р рр в вв н.э до.н.э",
        "pl": "r w",
        "cs": "r",
    },
)
# The end, but before a day, a month or a zone: "at 5 p.m. Monday", "at 6 p.m. Travellers left."
HOURS = WordLists(
    "halves of the day",
    {
        "": "a.m p.m",
    },
)
# They end a list, and before a capital letter the sentence too.
LISTS_END = WordLists(
    "ends of a list",
    {
        "": "etc т.д т.п і.т.д т.ін ecc u.s.f usf",
    },
)
# Places before a name, years and pages behind a number: "г. Алматы", but "в 2010 г. Он уехал". Last only then.
PLACES = WordLists(
    "shortened words of places and years",
    {
        "": "г м с п р д сл ст х",
    },
)
# With the first word of what follows, one thing: "EE. UU.", "v. Chr.", "av. J.-C.", "z. B."
PAIRS = WordLists(
    "shortened words in pairs",
    {
        "": """
            i.e e.g ee.uu v.chr n.chr av.j apr.j a.c d.c z.b z.z z.t d.h u.a u.ä o.ä p.ex p.es i.d i.v i.s i.s.d i.v.m
            n.l e.v т.е т.д н.э п.п
        """,
    },
)
# Names that end with a mark: "Yahoo! Inc."
MARKED_NAMES = WordLists(
    "names with a mark",
    {
        "": "yahoo jeopardy wham oklahoma",
    },
)
