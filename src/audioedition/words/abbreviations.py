"""Abbreviations that are spoken in full, with what they stand for.

The kinds follow chapter 10 of the Chicago Manual of Style: titles, Latin, references, companies, places, months.
"""

from __future__ import annotations

from typing import NamedTuple

from audioedition.words.months import MONTHS
from audioedition.words.phrases import Phrases
from audioedition.words.word_lists import WordLists


class Abbreviation(NamedTuple):
    """`spoken` stands in its place; a sentence's own stop stays."""

    language: str
    words: str
    example: str
    spoken: str


SAINT_OR_STREET = "Saint or Street"
"""What is decided by what stands around "St."."""
WITHOUT_STOP = WordLists(
    "abbreviations without a full stop",
    {
        "en": "Mr Mrs Ms MR MRS Dr DR Jr Sr St Ltd Blvd Hwy etc vs viz eds et_al ET_AL BSc MSc PhD PhDs TVs MiG MiGs",
    },
)
SAINTS = WordLists(
    "names of saints",
    {
        # of places; before other names after a name "St." is a street ("Elm St. Bridge")
        "en": """
            Peter Paul Petersburg John Louis James George Andrew Mary Helen Francis Patrick Nicholas Michael Joseph
            Thomas Augustine Albans Basil Catherine Clair Columba Bernard Lawrence Lucia Luke Mark Martin Matthew Moritz
            Kitts Vincent Stephen Sophia Tropez Pancras Anne Jude Bartholomew Benedict Ignatius Jerome Teresa Tikhon
            Vladimir Olga Croix
        """,
    },
)
BEHIND_STREETS = WordLists(
    "what is called after its street",
    {
        # before other names "St." is a saint ("Lord St. Simon")
        "en": """
            Bridge Station Bank Church Baptist Theater Theatre School Market Pier Corner Gallery Journal Jail Hospital
            Park Tunnel Garage Hotel Bakery Armory Apartments
        """,
    },
)
_SAINTS = SAINTS.pattern("en")
# What follows a title: a name, or the initials of one.
_NAME = r"(?=\s+[A-ZÀ-Þ][\w.’-])"
_NUMBER = r"(?=\s*\d)"
_COUNT = r"(?=\s*(?:\d|[ivxlcIVXLC]+\b))"

ABBREVIATIONS = Phrases(
    "abbreviations",
    (
        # titles: a name follows, or the initials of one
        Abbreviation("en", r"Mr\b\.?(?=\s(?:and|&)\sMrs\b)", "Then Mr. and Mrs. Smith came.", "Mister"),
        Abbreviation("en", r"Dr\b\.?(?=\s(?:and|&)\sMrs\b)", "Then Dr. and Mrs. Smith came.", "Doctor"),
        Abbreviation("en", rf"Dr\b\.?{_NAME}", "Then Dr. Smith came.", "Doctor"),
        Abbreviation("en", rf"Mr\b\.?{_NAME}", "Then Mr. Smith came.", "Mister"),
        Abbreviation("en", rf"Mrs\b\.?{_NAME}", "Then Mrs. Smith came.", "Missis"),
        Abbreviation("en", rf"Ms\b\.?{_NAME}", "Then Ms. Smith came.", "Miz"),
        Abbreviation("en", rf"Messrs\.{_NAME}", "Then Messrs. Smith came.", "Messieurs"),
        Abbreviation("en", rf"Prof\.{_NAME}", "Then Prof. Smith came.", "Professor"),
        Abbreviation("en", rf"Gen\.{_NAME}", "Then Gen. Smith came.", "General"),
        Abbreviation("en", rf"Col\.{_NAME}", "Then Col. Smith came.", "Colonel"),
        Abbreviation("en", rf"Sen\.{_NAME}", "Then Sen. Smith came.", "Senator"),
        Abbreviation("en", rf"Gov\.{_NAME}", "Then Gov. Smith came.", "Governor"),
        Abbreviation("en", rf"Lt\.{_NAME}", "Then Lt. Smith came.", "Lieutenant"),
        Abbreviation("en", rf"Lieut\.{_NAME}", "Then Lieut. Smith came.", "Lieutenant"),
        Abbreviation("en", r"Lieut\.(?=-[A-Z])", "Then Lieut.-Colonel Smith came.", "Lieutenant"),
        Abbreviation("en", r"Maj\.(?=-[A-Z])", "Then Maj.-General Smith came.", "Major"),
        Abbreviation("en", r"Brig\.(?=-[A-Z])", "Then Brig.-General Smith came.", "Brigadier"),
        Abbreviation("en", rf"Capt\.{_NAME}", "Then Capt. Smith came.", "Captain"),
        Abbreviation("en", rf"Sgt\.{_NAME}", "Then Sgt. Smith came.", "Sergeant"),
        Abbreviation("en", rf"Maj\.{_NAME}", "Then Maj. Smith came.", "Major"),
        Abbreviation("en", rf"Cmdr\.{_NAME}", "Then Cmdr. Smith came.", "Commander"),
        Abbreviation("en", rf"Adm\.{_NAME}", "Then Adm. Smith came.", "Admiral"),
        Abbreviation("en", rf"Brig\.{_NAME}", "Then Brig. Smith came.", "Brigadier"),
        Abbreviation("en", rf"Cpl\.{_NAME}", "Then Cpl. Smith came.", "Corporal"),
        Abbreviation("en", rf"Pvt\.{_NAME}", "Then Pvt. Smith came.", "Private"),
        Abbreviation("en", rf"Rep\.{_NAME}", "Then Rep. Smith came.", "Representative"),
        Abbreviation("en", rf"Pres\.{_NAME}", "Then Pres. Smith came.", "President"),
        Abbreviation("en", rf"Rev\.{_NAME}", "Then Rev. Smith came.", "Reverend"),
        Abbreviation("en", rf"Hon\.{_NAME}", "Then Hon. Smith came.", "Honorable"),
        Abbreviation("en", rf"Supt\.{_NAME}", "Then Supt. Smith came.", "Superintendent"),
        Abbreviation("en", rf"Insp\.{_NAME}", "Then Insp. Smith came.", "Inspector"),
        Abbreviation("en", rf"Fr\.{_NAME}", "Then Fr. Smith came.", "Father"),
        Abbreviation("en", rf"Msgr\.{_NAME}", "Then Msgr. Smith came.", "Monsignor"),
        Abbreviation("en", rf"Mme\.{_NAME}", "Then Mme. Smith came.", "Madame"),
        Abbreviation("en", rf"Mlle\.{_NAME}", "Then Mlle. Smith came.", "Mademoiselle"),
        Abbreviation("en", rf"Atty\.{_NAME}", "Then Atty. Smith came.", "Attorney"),
        Abbreviation("en", rf"Amb\.{_NAME}", "Then Amb. Smith came.", "Ambassador"),
        Abbreviation("en", rf"Mt\.{_NAME}", "They climbed Mt. Elbrus.", "Mount"),
        Abbreviation("en", rf"Ft\.{_NAME}", "He lived in Ft. Lauderdale.", "Fort"),
        Abbreviation("en", r"MR\b\.?(?=\s[A-Z])", "Then MR. SMITH came.", "Mister"),
        Abbreviation("en", r"MRS\b\.?(?=\s[A-Z])", "Then MRS. SMITH came.", "Missis"),
        Abbreviation("en", r"DR\b\.?(?=\s[A-Z])", "Then DR. SMITH came.", "Doctor"),
        # Latin
        Abbreviation("en", r"i\. ?e\.", "Russian cars, i. e. old ones.", "that is,"),
        Abbreviation("en", r"e\. ?g\.", "Cars, e.g. old ones.", "for example,"),
        Abbreviation("en", r"i\.e\b", "Russian cars, i.e old ones.", "that is,"),
        Abbreviation("en", r"cf\.", "It is old, cf. below.", "compare"),
        Abbreviation("en", r"viz\.", "Two cars, viz. old ones.", "namely"),
        Abbreviation("en", r"etc\.(?=\s*[^\W\d_a-z]|\s*\Z)", "Cars, etc. Then he left.", "et cetera."),
        Abbreviation("en", r"etc\b\.?", "Cars, etc., were sold.", "et cetera"),
        Abbreviation("en", r"&c\.", "Cars, &c. were sold.", "et cetera"),
        Abbreviation(
            "en", r"(?<=[(\[])v\.(?=\s?\d{1,3}[ab]?(?:[,;–-]\s?\d{1,3}){0,9}[)\]])", "He wept (v. 34) there.", "verse "
        ),
        Abbreviation("en", r"(?<=\d,\s)v\.(?=\s?\d)", "See John 3, v. 16 there.", "verse "),
        Abbreviation("en", r"(?<=[Cc]hapter\s\d\s)v\.(?=\s?\d)", "See chapter 3 v. 16 there.", "verse "),
        Abbreviation("en", r"(?<=[Cc]hapter\s\d\d\s)v\.(?=\s?\d)", "See chapter 13 v. 6 there.", "verse "),
        Abbreviation("en", r"vv\.(?=\s?\d)", "See John 3, vv. 16 and 17.", "verses "),
        Abbreviation("en", r"vs?\.(?=\s)", "Moscow v. Almaty was played.", "versus"),
        Abbreviation("en", r"vs\b", "Moscow vs Almaty was played.", "versus"),
        Abbreviation("en", r"ET AL\.", "SMITH ET AL. WROTE IT", "And Others"),
        Abbreviation("en", r"et al\.", "Smith et al. wrote it.", "and others"),
        Abbreviation("en", r"ibid\.", "It is so, ibid. below.", "in the same place"),
        Abbreviation("en", r"ca?\.(?=\s*1?\d{3})", "It was built c. 1230.", "circa "),
        Abbreviation("en", r"per cent\b(?:\.(?=,|\s[a-z]))?", "It grew five per cent a year.", "percent"),
        Abbreviation("en", r"p\.a\.", "It grew p.a. by five.", "per annum"),
        # before a number
        Abbreviation("en", rf"NO\.{_NUMBER}", "LETTER NO. 5", "Number "),
        Abbreviation("en", rf"[Nn]o\.{_NUMBER}", "He is No. 5 there.", "number "),
        Abbreviation("en", rf"[Nn]os\.{_NUMBER}", "They are nos. 5 and 6.", "numbers "),
        Abbreviation("en", r"pp?\.(?=\s*\d+\s?[–-]\s?\d)", "It is on p. 5–7 there.", "pages "),
        Abbreviation("en", rf"pp\.{_COUNT}", "It is on pp. 5 and 7.", "pages "),
        Abbreviation("en", rf"p\.{_COUNT}", "It is on p. 5 there.", "page "),
        Abbreviation("en", rf"VOLS\.{_COUNT}", "THE HISTORY, VOLS. II AND III", "Volumes "),
        Abbreviation("en", rf"VOL\.{_COUNT}", "THE HISTORY, VOL. II", "Volume "),
        Abbreviation("en", rf"[Vv]ols\.{_COUNT}", "It is in vols. 5 and 6.", "volumes "),
        Abbreviation("en", rf"[Vv]ol\.{_COUNT}", "It is in vol. 5 there.", "volume "),
        Abbreviation("en", rf"[Cc]h(?:ap)?\.{_COUNT}", "It is in chap. 5 there.", "chapter "),
        Abbreviation("en", rf"pg\.{_COUNT}", "It is on pg. 5 there.", "page "),
        Abbreviation("en", rf"eqs?\.{_NUMBER}", "It is in eq. 5 there.", "equation "),
        Abbreviation("en", r"(?<=[a-z]\s)No(?=\s\d)", "He is No 5 there.", "number"),
        Abbreviation("en", rf"[Ll]at\.{_NUMBER}", "It lies at lat. 43 there.", "latitude "),
        Abbreviation("en", rf"[Ll]ong\.{_NUMBER}", "It lies at long. 76 there.", "longitude "),
        Abbreviation("en", rf"[Ff]igs\.{_NUMBER}", "It is in figs. 5 and 6.", "figures "),
        Abbreviation("en", rf"[Ff]ig\.{_NUMBER}", "It is in Fig. 5 there.", "figure "),
        Abbreviation("en", rf"[Ss]ecs?\.{_NUMBER}", "It is in sec. 5 there.", "section "),
        Abbreviation("en", rf"[Aa]rt\.{_NUMBER}", "It is in Art. 5 there.", "article "),
        Abbreviation("en", rf"[Pp]aras?\.{_NUMBER}", "It is in para. 5 there.", "paragraph "),
        Abbreviation("en", rf"[Oo]p\.{_NUMBER}", "They played Op. 46 there.", "opus "),
        Abbreviation("en", rf"[Cc]l\.{_NUMBER}", "It is in cl. 5 there.", "clause "),
        Abbreviation("en", r"b\.(?=\s*1\d{3}|\s*20\d\d)", "Smith (b. 1950) came.", "born "),
        Abbreviation("en", r"d\.(?=\s*1\d{3}|\s*20\d\d)", "Smith (d. 1950) came.", "died "),
        Abbreviation("en", r"r\.(?=\s*1\d{3})", "Peter (r. 1696–1725) came.", "reigned "),
        Abbreviation("en", r"[Ee]st\.(?=\s*1\d{3}|\s*20\d\d)", "A shop, est. 1950.", "established "),
        # of letters and of history
        Abbreviation("en", r"(?<=\d(?:st|nd|rd|th)\s)inst\.", "Yours of the 5th inst. came.", "of this month"),
        Abbreviation("en", r"(?<=\d(?:st|nd|rd|th)\s)ult\.", "Yours of the 5th ult. came.", "of last month"),
        Abbreviation("en", r"(?<=\d(?:st|nd|rd|th)\s)prox\.", "On the 5th prox. he comes.", "of next month"),
        Abbreviation("en", r"(?<=\d(?:st|nd|rd|th)\s)c\.", "In the 19th c. he came.", "century"),
        Abbreviation("en", r"(?<=\dth\s)cent\.", "In the 19th cent. he came.", "century"),
        # plain
        Abbreviation("en", r"approx\.", "It was approx. half.", "approximately"),
        Abbreviation("en", r"Approx\.", "Approx. half came.", "Approximately"),
        Abbreviation("en", r"incl\.", "All, incl. him.", "including"),
        Abbreviation("en", r"excl\.", "All, excl. him.", "excluding"),
        Abbreviation("en", rf"max\.{_NUMBER}", "It holds max. 5 people.", "maximum"),
        Abbreviation("en", rf"min\.{_NUMBER}", "It holds min. 5 people.", "minimum"),
        Abbreviation("en", r"avg\.", "The avg. price.", "average"),
        Abbreviation("en", r"dept\.", "The dept. of history.", "department"),
        Abbreviation("en", r"Dept\.", "The Dept. of History.", "Department"),
        Abbreviation("en", r"govt\.", "The govt. fell.", "government"),
        Abbreviation("en", r"Govt\.", "The Govt. fell.", "Government"),
        Abbreviation("en", r"misc\.", "There were misc. items.", "miscellaneous"),
        Abbreviation("en", r"eds\.", "Smith and Lee, eds. of it.", "editors"),
        Abbreviation("en", r"tel\.", "The tel. rang.", "telephone"),
        Abbreviation("en", r"Tel\.", "Tel. and address.", "Telephone"),
        Abbreviation("en", rf"[Ee]xt\.{_NUMBER}", "Ask for ext. 12 there.", "extension"),
        Abbreviation("en", r"w/o\b", "He came w/o shoes.", "without"),
        Abbreviation("en", r"w/(?=\s)", "He came w/ shoes.", "with"),
        Abbreviation("en", r"[Hh]/[Tt]\b(?=:|\s(?:to\b|@|[A-Z]))", "It is so (h/t Ann).", "hat tip"),
        Abbreviation("en", r"c/o\b", "He wrote c/o Smith.", "care of"),
        Abbreviation("en", r"n/a\b", "The year is n/a here.", "not applicable"),
        Abbreviation("en", r"N/A\b", "The year is N/A here.", "not applicable"),
        Abbreviation("en", r"a/k/a\b", "Smith, a/k/a Brown.", "A.K.A"),
        Abbreviation("en", r"and/or\b", "Cars and/or trucks.", "and or"),
        Abbreviation("en", r"[Hh]e/she\b", "Then he/she came.", "he or she"),
        Abbreviation("en", r"[Ss]/he\b", "Then s/he came.", "she or he"),
        Abbreviation("en", r"his/her\b", "He took his/her car.", "his or her"),
        Abbreviation("en", r"him/her\b", "He saw him/her there.", "him or her"),
        Abbreviation("en", r"she/he\b", "Then she/he came.", "she or he"),
        Abbreviation("en", r"her/his\b", "He took her/his car.", "her or his"),
        Abbreviation("en", r"P\.O\. ?Box\b", "Write to P.O. Box 5.", "P.O Box"),
        # companies and names
        Abbreviation("en", r"(?<=\w\s)Inc\.", "Then Apple Inc. grew.", "Incorporated"),
        Abbreviation("en", r"(?<=\w,\s)Inc\.", "Then Apple, Inc. grew.", "Incorporated"),
        Abbreviation("en", r"(?<=[\w,.]\s)Ltd\b\.?", "Then Smith Ltd. grew.", "Limited"),
        Abbreviation("en", r"(?<=[\w&]\s)Co\.", "Then Smith & Co. grew.", "Company"),
        Abbreviation("en", r"(?<=\w\s)Corp\.", "Then Smith Corp. grew.", "Corporation"),
        Abbreviation("en", r"(?<=\w\s)Bros\.", "Then Warner Bros. grew.", "Brothers"),
        Abbreviation("en", r"(?<=[\w,]\s)Jr\b\.?", "Then John Smith Jr. came.", "Junior"),
        Abbreviation("en", r"(?<=[\w,]\s)Sr\b\.", "Then John Smith Sr. came.", "Senior"),
        Abbreviation("en", r"(?<=[\w,]\s)Esq\.", "Then John Smith, Esq. came.", "Esquire"),
        Abbreviation("en", r"Assn\.", "The Bar Assn. met.", "Association"),
        Abbreviation("en", r"Univ\.", "The Univ. of Almaty.", "University"),
        Abbreviation("en", r"Intl\.", "The Intl. Bank.", "International"),
        Abbreviation("en", r"Natl\.", "The Natl. Bank.", "National"),
        # streets and saints
        Abbreviation("en", rf"St\.?(?=\s+{_SAINTS})", "He saw St. Petersburg.", "Saint"),
        Abbreviation("en", r"St\.", "He saw the St. Cecilia Society.", SAINT_OR_STREET),
        Abbreviation("en", r"St\b(?=,|\.)", "He lived on Elm St, alone.", SAINT_OR_STREET),
        Abbreviation("en", r"Sts\.", "On Elm and Oak Sts. it rained.", "Streets"),
        Abbreviation("en", r"Ave\.", "On Fifth Ave. it rained.", "Avenue"),
        Abbreviation("en", r"Blvd\b\.?", "On Sunset Blvd it rained.", "Boulevard"),
        Abbreviation("en", r"(?<=[a-z]\s)Rd\.", "On Abbey Rd. it rained.", "Road"),
        Abbreviation("en", r"(?<=[a-z]\s)Pl\.(?!\s+[A-Z])", "On Park Pl. it rained.", "Place"),
        Abbreviation("en", r"(?<=[a-z]\s)Sq\.", "On Times Sq. it rained.", "Square"),
        Abbreviation("en", r"Hwy\.?(?=\s)", "On Hwy 5 it rained.", "Highway"),
        Abbreviation("en", r"(?<=[a-z]\s)Dr\.(?!\s+[A-Z])", "On Park Dr. it rained.", "Drive"),
        # months that stand alone
        *(
            Abbreviation("en", rf"{short}\.(?=\s+[’']?[a-z\d]|,\s)", f"In {short}. it rained.", month.name)
            for month in MONTHS.of("en")
            for short in month.short.split()
        ),
        # learning
        Abbreviation("en", r"MiG(?=s?\b)", "Two MiGs came.", "Mig"),
        Abbreviation("en", r"PhDs\b", "Two PhDs came.", "P.H-D’s"),
        Abbreviation("en", r"PhD\b", "She has a PhD in law.", "P.H.D"),
        Abbreviation("en", r"B\.?Sc\b\.?", "She has a BSc in law.", "B.S.C"),
        Abbreviation("en", r"M\.?Sc\b\.?", "She has an MSc in law.", "M.S.C"),
        Abbreviation("en", r"TVs\b", "Two TVs were on.", "T-V’s"),
    ),
    r"(?<![\w.]){words}",
    case=True,
)
