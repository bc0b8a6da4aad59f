"""Sums of money: signs and codes, hundredths, millions, ranges, "a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from audioedition.model import Span, Step
from audioedition.patterns import lazy
from audioedition.script.normalize.numerals import DECIMAL_COMMA, INTEGER, cardinal, decimal, integer, whole
from audioedition.script.normalize.rewrites import Rewrite, rewrite
from audioedition.words.currencies import CURRENCIES, DESCRIBED_BY_SUM, PER, SCALES, Currency
from audioedition.words.word_lists import alternatives

_CURRENCIES = CURRENCIES.by_sign("en") | CURRENCIES.by_code("en")
_CODE = alternatives(CURRENCIES.by_code("en"))
_DESCRIBED = rf"(?=\s{DESCRIBED_BY_SUM.pattern('en')}s?\b)"
_SCALE = r"(?:\s?(?P<scale>thousand|million|billion|trillion|mln|mio|mn|bln|bn|trn|tn|[kmb])(?!\w))?"
_AMOUNT = rf"(?:\d++,\d\d(?!\d)|{INTEGER}(?:\.\d++)?|\.\d++)"
_SIGN = r"US\s[$]|(?:US|AU|A|CA|C|NZ|HK|S|R)?[$]|[€£¥₽₸₴₹₩₪₺₾₿]|(?-i:Rs\.?)"


def steps(text: str, span: Span, language: str) -> Iterator[Step]:
    """ "$3.50" → "three dollars and fifty cents"; "a $3.5bn deal" → "a three point five billion dollar deal"."""
    if language == "en":
        yield from rewrite(text, span, _ROWS, "money")


def _currency(match: re.Match[str]) -> Currency:
    sign = re.sub(r"\s", "", match["sign"])
    return _CURRENCIES.get(sign) or _CURRENCIES[sign.upper()]


def _sum(match: re.Match[str]) -> str:
    groups = match.groupdict()
    currency, amount, scale = _currency(match), match["amount"], groups.get("scale")
    per = groups.get("per")
    behind = f" per {PER.of('en').get(per.lower(), per)}" if per else ""
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
    return SCALES.of("en").get(written.lower(), written.lower())


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
    (
        lazy(
            rf"{_SIGNED}\s?[–-]\s?(?:(?P=sign))?(?P<last>{_AMOUNT}){_SCALE}(?:/(?P<per>[a-z]+))?"
            rf"(?P<noun>{_DESCRIBED})?(?![\w])(?![–-]\d)",
            re.I,
        ),
        lambda m: None if m[0].count(m["sign"]) > 1 and not m["scale"] else _sum(m),
    ),
    (lazy(rf"{_SIGNED}\s?[–-]\s?(?=[$€£¥]\d)", re.I), lambda m: _sum(m) + " to "),
    (lazy(rf"{_SIGNED}-(?P<scale>thousand|million|billion|trillion)\b", re.I), _hyphened),
    (lazy(rf"{_SIGNED}(?P<scale>(?!))?(?=-[a-z])", re.I), _hyphened),
    (lazy(rf"{_SIGNED}{_SCALE}(?:\s?/\s?(?P<per>sq ft|[a-z]+))?(?P<noun>{_DESCRIBED})?(?!\w)", re.I), _sum),
    (
        lazy(
            rf"(?<![\w.,])(?P<amount>{_AMOUNT}){_SCALE}\s?(?P<sign>(?:US)?[$€£¥₽₸₴₹₩₪₺₾](?!\d)|"
            rf"(?:{_CODE}|tg)\b)(?:\s?/\s?(?P<per>{alternatives(PER.of('en'))}|[a-z]{{3,}})\b)?"
        ),
        _sum,
    ),
    (lazy(rf"(?<!\w)(?P<sign>{_CODE})\s?(?P<amount>{_AMOUNT}){_SCALE}(?!\w)"), _sum),
    (lazy(rf"(?<![\w.,])(?P<amount>{_AMOUNT})\s?(?P<sign>[¢]|cts?\b\.?|p(?=[\s,;.)]))"), _coins),
)
