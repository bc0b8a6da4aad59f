"""Rows for Roman numerals: who bears one, and what is counted with them."""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations

# Names of monarchs, popes and patriarchs that history counts.
_REGNAL = """
    John_Paul Abdullah Abdul_Hamid Adrian Afonso Albert Alexander Alexis Alexius Alfonso Amenhotep Andrew Anne Antiochus
    Artaxerxes Augustus Baldwin Basil Benedict Boniface Boris Calixtus Carl Carlos Carol Casimir Catherine Celestine Charles
    Christian Christina Clement Cleopatra Constantine Cyril Cyrus Dmitri Dmitry Darius Edmund Edward Elizabeth Eric Ethelred
    Eugene Farouk Ferdinand Felipe Francis Franz_Joseph Frederick Frederick_William Friedrich George Gregory Gustav Gustavus
    Hadrian Haakon Harald Harold Hassan Henri Henry Honorius Hussein Innocent Isabella Ivan James John Joseph Juan Juan_Carlos
    Julius Justin Justinian Karl Kirill Leo Leopold Louis Ludwig Magnus Margaret Margrethe Maria Marie Mary Maximilian Mehmed
    Michael Mohammed Muhammad Murad Napoleon Nicholas Nicolas Nikolai Olaf Olav Oscar Otto Paul Pavel Pedro Peter Philip Philippe
    Pius Ptolemy Ramesses Rameses Richard Robert Rudolf Selim Sergius Sigismund Sixtus Stanislaw Stephen Suleiman Sylvester
    Theodore Theodosius Thutmose Tikhon Umberto Urban Victor Victor_Emmanuel Vladimir Wilhelm William Wladyslaw Xerxes Yaroslav
""".split()
REGNAL = "(?:" + "|".join(name.replace("_", r"\s") for name in sorted(_REGNAL, key=len, reverse=True)) + ")"
# Titles after which even "I" is a numeral: "Tsar Peter I was".
RULERS = (
    "King|Queen|Tsar|Czar|Tsarina|Emperor|Empress|Pope|Prince|Princess|Sultan|Kaiser|Shah|Saint|Duke|Patriarch|Pharaoh"
)
# Family names with a number: who has one of these first names is "the third".
GIVEN = frozenset("""
    Adam Alan Albert Alexander Alfred Andrew Anthony Arthur Ben Benjamin Bill Bob Bradley Carl Charles Clarence Daniel David
    Donald Douglas Earl Edward Edwin Ernest Eugene Frank Franklin Fred Frederick Gary George Gerald Gordon Harold Harry Henry
    Herbert Howard Hugh Jack James Jeffrey Jesse Jim Joe John Johnny Jonathan Joseph Kenneth Lawrence Leonard Lewis Louis Mark
    Martin Matthew Michael Nathaniel Oliver Oscar Patrick Paul Peter Philip Ralph Raymond Richard Robert Roger Ronald Roy Russell
    Sam Samuel Sammy Scott Stephen Steven Theodore Thomas Thurston Timothy Tom Victor Vincent Walter Warren William Winthrop
""".split())  # fmt: skip
# What is counted with Roman numerals.
_DESIGNATIONS = """
    Part Parts Chapter Chapters Book Books Volume Volumes Vol Vols Act Scene Section Sections Article Articles Title Appendix
    Figure Fig Table Phase Stage Type Class Grade Level Division Group Zone Canto Psalm Sonnet Symphony Opus World_War
    Vatican Mark Apollo Saturn Gemini Super_Bowl Schedule Annex Protocol Category Factor Lesson Unit Verse War Round Episode
    Season Number Plate Titan Soyuz Salyut Cohort Legion Legio Stalag Oflag Plan Corps Basel START SALT Region District Ward
    Course Tier Rank Cabinet Rambo Rocky Godfather Intifada Camp Reactor Letter Lecture Essay Fantasy
""".split()
DESIGNATIONS = "(?:" + "|".join(
    form.replace("_", r"\s") for word in _DESIGNATIONS for form in dict.fromkeys((word, word.upper()))
) + ")"  # fmt: skip
