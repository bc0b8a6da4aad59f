"""Signed notes as six languages write them: every tag, before and after, with every mark between, in both brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

import pytest

from audioedition.model import Script, Unit

from ..table import assert_each
from .scripts import said, script_of, spoken


@dataclass(frozen=True)
class Convention:
    """How one language says a thing: a sentence around the note, and the note's own words."""

    before: str
    note: str
    after: str
    tags: dict[str, tuple[str, ...]]


CONVENTIONS = {
    "en": Convention(
        "The driver", "He left the town at night", "was seen in the yard by all of us.",
        {
            "translator": (
                "Trans.", "Transl.", "Translator", "translator's note", "Translator’s note", "Tr. note",
                "Note of the translator", "TL note",
            ),
            "editor": (
                "Ed.", "Editor", "The Editor", "editor's note", "Ed. note", "Transcriber's note",
                "Publisher's note", "Note by the compiler",
            ),
            "author": ("author's note", "Author"),
        },
    ),
    "ru": Convention(
        "Водитель", "Он уехал ночью из города", "стоял во дворе и ждал нас всех.",
        {
            "translator": ("прим. пер.", "Прим. перев.", "примеч. пер.", "примечание переводчика", "пер."),
            "editor": (
                "прим. ред.", "Прим. редакции", "примечание редактора", "ред.", "прим. сост.", "прим. науч. ред.",
                "прим. издателя", "Прим. ред. сайта", "сост.",
            ),
            "author": ("прим. авт.", "примечание автора", "авт."),
        },
    ),
    "fr": Convention(
        "Le chauffeur", "Il a quitté la ville de nuit", "attendait dans la cour avec les autres.",
        {
            "translator": (
                "N.d.T.", "N. d. T.", "NdT", "note du traducteur", "note de la traductrice",
                "note des traducteurs",
            ),
            "editor": (
                "NDLR", "N.D.L.R.", "N.D.E.", "note de la rédaction", "note de l’éditeur", "note du transcripteur",
                "N. de l'É.", "Note de l’éd.",
            ),
            "author": ("N.d.A.", "note de l'auteur", "N. de l'A."),
        },
    ),
    "de": Convention(
        "Der Fahrer", "Er verließ die Stadt bei Nacht", "wartete im Hof auf die anderen Leute.",
        {
            "translator": (
                "Anm. d. Übers.", "A. d. Ü.", "Anm. des Übersetzers", "Anmerkung der Übersetzerin", "Anm. Übers.",
                "d. Übers.",
            ),
            "editor": (
                "Anm. d. Red.", "Anm. d. Hrsg.", "Anmerkung der Redaktion", "d. Red.", "Red.", "Anm. d. Hg.",
                "Anm. d. Bearb.", "d. Hg.", "Hrsg.",
            ),
            "author": ("Anm. d. Verf.", "Anmerkung des Autors"),
        },
    ),
    "es": Convention(
        "El chófer", "Dejó la ciudad por la noche", "esperaba en el patio con los demás.",
        {
            "translator": ("N. del T.", "N. de la T.", "nota del traductor", "Nota de la traductora", "N. T."),
            "editor": ("N. del E.", "N. de la R.", "nota del editor", "nota de la redacción", "nota del compilador"),
            "author": ("N. del A.", "nota del autor"),
        },
    ),
    "it": Convention(
        "L'autista", "Lasciò la città di notte", "aspettava nel cortile insieme agli altri.",
        {
            "translator": ("N.d.T.", "ndt", "nota del traduttore", "nota della traduttrice", "nota dei traduttori"),
            "editor": ("ndr", "N.d.R.", "N.d.C.", "nota della redazione", "nota del curatore", "nota redazionale"),
            "author": ("N.d.A.", "nota dell'autore", "nota mia"),
        },
    ),
}  # fmt: skip
MARKS_BEFORE = (": ", " : ", "; ", " - ", " – ", " — ", "—", ". ")
MARKS_AFTER = ("-", " - ", "–", " – ", "—", " — ", ": ", "; ", ". ")
SHAPES = ("[]", "()")
TAGS = [(name, role, tag) for name, each in CONVENTIONS.items() for role, tags in each.tags.items() for tag in tags]


def notes_of(script: Script) -> list[Unit]:
    return [unit for unit in script.units if unit.kind == "note"]


def folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def check(language: str, role: str, bracket: str) -> None:
    convention = CONVENTIONS[language]
    text = f"{convention.before} {bracket} {convention.after}"
    notes = notes_of(script_of(text, language=language))
    assert [(note.role, folded(note.text)) for note in notes] == [(role, folded(convention.note))], bracket
    assert notes[0].source == bracket


def test_a_tag_signs_a_note_that_follows_it() -> None:
    def law(language: str, role: str, tag: str, mark: str, shape: str) -> None:
        stopped = tag.rstrip(".") if mark.startswith(".") else tag
        check(language, role, f"{shape[0]}{stopped}{mark}{CONVENTIONS[language].note}{shape[1]}")

    assert_each(law, ((*row, mark, shape) for row, mark, shape in product(TAGS, MARKS_BEFORE, SHAPES)))


def test_a_tag_signs_a_note_that_it_follows() -> None:
    def law(language: str, role: str, tag: str, mark: str, shape: str) -> None:
        check(language, role, f"{shape[0]}{CONVENTIONS[language].note}{mark}{tag}{shape[1]}")

    assert_each(law, ((*row, mark, shape) for row, mark, shape in product(TAGS, MARKS_AFTER, SHAPES)))


def test_initials_sign_in_every_language() -> None:
    people = {"author": "Grigory Pasko", "translator": "Anna Reed", "editor": "Jean-Luc Martin"}

    def law(language: str, signature: str, mark: str, role: str) -> None:
        convention = CONVENTIONS[language]
        text = f"{convention.before} [{convention.note}{mark}{signature}] {convention.after}"
        notes = notes_of(script_of(text, language=language, **people))
        assert [(note.role, folded(note.text)) for note in notes] == [(role, folded(convention.note))]

    signatures = {
        "G.P.": "author", "G. P.": "author", "A.R.": "translator", "J.-L. M.": "editor", "M.I.": "person:M.I.",
    }  # fmt: skip
    marks = ("–", " – ", "—", " - ", ": ", "; ")
    rows = product(CONVENTIONS, signatures.items(), marks)
    assert_each(law, ((language, signature, mark, role) for language, (signature, role), mark in rows))


@pytest.mark.parametrize(
    ("bracket", "role"),
    [
        ("[Pasko: by night]", "author"),
        ("[Anna Reed: by night]", "translator"),
        ("[by night – Martin]", "editor"),
        ("(by night – Martin)", "editor"),
        ("(Reed: by night)", "translator"),
        ("[Essel: by night]", "person:Essel"),
    ],
)
def test_names_are_matched_against_author_translator_and_editor(bracket: str, role: str) -> None:
    people = {"author": "Grigory Pasko", "translator": "Anna Reed", "editor": "Jean-Luc Martin"}
    (note,) = notes_of(script_of(f"The driver left {bracket} with all of us.", **people))
    assert (note.role, note.text) == (role, "by night.")


@pytest.mark.parametrize(
    ("text", "role", "words"),
    [
        ("He came.\n\n[Footnote 3: He came from Omsk at last.—Trans.]", "translator", "He came from Omsk at last."),
        ("He came.\n\n[Footnote: He came from Omsk at last.--Tr]", "translator", "He came from Omsk at last."),
        ("He came.\n\n[Note 2: Translator's note: he came from Omsk.]", "translator", "he came from Omsk."),
        ("He came.\n\n[Footnote q: [He came from Omsk.--Translator's Note.]]", "translator", "He came from Omsk."),
        ("He came.\n\n[Footnote 1: He came from Omsk.--Translator's\n  note.]", "translator", "He came from Omsk."),
        ("He came.\n\n[Footnote 1: He came from Omsk (Trans.).]", "translator", "He came from Omsk."),
        ("He came.\n\n[Footnote 1: He came from Omsk.]", "footnote", "He came from Omsk."),
        ("He came.\n\n[Footnote: He came from Omsk.--T.]", "translator", "He came from Omsk."),
        ("He came.\n\n[Footnote: He came from Omsk.--[S.]]", "person:S.", "He came from Omsk."),
        ("He came.\n\n[Note (by translator): He came from Omsk.]", "translator", "He came from Omsk."),
        ("He came.\n\n[Note of the translator.—He came from Omsk.]", "translator", "He came from Omsk."),
        ("He came.\n\n[Translator's note He came from Omsk.]", "translator", "He came from Omsk."),
        ("He came.\n\n[The translator adds: He came from Omsk.]", "translator", "He came from Omsk."),
    ],
)
def test_a_signature_tells_who_speaks_a_footnote(text: str, role: str, words: str) -> None:
    (note,) = notes_of(script_of(text))
    assert (note.role, folded(note.text)) == (role, folded(words))


LONG = (
    "It was an unusually long winter for the town and for all of its people, and those who had come from the coast in "
    "the autumn could not go back before the roads were free of snow; nobody remembered a year like it, and the "
    "letters of the time speak of little else than of the price of bread and of wood, until the thaw came at last."
)


@pytest.mark.parametrize(
    "bracket",
    [
        "[Translator's note: {}]", "(Translator's note: {})", "[Footnote 12: {}—Trans.]", "[Note: {} —Translator]",
        "[Footnote A: {} (Tr.)]", "[Footnote: {}—_Translator's Note_.]", "[Note by the English translator: {}]",
    ],
)  # fmt: skip
def test_a_note_is_its_signer_s_however_long_it_is(bracket: str) -> None:
    notes = notes_of(script_of(f"He left the town. {bracket.format(LONG)} At night he came."))
    assert {note.role for note in notes} == {"translator"}
    assert folded(" ".join(note.text for note in notes)) == folded(LONG)


@pytest.mark.parametrize("text", ["Ann Lee (editor) came to us.", "Paul Ott (translator) came to us."])
def test_a_calling_behind_a_name_is_said(text: str) -> None:
    assert "itor" in said(text)[0] or "translator" in said(text)[0]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        (
            "He put on his uniform [Civil clerks in Russia wear uniform.] and left.",
            "Civil clerks in Russia wear uniform.",
        ),
        (
            "The hut fell.\n\n * * * *\n\n[Where no place is named, it is Geneva.]",
            "Where no place is named, it is Geneva.",
        ),
        ("He came.\n\n[The rest of the page is torn off]\n\nThey left.", "The rest of the page is torn off."),
        ("He lived in Boston [Washington, D.C.] for long.", ""),
        ("He [John Smith of the town, Esq.] left.", ""),
        ("The bank [of the river] was steep.", ""),
    ],
)
def test_a_whole_sentence_that_nobody_signs_is_the_editor_s(text: str, aside: str) -> None:
    assert [note.text for note in notes_of(script_of(text))] == ([aside] if aside else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's not that the [inaudible] team will look.", "It's not that the… inaudible… team will look."),
        ("The letter says: [illegible] to the town.", "The letter says:… illegible… to the town."),
        ("And then [INAUDIBLE 00:26:00] came home.", "And then… inaudible… came home."),
        ("He went to (unintelligible) now.", "He went to… unintelligible… now."),
        ("He never said [illegible].", "He never said… illegible."),
        ("[inaudible] and he left.", "inaudible… and he left."),
        ("He said [two words illegible] and left.", "He said… two words illegible… and left."),
    ],
)
def test_what_could_not_be_read_or_heard_is_told(text: str, expected: str) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Он [неразборчиво] пришёл к нам.", "Он… неразборчиво… пришёл к нам."),
        ("ru", "Он не [нрзб.] пришёл к нам.", "Он не… неразборчиво… пришёл к нам."),
        ("fr", "Il n'est pas [illisible] venu.", "Il n'est pas… illisible… venu."),
        ("de", "Er ist nicht [unleserlich] gekommen.", "Er ist nicht… unleserlich… gekommen."),
        ("es", "No es que [ilegible] haya venido.", "No es que… ilegible… haya venido."),
        ("it", "Non è che [illeggibile] sia venuto.", "Non è che… illeggibile… sia venuto."),
    ],
)
def test_a_gap_is_told_in_its_language(language: str, text: str, expected: str) -> None:
    assert said(text, language=language) == [expected]


def test_a_gap_is_a_pause_where_the_policy_names_it() -> None:
    assert said("He said [illegible] to the town.", "notes: {silent: [gap]}") == ["He said … to the town."]


@pytest.mark.parametrize(
    "code",
    [
        "a[0]",
        "x[1:]",
        "argv[1]",
        "List[int]",
        "[0, 1]",
        "rows[i + 1]",
        "test.nodes[0].name",
        "argv[]",
        "fruits[-1]",
        "[a-z0-9]",
        "`user[key]`",
        "`print(x)`",
    ],
)
def test_the_brackets_of_code_stay_in_what_is_said(code: str) -> None:
    words = said(f"He wrote {code} into the file.")
    assert "[" in words[0] or "(" in words[0]


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The range [1, 5] is wide.", []),
        ("It takes log(2) and printf(3) there.", []),
        ("It calls main() and waits.", []),
        ("He knew it well [1, 5] and left.", ["[1, 5]"]),
        ("The Soviet Union[1] was large.", ["[1]"]),
        ("The list[1] was long.", ["[1]"]),
    ],
)
def test_what_code_and_mathematics_hold_is_no_reference(text: str, silent: list[str]) -> None:
    steps = [step for unit in script_of(text).units for step in unit.steps if step.kind == "reference"]
    assert [step.was.strip() for step in steps] == silent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As friend J. F[errier] says, so it is.", "As friend J. Ferrier says, so it is."),
        ("And Mr. B[oswell] came in.", "And Mr. Boswell came in."),
        ("The person(s) came home.", "The persons came home."),
        ("He had to (re)write it all.", "He had to rewrite it all."),
        ("He saw a „neue[n, Anm. d. Verf.] Plan“ there.", None),
    ],
)
def test_endings_belong_to_their_word(text: str, expected: str | None) -> None:
    words = " ".join(said(text))
    assert words == expected if expected else "neuen" in words


REFERENCES = [
    "[12, с. 34]", "[см. с. 12]", "[там же, с. 5]", "[ГАРФ. Ф. 5446. Оп. 1. Д. 2]", "[Ленин, т. 5, с. 12]",
    "[Лотман 1970: 45]", "[Быт. 1:1; Ин. 3:16]", "[недоступная ссылка]", "[Электронный ресурс]",
    "[править | править код]", "[Anm. 3]", "[vgl. S. 12]", "[Abb. 2]", "[ebd., S. 5]", "[1–3]",
    "[Hervorh. im Orig.]", "[Tocqueville, Bd. 2, S. 96]",
    "[ibid., p. 5]", "[v. 1100]", "[934, 1350 n. 2]", "[Smith et al., 1999, p. 5]", "[Laws, 10.]", "[op. cit., p. 7]",
    "[Собрание сочинений, т. 3, с. 45]", "[Толковый словарь, 1990, с. 15]", "[стр. 45 наст. изд.]", "[The Times, p. 5]",
]  # fmt: skip


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_reference_is_for_the_eye(reference: str) -> None:
    assert said(f"He knew it well {reference} and left.") == ["He knew it well and left."]


@pytest.mark.parametrize(
    "told",
    [
        "[May 12]",
        "[1902]",
        "[London, 1816]",
        "[in Omsk]",
        "[Alexander the Great]",
        "[12 miles]",
        "[the war of 1812, 1813]",
    ],
)
def test_a_date_or_an_explanation_is_no_reference(told: str) -> None:
    assert " ".join(said(f"He left it {told} and came.")) != "He left it and came."


CALLS = [
    ("il vicino (1) e il fondo (2) del padre (3), se sono", ["(1)", "(2)", "(3)"]),
    ("The flower (4) was red.", ["(4)"]),
    ("His flower(4) was red.", ["(4)"]),
    ("We take (1) the bus and (2) the tram.", []),
    ("Equation (3) and group (4) are here.", []),
    ("Brazil (5), Italy (4) and Peru (1) won.", []),
    ("The asterisk (*) and the number (5) are here.", []),
    ("It calls f(1) and os.open(2) there.", []),
    ("Section 2(b)(1) is none, and 2(a)(4) never was.", []),
]


@pytest.mark.parametrize(("text", "silent"), CALLS)
def test_figures_in_round_brackets_that_call_notes(text: str, silent: list[str]) -> None:
    steps = [step for unit in script_of(text).units for step in unit.steps if step.kind == "reference"]
    assert [step.was.strip() for step in steps] == silent


PLAYS = [
    ("TREPLIEFF. [Impetuously] Where is Nina?", "Where is Nina?"),
    ("MASHA. Come here. [He kisses her hand] Good-bye.", "He kisses"),
    ("Кулыгин (смеется). Назюзюкался, Иван.", "смеется"),
    ("HAMLET. [Aside] A little more than kin.", "Aside"),
]


SPEECHES = "JULIA\nKomm her zu mir, mein Freund.\n\n{}\n\nROMEO\nIch komme ja schon zu dir."


@pytest.mark.parametrize("direction", ["(Andre Diener kommen.)", "(Tritt hervor.)", "(Alle ab.)", "(Man klopft.)"])
def test_a_direction_between_two_speeches_is_not_heard(direction: str) -> None:
    heard = " ".join(said(SPEECHES.format(direction), language="de"))
    assert direction[1:-2] not in heard
    assert "Romeo" in heard.title()


@pytest.mark.parametrize(
    "text",
    [
        "Er kam.\n\n(Andre Diener kommen.)\n\nUnd er ging fort.",
        "Dear Sir,\n\n(Andre Diener kommen.)\n\nJOHN SMITH\nLondon",
        "He left.\n\n(Andre Diener kommen.)\n\nCHAPTER II\n\nHe came home to the town at last.",
    ],
)
def test_a_paragraph_in_round_brackets_elsewhere_is_the_author_s(text: str) -> None:
    assert "Andre Diener kommen." in said(text, language="de")


# Names that are paragraphs of their own, and directions in italics: the print of Archer's and Taylor's translations.
ITALICS = "_Halla._\n\nWhere is he? (_She darns the stockings._) Tell me.\n\n_Kari._\n\nI do not know.\n\n"
CYRANO = (
    "CYRANO:\n  Je vous aime.\n  (Il s'éloigne vivement.)\n\nROXANE (à part):\n  Il est parti.\n\nCYRANO:\n  Adieu.\n"
)


@pytest.mark.parametrize(("text", "direction"), [(ITALICS, "darns"), (CYRANO, "éloigne"), (CYRANO, "à part")])
def test_directions_as_plays_print_them(text: str, direction: str) -> None:
    assert direction not in " ".join(said(text, language="fr" if text == CYRANO else "en"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She was a member of the Church of\nEngland (her parents were Unitarians).  Lord Monteagle came.", "parents"),
        ("He has known it since the days of\nSolomon (who knew the nature of trees)\nand told it.", "nature"),
        ("Would into this breast transfer their pains,\nAnd (if such tribute be due)\nChant it.", "tribute"),
        ("It was used by the\n(imaginary) Portuguese travellers.", "imaginary"),
        ("NÜRNBERG (dpa).\n\nDer Mann kam.", "d"),
        ("Miss Guitarov (actress).\n\nHe went.", "actress"),
    ],
)
def test_an_aside_in_lines_that_are_broken_anywhere_is_no_direction(text: str, words: str) -> None:
    steps = [step for unit in script_of(text).units for step in unit.steps]
    assert "stage" not in {step.kind for step in steps}
    assert words in " ".join(said(text))


def test_the_letter_that_numbers_a_note_below_is_for_the_eye() -> None:
    assert said("There is one Beethoven.[A] He left.\n\n[A] Frimmel's life of him.")[-1] == "Frimmel's life of him."


def test_a_signed_note_among_speeches_is_heard() -> None:
    (note,) = notes_of(script_of(SPEECHES.format("(Sie geht. – Anm. d. Übers.)"), language="de"))
    assert (note.role, note.text) == ("translator", "Sie geht.")


@pytest.mark.parametrize("bracket", ["[*Applause*]", "[Musique]", "(traduzione mia)", "(перевод мой)"])
def test_marks_of_markdown_and_comments_are_for_the_eye(bracket: str) -> None:
    assert said(f"He came home {bracket} at last.") == ["He came home at last."]


@pytest.mark.parametrize(("text", "words"), PLAYS)
def test_directions_of_a_play_are_not_read_to_the_listener(text: str, words: str) -> None:
    heard = " ".join(said(text, language="ru" if "К" in text else "en"))
    assert words not in heard or words == "Where is Nina?"
    assert "Impetuously" not in heard


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("He came [a car [a red one–Trans.] was there–Ed.] late, as it seems to me.", ["editor"]),
        ("He came [a car (a red one) was there–Ed.] late, as it seems to me.", ["editor"]),
        ("He came (by car [a red one–Trans.] it was) late, as it seems to me.", ["translator"]),
        ("He came [by car–Trans. late, as it seems to me.", []),
        ("He came by car–Trans.] late, as it seems to me.", []),
        ("He came [by car–Trans.) late, as it seems to me.", []),
    ],
)
def test_nested_and_unclosed_brackets_lose_nothing(text: str, roles: list[str]) -> None:
    script = script_of(text)
    assert [note.role for note in notes_of(script)] == roles
    heard = " ".join(unit.text for unit in script.units)
    assert {"car", "red", "one", "late"} & set(text.split()) <= set(re.findall(r"\w+", heard))
    assert bool(script.warnings) is (not roles)


def test_policies_decide_the_place_the_cue_and_who_is_silent() -> None:
    text = "He came [by car–Trans.] late, as it seems to me."
    assert [role for role, _ in spoken(text)] == ["narrator", "translator", "narrator"]
    assert [role for role, _ in spoken(text, "notes: {place: after}")][-1] == "translator"
    assert {role for role, _ in spoken(text, "notes: {silent: [translator]}")} == {"narrator"}
    yaml = "notes: {cues: {translator: {when: every, words: {en: 'Our translator adds:'}}}}"
    assert "Our translator adds:" in said(text, yaml)
    assert "Translator's note:" not in said(text, "notes: {cues: {translator: {when: none}}}")


HEADED = [
    ("en", "Translator's note: This was in 1829. It is long ago.", "translator"),
    ("en", "Editor’s Note: This story was corrected (twice) on Monday.", "editor"),
    ("ru", "Прим. переводчика: попробую объяснить в двух словах.", "translator"),
    ("ru", "Примечание редакции: статья написана весной.", "editor"),
    ("de", "Anm. d. Übers.: So steht es im Original.", "translator"),
    ("fr", "Note du traducteur : nous garderons le sigle dans le texte.", "translator"),
    ("fr", "N.D.L.R. : cet article date du mois de mai.", "editor"),
    ("es", "N. del T.: así está en el original.", "translator"),
    ("it", "Nota del traduttore: così sta nell'originale.", "translator"),
]


@pytest.mark.parametrize(("language", "paragraph", "role"), HEADED)
def test_a_paragraph_that_says_whose_note_it_is_is_heard_in_that_voice(
    language: str, paragraph: str, role: str
) -> None:
    before = f"{CONVENTIONS[language].before} {CONVENTIONS[language].after}"
    script = script_of(f"{before}\n\n{paragraph}\n\n{before}", language=language)
    assert {note.role for note in notes_of(script)} == {role}
    told = folded(" ".join(note.text for note in notes_of(script)))
    assert told.split()[-2:] == folded(paragraph).split()[-2:]
    narrated = " ".join(unit.text for unit in script.units if unit.role == "narrator")
    assert folded(paragraph.partition(":")[0]) not in folded(narrated)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Editor: Anna Smith", "Ed: I never saw him.", "Note: It rained.", "Notes on a journey: It rained.",
        "He made a note of it: it rained.", "(Translator's note: so it is.) It rained on Monday: on us.",
    ],
)  # fmt: skip
def test_a_paragraph_that_a_name_or_a_word_heads_is_no_note(paragraph: str) -> None:
    script = script_of(f"It was May.\n\n{paragraph}\n\nHe left.", language="en")
    assert all(note.source != paragraph for note in notes_of(script))
