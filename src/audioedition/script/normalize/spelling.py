"""What is said letter by letter, what is said as a word, and how each is written so that every engine does it.

"O.S.C.E", stops between the letters and none behind: hibari and espeak-ng (piper, pyttsx3) then say the letters'
names as one word, stressed on the last. Bare "OSCE" is "oss" to espeak-ng, "O S C E" four words of which an A is
an article ("uh"), and the stop behind "U.S." ends a sentence for piper. Before "’s" espeak-ng says "dot" for the
last stop ("M.P’s"), so that there a hyphen stands: "M-P’s", "N.G-O’s". Capitals that are a word ("SIZO") hibari
spells: they become "Sizo". A lone A is an article to both: "Eh" is what they say as the letter's name.

Capitals that both engines spell as they stand are left so in a time or an address, whose step shows them ("five PM
EST", "BBC dot com"); elsewhere two letters are ("UN"), which no clause is too short for, and all that begin with an A,
for espeak-ng takes "of A.P" for "of a dot P".
"""

from __future__ import annotations

import re
from functools import cache

from audioedition.patterns import lazy
from audioedition.words.acronyms import BY_LETTERS

# Beginnings and ends of syllables in English and in names that it says without trouble.
_ONSETS = frozenset("""
    b bl br c ch chr cl cr d dr dw f fl fr g gh gl gn gr h j k kh kl kn kr l m n p ph phr pl pr q qu r rh s sc sch scr
    sh shr sk sl sm sn sp spl spr squ st str sv sw t th thr tr ts tw v vl w wh wr x y z zh
""".split())  # fmt: skip
_CODAS = frozenset("""
    b bb bs c ch ck cks cs ct cts d dd ds f ff ffs fs ft fts g gg gh ght gs h k ks l ld lds lf lk lks ll lls lm ln
    lp ls lt lts m mm mb mp mps ms n nce nch nd nds ng ngs nk nks nn ns nt nts nz p ph pp ps pt pts r rb rc rch rd
    rds rf rg rk rks rl rls rm rms rn rns rp rps rr rs rsh rst rt rth rts rz s sc sh sk sks sm sms sp ss st sts t
    tch th ths ts tt tz v vs w wd wk wl wn wns ws x xt z zz bt bts gn gns lth nth nths ngth ngths rld rlds rths wth
""".split())  # fmt: skip
# Three letters for a vowel: "SERIOUS", "BEAUTY", "LAYOUT".
_LONG_VOWELS = frozenset("iou eau you ueu uee uie iew yea".split())
# "LAYOUT", "PUTRAJAYA": a consonant between vowels.
_Y_BETWEEN = re.compile(r"[aeiou]{1,2}y[aeiou]{1,2}")
# In these piper swallows the N where the letters are one word: "K.N.B" and "KNB" were heard (by Whisper base) as "K
# and B", "C.N.N" as "Seed and then", "K N B" as it should be. D.N.A, B.N.P, N.S.A and the like are heard as they are.
_WITH_SPACES = frozenset({"KNB", "CNN"})
# Not spelled as they stand: words, names and numerals to hibari (its gold lexicon), to espeak-ng (en_list, en_rules),
# or to both. Found by giving both engines all pairs and all threes without a vowel (tests/voices/test_letters.py).
_NOT_AS_THEY_STAND = frozenset("""
    AB AE AL AN AS AT AU AW AX BE BI BY CO DI DO DR EH EL EM EN ES EW EX FA FI GA GO HA HE HO IF II IN IS IT IV IX KA KS
    LE LO ME MR MU MY NA NO NU OB OF OI OM ON OP OR OS OW OX OZ PI PO QI RA RE SI SO ST TI TO UH UL UM UP UR VS WA WE WU
    XI XU XV XX YA YE YI YO ZE BBQ CWM GHZ HMM JNR LTD MHZ MRS NTH PWN SQL XLV XXV
    AARP AKA ASAP BYOB CAD EBRD ETA EUR IAEA LED LGBTQIA MOMA OPCW OSCE RUB UNDP
""".split())  # fmt: skip
_CONSONANTS = lazy(r"[B-DF-HJ-NP-TV-XZ]{2,3}")
# Zones of time and units, which stand behind figures.
_BEHIND_FIGURES = frozenset("BST CDT CET CST EDT EST GMT MDT MSK MST PDT PST UTC RPM".split())
# Pairs with a vowel that espeak-ng knows as letters; others it takes for a word in a clause of three small letters or
# fewer ("the AP, …"), but for those with an entry in the packaged lexicon.
_KNOWN_PAIRS = frozenset("AD AI AM CE EU IP UK UN US UV".split())
_CLUSTER = lazy(r"[^aeiouy]+|[aeiouy]+")


def spelled(letters: str, many: bool = False) -> str:
    """ "OSCE" → "O.S.C.E"; of several, or with "’s", "N.G-O’s"; "AI" stays, "ACLU" → "Eh C.L.U"."""
    upper = letters.upper()
    place = 0
    while upper[place : place + 1] == "A" and not _known(upper, place):
        place += 1
    named = ["Eh"] * place
    if rest := upper[place:]:
        named.append(_joined(rest, many))
    elif many:
        named[-1] += "’s"
    return " ".join(named)


def _known(upper: str, place: int) -> bool:
    """Whether the letters from `place` on need no name for the A that they begin with."""
    if len(upper) - place > _longest_known():
        return False
    return upper[place:] in _WITH_SPACES or _spelled_as_they_stand(upper[place:])


@cache
def _longest_known() -> int:
    """In a row of capitals that is longer no row of letters is looked for."""
    rows = (_WITH_SPACES, _NOT_AS_THEY_STAND, _BEHIND_FIGURES, _KNOWN_PAIRS, BY_LETTERS.of("en"))
    return max(len(letters) for row in rows for letters in row)


def _joined(upper: str, many: bool) -> str:
    if upper in _WITH_SPACES:
        return " ".join(upper) + ("’s" if many else "")
    if upper[0] == "A":
        return upper + ("’s" if many else "")
    if many:
        return ".".join(upper[:-1]) + ("-" if upper[1:] else "") + upper[-1] + "’s"
    return ".".join(upper)


def capitals(letters: str) -> str:
    """ "fr" → "FR"; "IT" → "I.T": as they stand, where every engine spells them."""
    upper = letters.upper()
    return upper if _spelled_as_they_stand(upper) else spelled(upper)


def stays_as_written(letters: str) -> bool:
    """Whether capitals in prose can be left as they stand: "UN", "GMT"; not "FBI", whose step shows letters."""
    if letters in _BEHIND_FIGURES:
        return True
    pair = letters in _KNOWN_PAIRS or (len(letters) == 2 and _CONSONANTS.fullmatch(letters) is not None)
    return pair and _spelled_as_they_stand(letters)


def _spelled_as_they_stand(upper: str) -> bool:
    if upper in _NOT_AS_THEY_STAND or upper in _WITH_SPACES:
        return False
    return (
        len(upper) == 2
        or upper in BY_LETTERS.of("en")
        or upper in _BEHIND_FIGURES
        or _CONSONANTS.fullmatch(upper) is not None
    )


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
        and all(len(one) < 3 or one in _LONG_VOWELS or _Y_BETWEEN.fullmatch(one) for one in vowels)
        and max(map(len, clusters)) < 5
        and (beginning[0] in "aeiou" or beginning in _ONSETS or (first != "" and len(clusters) > 1))
        and (end[0] in "aeiouy" or end in _CODAS)
    )
