"""Lines of programs, as their own signs show them."""

from __future__ import annotations

from audioedition.patterns import lazy

# A line of code as a whole, in the languages whose lines end or begin with signs that prose has not.
_CODE = (
    lazy(r"[{}()\[\];,\s]*[{}\[\];][{}()\[\];,\s]*"),  # "});"
    lazy(r"(?s:.*)(?:\w\(.*\)|[\])}'\"])\s*;(?:\s*(?://|/\*).*)?"),  # "draw(x, 1);"
    lazy(r"[\w$.\[\]'\"*<>& ]{1,80}?[-+*/:.]?=[^=].*[;{]"),  # "int n = list.size;"
    lazy(r"(?:[\w$}@#<]|//).{0,300}[)\w\s>]\{"),  # "if (n > 1) {"
    lazy(r"\}\s*(?:else|catch|finally|while)?\b.{0,80}"),
    lazy(r"</?[A-Za-z][\w:.-]{0,40}(?:\s[^<>]*)?/?>.*|.{0,200}</[A-Za-z][\w:-]{0,40}>"),  # "<td class="x">1</td>"
    lazy(r"(?:>>>|#!|//|/\*|\*/|<\?|\?>|<!--).*|\$[A-Za-z_]\w*\b.*[;,{(]"),
    lazy(r"#(?:include|define|ifdef|ifndef|endif|pragma)\b.*|(?:import|using|package) \w+(?:\.[\w.*]+;?|;)"),
    lazy(r"from [\w.]+ import .+|return\b[^.]{0,80};|(?:public|private|protected|static|void)\s.*(?:\w\(.*\)|\{|\);)"),
    lazy(r"[\w$.]{1,60}\((?:[^()]|\([^()]*\)){0,200}\);"),  # "print_r(n);"
    lazy(r";\s?[\w-]{1,40}=\"[^\"]*\"[,;]?"),  # "; rel="next"" of a field of HTTP's
)
# What is code among lines that are: "n = 1", but not "n = number of houses"; "for n in range(10):".
_CODE_AMONG_CODE = (
    lazy(r"[\w$.]{1,60}(?:\[[^\]]{0,60}\])?\s?(?:[-+*/:|]?=|\+=|<-|=>)\s?(?!.*[A-Za-z]{2,} [A-Za-z]{2,})[ -~]+"),
    lazy(r"(?:def|class|if|elif|for|while|with|try|except|else)\b[^.?!]{0,120}:"),
    lazy(
        r"[\w$.]{1,60}\((?:[^()]|\([^()]*\)){0,200}\)|return\b.{0,80}|\.\.\.|@\w+|<https?:[^<>\s]+>[,;]?"
    ),  # "print_r(n)"
)
_QUOTED = lazy(r"'[^']*'|\"[^\"]*\"|[‘“][^’”]*[’”]|(?://|#|/\*).*")
_CERTAIN = lazy(r"(?:>>>|<\?(?:php|xml)|#include\s*[<\"])")
_LONGEST = 600


def is_code_line(line: str, *, among: bool = False) -> bool:
    """Whether a line is one of code by its signs; `among`: it stands in a listing."""
    if len(line) > _LONGEST or is_certain(line):
        return is_certain(line)
    if not _QUOTED.sub("", line).isascii():
        return False
    return any(form.fullmatch(line) for form in (*_CODE, *(_CODE_AMONG_CODE if among else ())))


def is_certain(line: str) -> bool:
    """Whether a line begins as nothing but code does."""
    return _CERTAIN.match(line) is not None
