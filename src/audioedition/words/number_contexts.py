"""Words beside a number that tell what it is: a year, a quantity, the number of a room or of a telephone."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_WORDS, Phrase, Phrases
from audioedition.words.word_lists import WordLists

# What only a year follows, in languages whose other numbers are mostly left to the engine.
BEFORE_YEARS = WordLists(
    "words before a year",
    {
        "de": "im_Jahre im_Jahr seit Sommer Winter",
        "fr": "en l’année depuis",
        "es": "en el_año desde",
        "it": "nel dal anno",
    },
)
DATING = WordLists(
    "words that a year may follow",
    {
        "en": """
            in since until till by from of before after year early late mid circa during through spring summer autumn
            winter fall and to between the around that this late- mid- early-
        """,
    },
)
NUMBERED = WordLists(
    "words before a number that is a name",
    {
        "en": "Article Art. Table Figure Fig. Section Form Rule Order Route Unit Type No. number",
    },
)
# In a column with such a head "12.8" is a day.
DATE_COLUMNS = WordLists("heads of columns of dates", {"en": "date dates", "de": "datum termin"})
# "No. 96-7169" is no range.
DOCKETS = WordLists(
    "words before the number of a file",
    {
        "en": """
            no nos docket dockets case_no cases_nos file_no application_no application_nos appeal_no petition_no
            report_no grant_no contract_no patent_no serial_no
        """,
    },
)
# "Cal. 4th", "Supp. 2d": a series of law reports.
REPORTERS = WordLists("law reports before the number of a series", {"en": "Cal App Ed So Supp Rptr"})
BOOK_NUMBERS = WordLists("words before the number of a book", {"en": "ISBN ISSN eISSN e-ISSN ISMN"})
# "ISO 32000-1:2008": a standard, its part, its year.
STANDARDS = WordLists(
    "names of standards before their number", {"en": "ISO ISO/IEC IEC IEEE DIN EN ANSI BS NIST ASTM ECMA ITU ETSI"}
)
# "HTTP 404", "a 500 error"; "404 errors", but "350 responses".
STATUS_CODES = WordLists(
    "words beside the number of a status", {"en": "HTTP status error response status_code HTTP_status"}
)
# "Rule 24.035" is read like a telephone number behind its point.
DECIMAL_NAMES = WordLists("words before a name with a point", {"en": "Rule Rules Section Sections Sec. Reg. Form"})
# "room 40C" is no temperature.
ROOMS = WordLists(
    "words before the number of a room",
    {
        "en": """
            room flat apartment apt apt. seat gate row article no. number section line unit block platform grade class
            form forms para paragraph rule part schedule clause chapter figure table
        """,
    },
)
# Beside plurals in s: "1805 houses" are counted.
COUNTED = WordLists(
    "words behind a number that counts",
    {
        "en": "people men women children persons more meters different separate acres",
    },
)
# Beside plurals in s: "1.5m customers".
COUNTED_BY_THOUSANDS = WordLists(
    "words behind a number of thousands",
    {
        "en": "people men women children voters",
    },
)
# "9x faster", "2x per day": beside function words, which stand behind no adjective. "A 10x engineer" is called so.
COMPARED = WordLists(
    "words behind a multiple",
    {
        "en": """
            faster slower higher lower bigger larger smaller better worse cheaper longer shorter greater stronger weaker
            heavier lighter wider deeper taller older younger brighter quicker easier harder richer poorer denser less
            fewer over under per against between compared since until versus through during without within
        """,
    },
)
APPROXIMATE = WordLists(
    "words before a sign of approximation", {"en": "about approximately around roughly circa nearly almost some"}
)
# No plurals, or not what is counted: "in 1905 this".
NO_PLURALS = WordLists(
    "words in s behind a year",
    {
        "en": """
            was is has as this his its us thus unless perhaps always does year’ years’ across towards besides sees
            marks
        """,
    },
)
# Not what millions count: "1.5m walls".
NO_PLURALS_BEHIND_METERS = WordLists(
    "words in s behind meters",
    {
        "en": "is was has as this waves walls steps towers poles races across thus",
    },
)
# "the 100 m sprint" is a hundred meter sprint.
DESCRIBED_BY_LENGTH = WordLists(
    "nouns that a length describes",
    {
        "en": """
            race sprint dash freestyle hurdles relay run walk swim wall tower bridge drive radius limit zone fence
        """,
    },
)
# Before a short number that could be something else: "call us at 555-1234", "dial 911".
CALLS = WordLists(
    "words of a call",
    {
        "en": """
            call called calls calling phone phoned tel telephone dial dialed dialled dials dialling fax ring rang
            mobile hotline cell
        """,
    },
)
AFTER_CALLS = WordLists(
    "words between a call and its number",
    {
        "en": "number us me him her them on at is",
    },
)
WARMTH = Phrases(
    "warmth",
    (
        Phrase("en", "temperatures?", "The temperature rose."),
        Phrase("en", "degrees?", "It was forty degrees."),
        Phrase("en", r"heat\w*", "The heatwave came."),
        Phrase("en", r"hot\w*", "It was hotter."),
        Phrase("en", r"warm\w*", "It was warmer."),
        Phrase("en", r"cold\w*", "It was colder."),
        Phrase("en", r"cool\w*", "It was cooler."),
        Phrase("en", r"fr[eo]ez\w*", "The sea freezes."),
        Phrase("en", r"frost\w*", "It was frosty."),
        Phrase("en", "weather", "The weather changed."),
        Phrase("en", "fevers?", "He had a fever."),
        Phrase("en", "ovens?", "Put it in the oven."),
        Phrase("en", "bak(?:e|ed|ing)", "Baking took long."),
        Phrase("en", r"thermomet\w+", "The thermometer fell."),
        Phrase("en", r"thermostat\w*", "He set the thermostat."),
        Phrase("en", "summers?", "A short summer."),
        Phrase("en", "winters?", "A long winter."),
        Phrase("en", "ice", "There was ice."),
        Phrase("en", r"snow\w*", "It was snowing."),
        Phrase("en", r"boil\w*", "The water boiled."),
        Phrase("en", "record (?:high|low)", "It was a record high."),
    ),
    WHOLE_WORDS,
)
