"""Rows of abbreviations of English: a regular expression and the words. A sentence's own stop stays.

The kinds follow chapter 10 of the Chicago Manual of Style: titles, Latin, references, companies, places, months.
"""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations

# What follows a title: a name, or the initials of one.
_NAME = r"(?=\s+[A-ZÀ-Þ][\w.’-])"
_NUMBER = r"(?=\s*\d)"
_COUNT = r"(?=\s*(?:\d|[ivxlcIVXLC]+\b))"
# A saint's name; before other names after a name "St." is a street ("Elm St. Bridge").
_SAINTS = (
    "(?:Peter|Paul|Petersburg|John|Louis|James|George|Andrew|Mary|Helen|Francis|Patrick|Nicholas|Michael|Joseph|Thomas|"
    "Augustine|Albans|Basil|Catherine|Clair|Columba|Bernard|Lawrence|Lucia|Luke|Mark|Martin|Matthew|Moritz|Kitts|Vincent|"
    "Stephen|Sophia|Tropez|Pancras|Anne|Jude|Bartholomew|Benedict|Ignatius|Jerome|Teresa|Tikhon|Vladimir|Olga|Croix)"
)

# Decided by what stands around it.
SAINT_OR_STREET = "Saint or Street"

TITLES = tuple(
    (rf"{short}\b\.?{_NAME}" if short in ("Mr", "Mrs", "Ms", "Dr") else rf"{short}\.{_NAME}", words)
    for short, words in (
        ("Dr", "Doctor"), ("Mr", "Mister"), ("Mrs", "Missis"), ("Ms", "Miz"), ("Messrs", "Messieurs"), ("Prof", "Professor"),
        ("Gen", "General"), ("Col", "Colonel"), ("Sen", "Senator"), ("Gov", "Governor"), ("Lt", "Lieutenant"),
        ("Capt", "Captain"), ("Sgt", "Sergeant"), ("Maj", "Major"), ("Cmdr", "Commander"), ("Adm", "Admiral"),
        ("Brig", "Brigadier"), ("Cpl", "Corporal"), ("Pvt", "Private"), ("Rep", "Representative"), ("Pres", "President"),
        ("Rev", "Reverend"), ("Hon", "Honorable"), ("Supt", "Superintendent"), ("Insp", "Inspector"), ("Fr", "Father"),
        ("Msgr", "Monsignor"), ("Mme", "Madame"), ("Mlle", "Mademoiselle"), ("Atty", "Attorney"), ("Amb", "Ambassador"),
        ("Mt", "Mount"), ("Ft", "Fort"),
    )
)  # fmt: skip

ENGLISH = (
    *TITLES,
    (r"Mr\b\.?(?=\s(?:and|&)\sMrs\b)", "Mister"), (r"Dr\b\.?(?=\s(?:and|&)\sMrs\b)", "Doctor"),
    (r"MR\b\.?(?=\s[A-Z])", "Mister"), (r"MRS\b\.?(?=\s[A-Z])", "Missis"), (r"DR\b\.?(?=\s[A-Z])", "Doctor"),
    # Latin
    (r"i\. ?e\.", "that is,"), (r"e\. ?g\.", "for example,"), (r"i\.e\b", "that is,"), (r"cf\.", "compare"),
    (r"viz\.", "namely"), (r"etc\.(?=\s*[^\W\d_a-z]|\s*\Z)", "et cetera."), (r"etc\b\.?", "et cetera"), (r"&c\.", "et cetera"),
    (r"vs?\.(?=\s)", "versus"), (r"vs\b", "versus"), (r"et al\.", "and others"), (r"ibid\.", "in the same place"),
    (r"(?:ca|c)\.(?=\s*1?\d{3})", "circa "), (r"per cent\b(?:\.(?=,|\s[a-z]))?", "percent"), (r"p\.a\.", "per annum"),
    # before a number
    (r"[Nn]o\." + _NUMBER, "number "), (r"[Nn]os\." + _NUMBER, "numbers "), (r"pp?\." + r"(?=\s*\d+\s?[–-]\s?\d)", "pages "),
    (r"pp\." + _COUNT, "pages "), (r"p\." + _COUNT, "page "), (r"[Vv]ols\." + _COUNT, "volumes "),
    (r"[Vv]ol\." + _COUNT, "volume "), (r"[Cc]h(?:ap)?\." + _COUNT, "chapter "), (r"pg\." + _COUNT, "page "), (r"eqs?\." + _NUMBER, "equation "), (r"(?<=[a-z] )No(?=\s\d)", "number"), (r"[Ll]at\." + _NUMBER, "latitude "), (r"[Ll]ong\." + _NUMBER, "longitude "), (r"[Ff]igs\." + _NUMBER, "figures "),
    (r"[Ff]ig\." + _NUMBER, "figure "), (r"[Ss]ecs?\." + _NUMBER, "section "), (r"[Aa]rt\." + _NUMBER, "article "),
    (r"[Pp]aras?\." + _NUMBER, "paragraph "), (r"[Oo]p\." + _NUMBER, "opus "), (r"[Cc]l\." + _NUMBER, "clause "),
    (r"b\." + r"(?=\s*1\d{3}|\s*20\d\d)", "born "), (r"d\." + r"(?=\s*1\d{3}|\s*20\d\d)", "died "),
    (r"r\." + r"(?=\s*1\d{3})", "reigned "), (r"[Ee]st\." + r"(?=\s*1\d{3}|\s*20\d\d)", "established "),
    # of letters and of history
    (r"(?<=\d(?:st|nd|rd|th) )inst\.", "of this month"), (r"(?<=\d(?:st|nd|rd|th) )ult\.", "of last month"),
    (r"(?<=\d(?:st|nd|rd|th) )prox\.", "of next month"), (r"(?<=\d(?:st|nd|rd|th) )c\.", "century"), (r"(?<=\dth )cent\.", "century"),
    # plain
    (r"approx\.", "approximately"), (r"Approx\.", "Approximately"), (r"incl\.", "including"), (r"excl\.", "excluding"), (r"max\." + _NUMBER, "maximum"),
    (r"min\." + _NUMBER, "minimum"), (r"avg\.", "average"), (r"dept\.", "department"), (r"Dept\.", "Department"),
    (r"govt\.", "government"), (r"Govt\.", "Government"), (r"misc\.", "miscellaneous"), (r"eds\.", "editors"), (r"tel\.", "telephone"),
    (r"Tel\.", "Telephone"), (r"[Ee]xt\." + _NUMBER, "extension "), (r"w/o\b", "without"), (r"w/(?=\s)", "with"),
    (r"c/o\b", "care of"), (r"n/a\b", "not applicable"), (r"N/A\b", "not applicable"), (r"a/k/a\b", "A.K.A"),
    (r"and/or\b", "and or"), (r"[Hh]e/she\b", "he or she"), (r"[Ss]/he\b", "she or he"), (r"his/her\b", "his or her"),
    (r"him/her\b", "him or her"), (r"she/he\b", "she or he"), (r"her/his\b", "her or his"), (r"P\.O\. ?Box\b", "P.O Box"),
    # companies and names
    (r"(?<=\w )Inc\.", "Incorporated"), (r"(?<=\w, )Inc\.", "Incorporated"), (r"(?<=[\w,.] )Ltd\b\.?", "Limited"),
    (r"(?<=[\w&] )Co\.", "Company"), (r"(?<=\w )Corp\.", "Corporation"), (r"(?<=\w )Bros\.", "Brothers"),
    (r"(?<=[\w,] )Jr\b\.?", "Junior"), (r"(?<=[\w,] )Sr\b\.", "Senior"), (r"(?<=[\w,] )Esq\.", "Esquire"),
    (r"Assn\.", "Association"), (r"Univ\.", "University"), (r"Intl\.", "International"), (r"Natl\.", "National"),
    # streets and saints
    (r"St\.?(?=\s+" + _SAINTS + r")", "Saint"), (r"St\.", SAINT_OR_STREET), (r"St\b(?=,|\.)", SAINT_OR_STREET),
    (r"Sts\.", "Streets"), (r"Ave\.", "Avenue"), (r"Blvd\b\.?", "Boulevard"), (r"(?<=[a-z] )Rd\.", "Road"),
    (r"(?<=[a-z] )Pl\.(?!\s+[A-Z])", "Place"), (r"(?<=[a-z] )Sq\.", "Square"), (r"Hwy\.?(?=\s)", "Highway"), (r"(?<=[a-z] )Dr\.(?!\s+[A-Z])", "Drive"),
    # months and weekdays that stand alone
    (r"(?:Jan)\.(?=\s+[a-z\d]|,\s)", "January"), (r"Feb\.(?=\s+[a-z\d]|,\s)", "February"), (r"Aug\.(?=\s+[a-z\d]|,\s)", "August"),
    (r"Sept?\.(?=\s+[’']?[a-z\d]|,\s)", "September"), (r"Oct\.(?=\s+[a-z\d]|,\s)", "October"), (r"Nov\.(?=\s+[a-z\d]|,\s)", "November"),
    (r"Dec\.(?=\s+[a-z\d]|,\s)", "December"),
    # learning
    (r"MiG(?=s?\b)", "Mig"), (r"PhDs\b", "P.H-D’s"), (r"PhD\b", "P.H.D"), (r"B\.?Sc\b\.?", "B.S.C"), (r"M\.?Sc\b\.?", "M.S.C"), (r"TVs\b", "T-V’s"),
)  # fmt: skip
