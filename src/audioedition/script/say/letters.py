"""What is said letter by letter, what is said as a word, and how each is written so that every engine does it.

"O.S.C.E", stops between the letters and none behind: hibari and espeak-ng (piper, pyttsx3) then say the letters'
names as one word, stressed on the last. Bare "OSCE" is "oss" to espeak-ng, "O S C E" four words of which an A is
an article ("uh"), and the stop behind "U.S." ends a sentence for piper. Before "’s" espeak-ng says "dot" for the
last stop ("M.P’s"), so that there a hyphen stands: "M-P’s", "N.G-O’s". Capitals that are a word ("SIZO") hibari
spells: they become "Sizo". A lone A is an article to both: "Eh" is what they say as the letter's name.
"""

from __future__ import annotations

import re

# Beginnings and ends of syllables in English and in names that it says without trouble.
_ONSETS = frozenset("""
    b bl br c ch chr cl cr d dr dw f fl fr g gh gl gn gr h j k kh kl kn kr l m n p ph phr pl pr q qu r rh s sc sch scr
    sh shr sk sl sm sn sp spl spr squ st str sv sw t th thr tr ts tw v vl w wh wr x y z zh
""".split())  # fmt: skip
_CODAS = frozenset("""
    b bs c ch ck cks cs ct cts d ds f ff ffs fs ft fts g gh ght gs h k ks l ld lds lf lk lks ll lls lm ln lp ls lt lts m
    mb mp mps ms n nce nch nd nds ng ngs nk nks ns nt nts nz p ph ps pt pts r rb rc rch rd rds rf rg rk rks rl rls rm
    rms rn rns rp rps rs rsh rst rt rth rts rz s sc sh sk sks sm sms sp ss st sts t tch th ths ts tt tz v vs w wd wk wl
    wn wns ws x xt z zz
""".split())  # fmt: skip
# In these piper swallows the N where the letters are one word: "K.N.B" and "KNB" were heard (by Whisper base) as "K
# and B", "C.N.N" as "Seed and then", "K N B" as it should be. D.N.A, B.N.P, N.S.A and the like are heard as they are.
_APART = frozenset({"KNB", "CNN"})
_CLUSTER = re.compile(r"[^aeiouy]+|[aeiouy]+")


def spelled(letters: str, many: bool = False) -> str:
    """ "OSCE" → "O.S.C.E"; of several, or with "’s", "N.G-O’s"."""
    upper = letters.upper()
    if upper in _APART:
        return " ".join(upper) + ("’s" if many else "")
    if many:
        return ".".join(upper[:-1]) + ("-" if upper[1:] else "") + upper[-1] + "’s"
    return ".".join(upper) if upper != "A" else "Eh"


def is_word(letters: str) -> bool:
    """Whether a part of an address can be said as a word: "gmail", not "sdf" nor "abc"."""
    clusters = _CLUSTER.findall(letters.lower())
    if len(letters) < 3 or not any(cluster[0] in "aeiouy" for cluster in clusters):
        return False
    last = clusters[-1]
    ends_well = last[0] in "aeiouy" or last in _CODAS or (len(letters) > 3 and len(last) < 3)
    return max(map(len, clusters)) < 5 and ends_well


def is_acronym_word(letters: str) -> bool:
    """Whether capitals that no row knows are said as a word: four letters and more, like a word of English.

    Four that begin with a vowel are letters (UCLA, EBRD, IAEA): what is not is a row (OPEC, UEFA).
    """
    lower = letters.lower()
    first = "y" if lower[0] == "y" else ""
    clusters = _CLUSTER.findall(lower[len(first) :])
    if len(lower) < 4 or not clusters or (len(lower) == 4 and lower[0] in "aeiou"):
        return False
    if first:
        clusters[0] = first + clusters[0]
    beginning, end = clusters[0], clusters[-1]
    vowels = [cluster for cluster in clusters if cluster[-1] in "aeiouy"]
    return (
        bool(vowels)
        and max(map(len, vowels)) < 3
        and max(map(len, clusters)) < 5
        and (beginning[0] in "aeiou" or beginning in _ONSETS or (first != "" and len(clusters) > 1))
        and (end[0] in "aeiouy" or end in _CODAS)
    )
