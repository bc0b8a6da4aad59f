"""Sums of money: signs and codes, hundredths, millions, ranges, "a year"."""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import DECIMAL_COMMA, INTEGER, cardinal, decimal, integer, whole
from audioedition.script.normalize.rewrites import Rewrite, rewrite


class Currency(NamedTuple):
    """One, several; one hundredth, several."""

    one: str
    many: str
    hundredth: str = ""
    hundredths: str = ""


_DOLLAR, _EURO = Currency("dollar", "dollars", "cent", "cents"), Currency("euro", "euros", "cent", "cents")
_POUND, _YEN = Currency("pound", "pounds", "penny", "pence"), Currency("yen", "yen")
_RUBLE, _TENGE = Currency("ruble", "rubles", "kopeck", "kopecks"), Currency("tenge", "tenge")
_FRANC, _YUAN = Currency("Swiss franc", "Swiss francs", "rappen", "rappen"), Currency("yuan", "yuan")


def _dollar(of: str) -> Currency:
    return Currency(f"{of} dollar", f"{of} dollars", "cent", "cents")


_SIGNS = {
    "US$": _dollar("US"), "A$": _dollar("Australian"), "AU$": _dollar("Australian"), "C$": _dollar("Canadian"),
    "CA$": _dollar("Canadian"), "NZ$": _dollar("New Zealand"), "HK$": _dollar("Hong Kong"), "S$": _dollar("Singapore"),
    "Rs.": Currency("rupee", "rupees", "paisa", "paise"), "Rs": Currency("rupee", "rupees", "paisa", "paise"),
    "R$": Currency("real", "reais", "centavo", "centavos"), "$": _DOLLAR, "€": _EURO, "£": _POUND, "¥": _YEN, "₽": _RUBLE,
    "₸": _TENGE, "₴": Currency("hryvnia", "hryvnias", "kopeck", "kopecks"), "₹": Currency("rupee", "rupees", "paisa", "paise"),
    "₩": Currency("won", "won"), "₪": Currency("shekel", "shekels", "agora", "agorot"), "₺": Currency("lira", "lira"),
    "₾": Currency("lari", "lari"), "₿": Currency("bitcoin", "bitcoins"),
}  # fmt: skip
_CODES = {
    "USD": _dollar("US"), "EUR": _EURO, "GBP": _POUND, "RUB": _RUBLE, "KZT": _TENGE, "CHF": _FRANC, "JPY": _YEN, "CNY": _YUAN,
    "TG": _TENGE, "RMB": _YUAN, "UAH": _SIGNS["₴"], "CAD": _dollar("Canadian"), "AUD": _dollar("Australian"), "INR": _SIGNS["₹"],
    "PLN": Currency("zloty", "zlotys", "grosz", "groszy"), "SEK": Currency("Swedish krona", "Swedish kronor"),
    "NOK": Currency("Norwegian krone", "Norwegian kroner"), "DKK": Currency("Danish krone", "Danish kroner"),
}  # fmt: skip
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "mln": "million", "mio": "million", "bn": "billion",
           "bln": "billion", "b": "billion", "tn": "trillion", "trn": "trillion", "t": "trillion"}  # fmt: skip
_PER = {"mo": "month", "yr": "year", "y": "year", "wk": "week", "hr": "hour", "h": "hour", "d": "day", "kg": "kilogram",
        "lb": "pound", "oz": "ounce", "t": "ton", "bbl": "barrel", "sq ft": "square foot", "gal": "gallon",
        "l": "liter"}  # fmt: skip
# "the $3.5bn deal": nouns that a sum describes ("the $5 million that he …" has none).
_DESCRIBED = (
    r"(?=\s(?:deal|bill|note|coin|loan|fund|project|contract|budget|fine|prize|plan|program|programme|scheme|lawsuit|"
    r"company|industry|market|investment|settlement|package|bailout|reward|ransom|fee|house|home|car|ticket|bribe|debt|"
    r"grant|gift|donation|business|economy|mansion|campaign|question|check|cheque|limit|cap|bond|credit|transfer)s?\b)"
)
_SCALE = r"(?:\s?(?P<scale>thousand|million|billion|trillion|mln|mio|mn|bln|bn|trn|tn|[kmb])(?!\w))?"
_AMOUNT = rf"(?:\d++,\d\d(?!\d)|{INTEGER}(?:\.\d++)?|\.\d++)"
_SIGN = r"US\s[$]|(?:US|AU|A|CA|C|NZ|HK|S|R)?[$]|[€£¥₽₸₴₹₩₪₺₾₿]|(?-i:Rs\.?)"
_CODE = "|".join(_CODES)


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "$3.50" → "three dollars and fifty cents"; "a $3.5bn deal" → "a three point five billion dollar deal"."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "money")


def _currency(match: re.Match[str]) -> Currency:
    sign = re.sub(r"\s", "", match["sign"])
    return _SIGNS.get(sign) or _SIGNS.get(sign.upper()) or _CODES[sign.upper()]


def _sum(match: re.Match[str]) -> str:
    groups = match.groupdict()
    currency, amount, scale = _currency(match), match["amount"], groups.get("scale")
    per = groups.get("per")
    behind = f" per {_PER.get(per.lower(), per)}" if per else ""
    adjective = groups.get("noun") is not None or re.search(
        r"\b[Aa]n?\s\Z", match.string[max(0, match.start() - 4) : match.start()]
    )
    if groups.get("last"):
        sums = f"{decimal(amount)} to {decimal(match['last'])}" + (f" {_scale(scale)}" if scale else "")
        return f"{sums} {currency.one if adjective else currency.many}{behind}"
    if scale:
        return f"{decimal(amount)} {_scale(scale)} {currency.one if adjective else currency.many}{behind}"
    return _plain(amount, currency, bool(adjective)) + behind


def _scale(written: str) -> str:
    return _SCALES.get(written.lower(), written.lower())


def _plain(amount: str, currency: Currency, adjective: bool) -> str:
    before, _, after = re.sub(DECIMAL_COMMA, ".", amount).partition(".")
    cents = after.rstrip("0").ljust(2, "0") if after else ""
    if len(cents) > 2 or (int(cents or 0) and not currency.hundredth):
        return f"{decimal(amount)} {currency.many}"
    count, rest = whole(before or "0"), int(cents or 0)
    coins = f"{cardinal(rest)} {currency.hundredth if rest == 1 else currency.hundredths}"
    if rest and not count:
        return coins
    notes = f"{integer(before or '0')} {currency.one if count == 1 or (adjective and not rest) else currency.many}"
    return f"{notes} and {coins}" if rest else notes


def _hyphened(match: re.Match[str]) -> str:
    """ "$100-million" → "one hundred million dollar"; "$5-a-day" → "five-dollar-a-day"."""
    currency, scale = _currency(match), match["scale"]
    if scale:
        return f"{decimal(match['amount'])} {scale.lower()} {currency.one}"
    return f"{decimal(match['amount'])}-{currency.one}"


def _coins(match: re.Match[str]) -> str:
    one, many = ("cent", "cents") if match["sign"][0] in "¢c" else ("penny", "pence")
    return f"{decimal(match['amount'])} {one if match['amount'] == '1' else many}"


_SIGNED = rf"(?<![\w$€£¥])(?P<sign>{_SIGN})\s?(?P<amount>{_AMOUNT})"
_ROWS: tuple[Rewrite, ...] = (
    # $5–10 million, $5-$10m
    (lazy(rf"{_SIGNED}\s?[–-]\s?(?:(?P=sign))?(?P<last>{_AMOUNT}){_SCALE}(?:/(?P<per>[a-z]+))?(?P<noun>{_DESCRIBED})?(?![\w])(?![–-]\d)", re.I), lambda m: None if m[0].count(m["sign"]) > 1 and not m["scale"] else _sum(m)),
    (lazy(rf"{_SIGNED}\s?[–-]\s?(?=[$€£¥]\d)", re.I), lambda m: _sum(m) + " to "),
    (lazy(rf"{_SIGNED}-(?P<scale>thousand|million|billion|trillion)\b", re.I), _hyphened),
    (lazy(rf"{_SIGNED}(?P<scale>(?!))?(?=-[a-z])", re.I), _hyphened),
    (lazy(rf"{_SIGNED}{_SCALE}(?:\s?/\s?(?P<per>sq ft|[a-z]+))?(?P<noun>{_DESCRIBED})?(?!\w)", re.I), _sum),
    (lazy(rf"(?<![\w.,])(?P<amount>{_AMOUNT}){_SCALE}\s?(?P<sign>(?:US)?[$€£¥₽₸₴₹₩₪₺₾](?!\d)|(?:{_CODE}|tg)\b)(?:\s?/\s?(?P<per>{'|'.join(_PER)}|[a-z]{{3,}})\b)?"), _sum),
    (lazy(rf"(?<!\w)(?P<sign>{_CODE})\s?(?P<amount>{_AMOUNT}){_SCALE}(?!\w)"), _sum),
    (lazy(rf"(?<![\w.,])(?P<amount>{_AMOUNT})\s?(?P<sign>[¢]|cts?\b\.?|p(?=[\s,;.)]))"), _coins),
)  # fmt: skip
