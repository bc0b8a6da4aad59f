"""Signs that stand for words."""

from __future__ import annotations

from audioedition.words.word_lists import SpokenForms, WordLists

SYMBOLS = SpokenForms(
    "symbols",
    {
        "en": {
            "&": "and",
            "%": "percent",
            "‰": "per mille",
            "§": "section",
            "§§": "sections",
            "№": "number",
            "@": "at",
            "°": "degrees",
            "+": "plus",
            "=": "equals",
            "×": "times",
            "÷": "divided by",
            "±": "plus or minus",
            "≈": "about",
            "≠": "is not equal to",
            "≤": "at most",
            "≥": "at least",
            "√": "the square root of",
            "∞": "infinity",
            "∑": "the sum of",
            "π": "pi",
            "µ": "micro",
            "$": "dollar",
            "€": "euro",
            "£": "pound",
            "¥": "yen",
            "₩": "won",
            "₽": "rubles",
            "₸": "tenge",
            "₴": "hryvnias",
            "₹": "rupees",
            "¢": "cents",
            "#": "hash",
            "©": "copyright",
            "™": "",
            "®": "",
            "℠": "",
            "¶": "paragraph",
            "†": "",
            "‡": "",
            "•": "",
            "→": "to",
            "←": "from",
            "↔": "to and from",
            "⇒": "so",
            "♀": "female",
            "♂": "male",
        },
        "de": {
            "&": "und",
            "%": "Prozent",
            "‰": "Promille",
            "§": "Paragraf",
            "§§": "Paragrafen",
            "№": "Nummer",
        },
        "fr": {
            "&": "et",
            "%": "pour cent",
            "‰": "pour mille",
            "§": "paragraphe",
            "№": "numéro",
        },
        "es": {
            "&": "y",
            "%": "por ciento",
            "‰": "por mil",
            "§": "párrafo",
            "№": "número",
        },
        "it": {
            "&": "e",
            "%": "per cento",
            "‰": "per mille",
            "§": "paragrafo",
            "№": "numero",
        },
        "ru": {
            "&": "и",
            "%": "процентов",
            "§": "параграф",
            "№": "номер",
            "°": "градусов",
        },
    },
)
# "et/ou": said one after the other.
AND_OR = WordLists(
    "conjunctions with a slash",
    {
        "de": "und/oder",
        "fr": "et/ou",
        "es": "y/o",
        "it": "e/o",
        "pt": "e/ou",
        "nl": "en/of",
        "pl": "i/lub",
        "cs": "a/nebo",
        "sv": "och/eller",
        "ru": "и/или",
        "uk": "і/або та/або",
    },
)
OPPOSITES = WordLists(
    "alternatives that exclude each other",
    {
        "en": "yes/no true/false on/off pass/fail win/lose wins/losses male/female man/woman men/women boy/girl "
        "boys/girls husband/wife mother/father mothers/fathers brother/sister left/right up/down day/night good/bad "
        "right/wrong public/private buy/sell accept/reject approve/deny agree/disagree present/absent dead/alive "
        "hot/cold increase/decrease",
    },
)
"""Of two such one is meant: "or" is said between them; between other two nothing is, "the actor/musician" is both."""
# Between two numbers alone: elsewhere "+" is half of a name ("Disney+"), "*" a star. English has them among its
# symbols. "×" is between the sides of what is measured ("900 × 600 pixels"), too.
ARITHMETIC = SpokenForms(
    "signs between numbers",
    {
        "de": {"+": "plus", "−": "minus", "×": "mal", "*": "mal", "÷": "geteilt durch", "=": "gleich"},
        "fr": {"+": "plus", "−": "moins", "×": "fois", "*": "fois", "÷": "divisé par", "=": "égale"},
        "es": {"+": "más", "−": "menos", "×": "por", "*": "por", "÷": "dividido entre", "=": "igual a"},
        "it": {"+": "più", "−": "meno", "×": "per", "*": "per", "÷": "diviso", "=": "uguale"},
        "pt": {"+": "mais", "−": "menos", "×": "por", "*": "vezes", "÷": "dividido por", "=": "igual a"},
        "nl": {"+": "plus", "−": "min", "×": "bij", "*": "maal", "÷": "gedeeld door", "=": "is"},
        "pl": {"+": "plus", "−": "minus", "×": "na", "*": "razy", "÷": "podzielić przez", "=": "równa się"},
        "cs": {"+": "plus", "−": "minus", "×": "krát", "*": "krát", "÷": "děleno", "=": "rovná se"},
        "ru": {"+": "плюс", "−": "минус", "×": "на", "*": "умножить на", "÷": "разделить на", "=": "равно"},
        "uk": {"+": "плюс", "−": "мінус", "×": "на", "*": "помножити на", "÷": "поділити на", "=": "дорівнює"},
    },
)
OPERATORS = SpokenForms(
    "signs of two characters in programs",
    {
        "en": {
            "!=": "is not equal to",
            "!==": "is not equal to",
            "==": "equals",
            "===": "equals",
            "<=": "is at most",
            ">=": "is at least",
            "->": "to",
            "=>": "to",
            "<-": "gets",
        },
    },
)
# Of formulas and units; the capitals are spoken like them.
GREEK_LETTERS = SpokenForms(
    "Greek letters",
    {
        "en": {
            "α": "alpha",
            "β": "beta",
            "γ": "gamma",
            "δ": "delta",
            "ε": "epsilon",
            "ζ": "zeta",
            "η": "eta",
            "θ": "theta",
            "ι": "iota",
            "κ": "kappa",
            "λ": "lambda",
            "μ": "mu",
            "ν": "nu",
            "ξ": "xi",
            "ο": "omicron",
            "π": "pi",
            "ρ": "rho",
            "σ": "sigma",
            "τ": "tau",
            "υ": "upsilon",
            "φ": "phi",
            "χ": "chi",
            "ψ": "psi",
            "ω": "omega",
            "ς": "sigma",
        },
    },
)
