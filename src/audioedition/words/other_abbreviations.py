"""Abbreviations of German, French, Spanish, Italian and Russian that are spoken in full.

Only what is spoken in the same way in whatever case or number the sentence asks for: not "ул." nor "S. Maria".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioedition.words.abbreviations import Abbreviation
from audioedition.words.phrases import Phrases


class PlainAbbreviations(Phrases[Abbreviation]):
    """Rows whose words are no pattern, but as they are written; a space may be missing ("z.B.").

    No figure stands before one ("5 см."), no initial ("J. M. Roy"); `before` is a pattern of what follows.
    """

    def __init__(self, before: str, rows: Sequence[Abbreviation]) -> None:
        self._before = before
        super().__init__("abbreviations", rows, case=True)

    def of(self, language: str) -> tuple[Abbreviation, ...]:
        """A language's rows: those alone are asked in its text."""
        return tuple(row for row in self.rows if row.language == language)

    def framed(self, words: str) -> str:
        plain = re.escape(words).replace("\\ ", r"\s?")
        return rf"(?<![\w.])(?<!\d\s)(?<!\b[A-ZÀ-ÞА-ЯЁ]\.\s){plain}{self._before}"


BEFORE_ANYTHING = PlainAbbreviations(
    r"(?!\w)",
    (
        Abbreviation("de", "z. B.", "Er nimmt z. B. den Zug.", "zum Beispiel"),
        Abbreviation("de", "d. h.", "Er kommt, d. h. er fährt.", "das heißt"),
        Abbreviation("de", "u. a.", "Er war u. a. in Rom.", "unter anderem"),
        Abbreviation("de", "u. U.", "Er kommt u. U. später.", "unter Umständen"),
        Abbreviation("de", "z. T.", "Er war z. T. dort.", "zum Teil"),
        Abbreviation("de", "i. d. R.", "Er kommt i. d. R. später.", "in der Regel"),
        Abbreviation("de", "usw.", "Brot, Wein usw. waren da.", "und so weiter"),
        Abbreviation("de", "usf.", "Brot, Wein usf. waren da.", "und so fort"),
        Abbreviation("de", "u. ä.", "Brot u. ä. war da.", "und ähnliches"),
        Abbreviation("de", "etc.", "Brot, Wein etc. waren da.", "et cetera"),
        Abbreviation("de", "bzw.", "Brot bzw. Wein war da.", "beziehungsweise"),
        Abbreviation("de", "ca.", "Es waren ca. hundert.", "circa"),
        Abbreviation("de", "evtl.", "Er kommt evtl. später.", "eventuell"),
        Abbreviation("de", "ggf.", "Er kommt ggf. später.", "gegebenenfalls"),
        Abbreviation("de", "inkl.", "Das ist inkl. Wein.", "inklusive"),
        Abbreviation("de", "exkl.", "Das ist exkl. Wein.", "exklusive"),
        Abbreviation("de", "vgl.", "Das ist so, vgl. unten.", "vergleiche"),
        Abbreviation("de", "Vgl.", "So ist es. Vgl. unten.", "Vergleiche"),
        Abbreviation("de", "z. Z.", "Er ist z. Z. dort.", "zur Zeit"),
        Abbreviation("de", "v. Chr.", "Es war 5 Jahre v. Chr. geschehen.", "vor Christus"),
        Abbreviation("de", "n. Chr.", "Es war 5 Jahre n. Chr. geschehen.", "nach Christus"),
        Abbreviation("de", "v. a.", "Er war v. a. in Rom.", "vor allem"),
        Abbreviation("de", "o. ä.", "Brot o. ä. war da.", "oder ähnliches"),
        Abbreviation("de", "i. S. d.", "Er ist Vorstand i. S. d. Gesetzes.", "im Sinne des"),
        Abbreviation("de", "i. V. m.", "Das gilt i. V. m. dem Gesetz.", "in Verbindung mit"),
        Abbreviation("de", "i. e.", "Er kommt, i. e. er fährt.", "das heißt"),
        Abbreviation("fr", "p. ex.", "Il prend p. ex. le train.", "par exemple"),
        Abbreviation("fr", "c.-à-d.", "Il vient, c.-à-d. il part.", "c’est-à-dire"),
        Abbreviation("fr", "etc.", "Du pain, du vin, etc. étaient là.", "et cetera"),
        Abbreviation("fr", "env.", "Ils étaient env. cent.", "environ"),
        Abbreviation("fr", "cf.", "C’est ainsi, cf. plus bas.", "confer"),
        Abbreviation("fr", "Cf.", "C’est ainsi. Cf. plus bas.", "Confer"),
        Abbreviation("fr", "av. J.-C.", "C’était avant l’an cent av. J.-C. à Rome.", "avant Jésus-Christ"),
        Abbreviation("fr", "apr. J.-C.", "C’était vers l’an cent apr. J.-C. à Rome.", "après Jésus-Christ"),
        Abbreviation("es", "p. ej.", "Toma p. ej. el tren.", "por ejemplo"),
        Abbreviation("es", "etc.", "Pan, vino, etc. había allí.", "etcétera"),
        Abbreviation("es", "EE. UU.", "Vive en EE. UU. desde entonces.", "Estados Unidos"),
        Abbreviation("es", "a. C.", "Fue en el siglo primero a. C. en Roma.", "antes de Cristo"),
        Abbreviation("es", "d. C.", "Fue en el siglo primero d. C. en Roma.", "después de Cristo"),
        Abbreviation("es", "Ud.", "Como Ud. sabe, llueve.", "usted"),
        Abbreviation("es", "Uds.", "Como Uds. saben, llueve.", "ustedes"),
        Abbreviation("es", "Vd.", "Como Vd. sabe, llueve.", "usted"),
        Abbreviation("es", "Vds.", "Como Vds. saben, llueve.", "ustedes"),
        Abbreviation("es", "aprox.", "Eran aprox. cien.", "aproximadamente"),
        Abbreviation("it", "ad es.", "Prende ad es. il treno.", "ad esempio"),
        Abbreviation("it", "p. es.", "Prende p. es. il treno.", "per esempio"),
        Abbreviation("it", "ecc.", "Pane, vino ecc. erano lì.", "eccetera"),
        Abbreviation("it", "a.C.", "Fu nel primo secolo a.C. a Roma.", "avanti Cristo"),
        Abbreviation("it", "d.C.", "Fu nel primo secolo d.C. a Roma.", "dopo Cristo"),
        Abbreviation("it", "cfr.", "È così, cfr. sotto.", "confronta"),
        Abbreviation("it", "Cfr.", "È così. Cfr. sotto.", "Confronta"),
        Abbreviation("it", "ca.", "Erano ca. cento.", "circa"),
        Abbreviation("ru", "т. е.", "Он едет, т. е. идёт.", "то есть"),
        Abbreviation("ru", "и т. д.", "Хлеб, вино и т. д. были там.", "и так далее"),
        Abbreviation("ru", "и т. п.", "Хлеб, вино и т. п. были там.", "и тому подобное"),
        Abbreviation("ru", "и др.", "Хлеб и др. были там.", "и другие"),
        Abbreviation("ru", "и пр.", "Хлеб и пр. были там.", "и прочее"),
        Abbreviation("ru", "т. к.", "Он едет, т. к. идёт дождь.", "так как"),
        Abbreviation("ru", "т. н.", "Это т. н. хлеб.", "так называемый"),
        Abbreviation("ru", "до н. э.", "Это было до н. э. в Риме.", "до нашей эры"),
        Abbreviation("ru", "н. э.", "Это было в сотом году н. э. в Риме.", "нашей эры"),
        Abbreviation("ru", "см.", "Это так, см. ниже.", "смотри"),
        Abbreviation("ru", "См.", "Это так. См. ниже.", "Смотри"),
        Abbreviation("ru", "напр.", "Он едет, напр. поездом.", "например"),
    ),
)
BEFORE_NUMBERS = PlainAbbreviations(
    r"(?=\s?\d)",
    (
        Abbreviation("de", "Nr.", "Siehe Nr. 5.", "Nummer"),
        Abbreviation("de", "S.", "Siehe S. 5.", "Seite"),
        Abbreviation("de", "Abb.", "Siehe Abb. 5.", "Abbildung"),
        Abbreviation("de", "Bd.", "Siehe Bd. 5.", "Band"),
        Abbreviation("de", "Kap.", "Siehe Kap. 5.", "Kapitel"),
        Abbreviation("de", "Tel.", "Siehe Tel. 5.", "Telefon"),
        Abbreviation("de", "Art.", "Siehe Art. 5.", "Artikel"),
        Abbreviation("de", "Abs.", "Siehe Abs. 5.", "Absatz"),
        Abbreviation("de", "Ziff.", "Siehe Ziff. 5.", "Ziffer"),
        Abbreviation("de", "Rn.", "Siehe Rn. 5.", "Randnummer"),
        Abbreviation("de", "Tab.", "Siehe Tab. 5.", "Tabelle"),
        Abbreviation("fr", "n°", "Voir n° 5.", "numéro"),
        Abbreviation("fr", "N°", "Voir N° 5.", "Numéro"),
        Abbreviation("fr", "p.", "Voir p. 5.", "page"),
        Abbreviation("fr", "pp.", "Voir pp. 5.", "pages"),
        Abbreviation("fr", "t.", "Voir t. 5.", "tome"),
        Abbreviation("fr", "vol.", "Voir vol. 5.", "volume"),
        Abbreviation("fr", "art.", "Voir art. 5.", "article"),
        Abbreviation("fr", "chap.", "Voir chap. 5.", "chapitre"),
        Abbreviation("fr", "fig.", "Voir fig. 5.", "figure"),
        Abbreviation("fr", "tél.", "Voir tél. 5.", "téléphone"),
        Abbreviation("es", "pág.", "Véase pág. 5.", "página"),
        Abbreviation("es", "págs.", "Véase págs. 5.", "páginas"),
        Abbreviation("es", "p.", "Véase p. 5.", "página"),
        Abbreviation("es", "pp.", "Véase pp. 5.", "páginas"),
        Abbreviation("es", "n.º", "Véase n.º 5.", "número"),
        Abbreviation("es", "núm.", "Véase núm. 5.", "número"),
        Abbreviation("es", "art.", "Véase art. 5.", "artículo"),
        Abbreviation("es", "cap.", "Véase cap. 5.", "capítulo"),
        Abbreviation("es", "vol.", "Véase vol. 5.", "volumen"),
        Abbreviation("es", "fig.", "Véase fig. 5.", "figura"),
        Abbreviation("es", "tel.", "Véase tel. 5.", "teléfono"),
        Abbreviation("it", "n.", "Vedi n. 5.", "numero"),
        Abbreviation("it", "p.", "Vedi p. 5.", "pagina"),
        Abbreviation("it", "pp.", "Vedi pp. 5.", "pagine"),
        Abbreviation("it", "pag.", "Vedi pag. 5.", "pagina"),
        Abbreviation("it", "art.", "Vedi art. 5.", "articolo"),
        Abbreviation("it", "cap.", "Vedi cap. 5.", "capitolo"),
        Abbreviation("it", "vol.", "Vedi vol. 5.", "volume"),
        Abbreviation("it", "fig.", "Vedi fig. 5.", "figura"),
        Abbreviation("it", "tel.", "Vedi tel. 5.", "telefono"),
        Abbreviation("ru", "ок.", "Их было ок. 5.", "около"),
    ),
)
BEFORE_NAMES = PlainAbbreviations(
    r"(?=\s[^\W\d_a-zа-яё][^\W\d_A-ZА-ЯЁ])",
    (
        Abbreviation("de", "St.", "Dort war St. Martin.", "Sankt"),
        Abbreviation("de", "Dr.", "Dort war Dr. Meier.", "Doktor"),
        Abbreviation("de", "Prof.", "Dort war Prof. Meier.", "Professor"),
        Abbreviation("fr", "M.", "Il vint avec M. Dupont.", "Monsieur"),
        Abbreviation("fr", "MM.", "Il vint avec MM. Dupont.", "Messieurs"),
        Abbreviation("fr", "Mme", "Il vint avec Mme Dupont.", "Madame"),
        Abbreviation("fr", "Mme.", "Il vint avec Mme. Dupont.", "Madame"),
        Abbreviation("fr", "Mmes", "Il vint avec Mmes Dupont.", "Mesdames"),
        Abbreviation("fr", "Mlle", "Il vint avec Mlle Dupont.", "Mademoiselle"),
        Abbreviation("fr", "Mlles", "Il vint avec Mlles Dupont.", "Mesdemoiselles"),
        Abbreviation("fr", "Dr", "Il vint avec Dr Dupont.", "Docteur"),
        Abbreviation("fr", "Mgr", "Il vint avec Mgr Dupont.", "Monseigneur"),
        Abbreviation("fr", "bd", "Il vint au bd Voltaire.", "boulevard"),
        Abbreviation("fr", "av.", "Il vint à l’av. Foch.", "avenue"),
        Abbreviation("es", "Sr.", "Estaba con Sr. García.", "señor"),
        Abbreviation("es", "Sra.", "Estaba con Sra. García.", "señora"),
        Abbreviation("es", "Sres.", "Estaba con Sres. García.", "señores"),
        Abbreviation("es", "Srta.", "Estaba con Srta. García.", "señorita"),
        Abbreviation("es", "D.", "Estaba con D. García.", "don"),
        Abbreviation("es", "Dña.", "Estaba con Dña. García.", "doña"),
        Abbreviation("es", "Dr.", "Estaba con Dr. García.", "doctor"),
        Abbreviation("es", "Dra.", "Estaba con Dra. García.", "doctora"),
        Abbreviation("es", "Avda.", "Vive en Avda. América.", "avenida"),
        Abbreviation("it", "sig.", "Era con sig. Rossi.", "signor"),
        Abbreviation("it", "Sig.", "Era con Sig. Rossi.", "Signor"),
        Abbreviation("it", "sig.ra", "Era con sig.ra Rossi.", "signora"),
        Abbreviation("it", "Sig.ra", "Era con Sig.ra Rossi.", "Signora"),
        Abbreviation("it", "sigg.", "Era con sigg. Rossi.", "signori"),
        Abbreviation("it", "dott.", "Era con dott. Rossi.", "dottor"),
        Abbreviation("it", "Dott.", "Era con Dott. Rossi.", "Dottor"),
        Abbreviation("it", "dott.ssa", "Era con dott.ssa Rossi.", "dottoressa"),
        Abbreviation("it", "prof.", "Era con prof. Rossi.", "professor"),
        Abbreviation("it", "prof.ssa", "Era con prof.ssa Rossi.", "professoressa"),
        Abbreviation("it", "avv.", "Era con avv. Rossi.", "avvocato"),
        Abbreviation("it", "ing.", "Era con ing. Rossi.", "ingegner"),
        Abbreviation("it", "on.", "Era con on. Rossi.", "onorevole"),
        Abbreviation("ru", "д-р", "Это д-р Иванов.", "доктор"),
        Abbreviation("ru", "г-н", "Это г-н Иванов.", "господин"),
        Abbreviation("ru", "г-жа", "Это г-жа Иванов.", "госпожа"),
        Abbreviation("ru", "г-на", "Это г-на Иванов.", "господина"),
        Abbreviation("ru", "г-ну", "Это г-ну Иванов.", "господину"),
        Abbreviation("ru", "г-жи", "Это г-жи Иванов.", "госпожи"),
        Abbreviation("ru", "г-же", "Это г-же Иванов.", "госпоже"),
        Abbreviation("ru", "г-жу", "Это г-жу Иванов.", "госпожу"),
        Abbreviation("ru", "д-ра", "Это д-ра Иванов.", "доктора"),
    ),
)
