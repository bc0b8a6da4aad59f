"""Words that head the parts of a book, by language, and the words that number them."""

from __future__ import annotations

# Rank, the words, an example. A word heads something only with its number: "Chapter I", "Première partie".
NUMBERED: tuple[tuple[int, str, str], ...] = (
    (1, "volume vol. book tome livre band buch том книга tomo libro volumen", "BOOK THE FIRST"),
    (2, "part partie teil часть parte act acte akt aufzug акт действие atto acto deel", "Part Two"),
    (3, "chapter chap. chapitre kapitel глава capítulo capitulo capitolo hoofdstuk canto chant gesang", "ГЛАВА 1"),
    (3, "letter lettre brief письмо carta lettera stave adventure lecture night day", "Letter 4"),
    (3, "scene scène szene auftritt сцена явление scena escena tableau", "SCENE II."),
    (4, "section § abschnitt раздел section sección sezione article artikel статья", "§ 3"),
)  # fmt: skip
# A word that heads something alone.
ALONE: tuple[tuple[str, str], ...] = (
    ("en", "preface introduction introductory prologue epilogue foreword afterword conclusion appendix dedication "
           "acknowledgments acknowledgements notes footnotes endnotes bibliography glossary errata postscript"),
    ("fr", "préface avant-propos prologue épilogue postface appendice remerciements notes bibliographie"),
    ("de", "vorwort einleitung nachwort prolog epilog anhang schluss fußnoten anmerkungen vorrede einführung"),
    ("ru", "предисловие введение вступление пролог эпилог послесловие приложение заключение примечания"),
    ("es", "prólogo introducción epílogo prefacio apéndice conclusión notas"),
    ("it", "prefazione introduzione prologo epilogo appendice conclusione note"),
)  # fmt: skip
# "THE END" is said, as a paragraph; it heads nothing.
ENDS = "the end|end|finis|fin|ende|конец|fine|einde|the end of .*|end of (?:the )?(?:\\w+ )?\\w+|fin de .*|конец .*"
CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty(?:[- ]\\w+)? thirty(?:[- ]\\w+)? forty(?:[- ]\\w+)? fifty(?:[- ]\\w+)? last "
    "un une deux trois quatre cinq six sept huit neuf dix "
    "eins zwei drei vier fünf sechs sieben acht neun zehn один два три четыре пять шесть семь восемь девять десять"
)
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth last "
    "premier première deuxième second seconde troisième quatrième cinquième sixième septième huitième neuvième dixième "
    "erste[srn]? zweite[srn]? dritte[srn]? vierte[srn]? fünfte[srn]? sechste[srn]? siebente[srn]? achte[srn]? "
    "neunte[srn]? zehnte[srn]? перв(?:ая|ый|ое) втор(?:ая|ой|ое) треть?(?:я|ий|е) четв[её]рт(?:ая|ый|ое) "
    "пят(?:ая|ый|ое) шест(?:ая|ой|ое) седьм(?:ая|ой|ое) восьм(?:ая|ой|ое) девят(?:ая|ый|ое) десят(?:ая|ый|ое) "
    "primer[oa]? segund[oa] tercer[oa]? cuart[oa] quint[oa] prim[oa] second[oa] terz[oa] quart[oa]"
)
