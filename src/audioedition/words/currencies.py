"""Currencies: their signs and codes, and how a sum of them is spoken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from audioedition.words.word_lists import SpokenForms, WordLists


class Currency(NamedTuple):
    """A currency. `signs` stand before a sum ("A$ AU$"), `codes` before or behind it (ISO 4217 and what is used so);
    then one, several, one hundredth, several."""

    language: str
    signs: str
    codes: str
    one: str
    many: str
    hundredth: str = ""
    hundredths: str = ""


class Currencies:
    """The currencies. `concept` names them for people."""

    def __init__(self, concept: str, rows: Sequence[Currency]) -> None:
        self.concept, self.rows = concept, tuple(rows)

    def by_sign(self, language: str) -> dict[str, Currency]:
        """Each sign of a language's rows."""
        return {sign: row for row in self.rows if row.language == language for sign in row.signs.split()}

    def by_code(self, language: str) -> dict[str, Currency]:
        """Each code of a language's rows."""
        return {code: row for row in self.rows if row.language == language for code in row.codes.split()}


CURRENCIES = Currencies(
    "currencies",
    (
        Currency("en", "US$", "USD", "US dollar", "US dollars", "cent", "cents"),
        Currency("en", "A$ AU$", "AUD", "Australian dollar", "Australian dollars", "cent", "cents"),
        Currency("en", "C$ CA$", "CAD", "Canadian dollar", "Canadian dollars", "cent", "cents"),
        Currency("en", "NZ$", "", "New Zealand dollar", "New Zealand dollars", "cent", "cents"),
        Currency("en", "HK$", "", "Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
        Currency("en", "S$", "", "Singapore dollar", "Singapore dollars", "cent", "cents"),
        Currency("en", "Rs. Rs ₹", "INR", "rupee", "rupees", "paisa", "paise"),
        Currency("en", "R$", "", "real", "reais", "centavo", "centavos"),
        Currency("en", "$", "", "dollar", "dollars", "cent", "cents"),
        Currency("en", "€", "EUR", "euro", "euros", "cent", "cents"),
        Currency("en", "£", "GBP", "pound", "pounds", "penny", "pence"),
        Currency("en", "¥", "JPY", "yen", "yen"),
        Currency("en", "₽", "RUB", "ruble", "rubles", "kopeck", "kopecks"),
        Currency("en", "₸", "KZT TG", "tenge", "tenge"),
        Currency("en", "₴", "UAH", "hryvnia", "hryvnias", "kopeck", "kopecks"),
        Currency("en", "₩", "", "won", "won"),
        Currency("en", "₪", "", "shekel", "shekels", "agora", "agorot"),
        Currency("en", "₺", "", "lira", "lira"),
        Currency("en", "₾", "", "lari", "lari"),
        Currency("en", "₿", "", "bitcoin", "bitcoins"),
        Currency("en", "", "CHF", "Swiss franc", "Swiss francs", "rappen", "rappen"),
        Currency("en", "", "CNY RMB", "yuan", "yuan"),
        Currency("en", "", "PLN", "zloty", "zlotys", "grosz", "groszy"),
        Currency("en", "", "SEK", "Swedish krona", "Swedish kronor"),
        Currency("en", "", "NOK", "Norwegian krone", "Norwegian kroner"),
        Currency("en", "", "DKK", "Danish krone", "Danish kroner"),
    ),
)
SCALES = SpokenForms(
    "scales of a sum",
    {
        "en": {
            "k": "thousand",
            "m": "million",
            "mn": "million",
            "mln": "million",
            "mio": "million",
            "bn": "billion",
            "bln": "billion",
            "b": "billion",
            "tn": "trillion",
            "trn": "trillion",
        },
    },
)
PER = SpokenForms(
    "what a sum is for",
    {
        "en": {
            "mo": "month",
            "yr": "year",
            "y": "year",
            "wk": "week",
            "hr": "hour",
            "h": "hour",
            "d": "day",
            "kg": "kilogram",
            "lb": "pound",
            "oz": "ounce",
            "t": "ton",
            "bbl": "barrel",
            "sq ft": "square foot",
            "gal": "gallon",
            "l": "liter",
        },
    },
)
# "the $3.5bn deal"; but "the $5 million that he …" has none.
DESCRIBED_BY_SUM = WordLists(
    "nouns that a sum describes",
    {
        "en": """
            deal bill note coin loan fund project contract budget fine prize plan program programme scheme lawsuit
            company industry market investment settlement package bailout reward ransom fee house home car ticket
            bribe debt grant gift donation business economy mansion campaign question check cheque limit cap bond
            credit transfer
        """,
    },
)
