"""Formulas in TeX that a line can hold: letters and figures with signs between them."""

from __future__ import annotations

import re

SIGNS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ",
    "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
    "times": "×", "cdot": "·", "pm": "±", "div": "÷", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "neq": "≠",
    "ne": "≠", "approx": "≈", "to": "→", "rightarrow": "→", "infty": "∞", "in": "∈", "%": "%", "$": "$", ",": " ",
    ";": " ", " ": " ", "quad": " ",
}  # fmt: skip
NAMES = frozenset("log ln exp sin cos tan min max gcd lim".split())
TOKEN = re.compile(r"\\(?P<name>[A-Za-z]+|[%$,; ])|(?P<hidden>[{}_])|(?P<plain>[^\\{}_&#~]+)")
LONGEST = 60
WHY = "a formula, for the eye"


def in_a_line(source: str) -> str | None:
    """What is said of a formula by its characters; None where it is not simple."""
    words, offset = [], 0
    if len(source) > LONGEST:
        return None
    while offset < len(source):
        token = TOKEN.match(source, offset)
        name = token["name"] if token else None
        if token is None or (name and name not in SIGNS and name not in NAMES):
            return None
        if token["hidden"]:
            words.append(" " if token["hidden"] == "_" else "")
        else:
            words.append(SIGNS.get(name, name) if name else token["plain"])
        offset = token.end()
    return "".join(words)
