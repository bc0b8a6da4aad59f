"""Who stands where an author's name belongs and is no person: publishers, offices, agencies; and trades of authors."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases
from audioedition.words.word_lists import WordLists

# No word that is a surname too ("Eyal Press", "Charlotte Church").
ORGANISATION_WORDS = WordLists(
    "words of organisations",
    {
        "": "inc ltd llc plc corp gmbh mbh kg srl bv ооо оао зао pvt tv",
        "en": """
            organization organisation association foundation institute university ministry department committee
            commission council society magazine newspaper news media publishing publishers team editors newsroom
            network corporation company wire syndicate
        """,
        "de": """
            verlag redaktion stiftung verein verband ministerium bundesministerium agentur bundesbank universität
            institut zeitung gesellschaft pressestelle nachrichten
        """,
        "fr": "fondation ministère université rédaction éditions société",
        "es": "ediciones redacción fundación universidad ministerio instituto asociación agencia noticias",
        "it": "redazione fondazione università ministero istituto associazione edizioni",
        "pt": "redação fundação universidade ministério instituto associação",
        "nl": "redactie stichting universiteit",
        "pl": "redakcja wydawnictwo fundacja uniwersytet",
        "tr": "üniversitesi bakanlığı haber",
        "ru": "редакция министерство институт университет агентство администрация пресс-служба издательство фонд",
        "uk": "редакція міністерство інститут університет агентство адміністрація видавництво",
        "el": "συντακτική συντακτικη σύνταξη ομάδα ομαδα υπουργείο",
    },
)
LETTERHEAD_WORDS = WordLists(
    "words of letterheads",
    {
        "en": """
            court courts division department county district state republic federation school college faculty assembly
            parliament senate congress office bureau board circuit borough ministry university institute
            association foundation committee commission council organization organisation society
        """,
        "de": """
            amt landesamt bundesamt gericht landgericht amtsgericht oberlandesgericht bundesgerichtshof fakultät schule
            gymnasium hochschule landkreis bundesrepublik rektorat fachbereich lehrstuhl ministerium bundesministerium
            universität institut verein verband stiftung gesellschaft
        """,
        "fr": "république tribunal préfecture mairie école lycée faculté académie cour ministère université institut",
        "es": """
            república tribunal juzgado ayuntamiento facultad escuela colegio gobierno corporación ministerio universidad
            instituto
        """,
        "it": "repubblica tribunale comune facoltà scuola liceo dipartimento ministero università istituto",
        "pt": "república tribunal prefeitura faculdade escola governo ministério universidade instituto",
        "pl": "rzeczpospolita sąd urząd wydział szkoła liceum ministerstwo uniwersytet instytut",
        "tr": "üniversitesi bakanlığı rektörlüğünden rektörlüğü müdürlüğü başkanlığı fakültesi",
        "ru": """
            федерация республика область район муниципальный муниципальное городской городского поселения поселение
            суд прокуратура факультет кафедра школа колледж училище департамент управление комитет правительство дума
            федеральное бюджетное учреждение министерство университет институт администрация
        """,
        "uk": """
            республіка область район суд прокуратура факультет кафедра школа коледж департамент управління комітет
            міністерство комісія університет інститут адміністрація
        """,
    },
)
WHOSE = WordLists(
    "words that say whose",
    {
        "en": "of for about on against",
        "de": "der des von vom",
        "fr": "de du des d",
        "es": "de del",
        "it": "di del della dei delle dell",
        "pt": "de do da dos das",
    },
)
KINDS_OF_TEXTS = WordLists(
    "kinds of texts, at the end of a line",
    {
        "en": """
            act agenda agreement analysis bill brief bulletin bylaws case charter code constitution form guide
            guidelines handbook history law lecture letter list manual meeting minutes newsletter notes notice
            operations overview plan policies policy proceedings program programme proposal protocol report
            reports request review rules specification standards statement statistics strategy study survey
            update
        """,
        "de": "bericht handbuch leitfaden ordnung protokoll satzung sitzung",
    },
)
"""A line of which one is the last word names a text and no office: "Planning Committee Minutes"."""
NEWS_AGENCIES = WordLists(
    "news agencies",
    {
        "": """
            ap afp dpa efe ansa apa sda ats upi pti ani ians tass reuters xinhua belga lusa agi adnkronos ukrinform
            associated_press canadian_press press_association pa_media europa_press pa interfax bloomberg afp_com
        """,
        "en": "agencies wire_reports wires",
        "de": "deutsche_presse-agentur",
        "fr": "agence_france-presse",
        "ru": "тасс интерфакс риа_новости укринформ унн",
    },
)
TRADES = Phrases(
    "trades of authors",
    (
        Phrase("en", r"(?:\w+ )?staff(?: (?:writer|reporter|correspondent))?", "Staff Writer"),
        Phrase("en", r"(?:[\w-]+ )?(?:correspondent|columnist|reporter|contributor)", "Political Correspondent"),
        Phrase("en", r"(?:[\w-]+ ){0,3}(?:editor|writer)", "Associated Press Writer"),
        Phrase("en", "phd", "PhD"),
        Phrase("en", r"[jm]\.?d\.?", "M.D."),
        Phrase("de", r"(?:\w+)?redakteur(?:in)?", "Redakteurin"),
        Phrase("fr", "journaliste", "journaliste"),
        Phrase("es pt", "periodista", "periodista"),
        Phrase("ru", "корреспондент", "корреспондент"),
    ),
    r"\A(?:{words})\Z",
)
"""What stands beside a name in a byline, between commas, and is none."""
