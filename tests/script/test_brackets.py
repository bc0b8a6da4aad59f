"""How a good narrator reads each kind of bracket: a row is a text, and who says what."""

from __future__ import annotations

import re

import pytest

from audioedition import policy
from audioedition.model import Span
from audioedition.script.brackets import People, find, silent
from audioedition.words.labels import LABELS
from audioedition.words.signatures import SIGNATURES

from .scripts import cues, said, script_of, spoken

# Signed notes: (text, role, what is said in the note's voice)
SIGNED = [
    ("It was [oversight–Trans.] there.", "translator", "oversight."),
    ("It was [oversight - Trans.] there.", "translator", "oversight."),
    ("It was [oversight. Trans.] there.", "translator", "oversight."),
    ("It was [all well -- translator's note] there.", "translator", "all well."),
    ("He left [Translator's note: for Paris] then.", "translator", "for Paris."),
    ("He left [Translator’s note: for Paris] then.", "translator", "for Paris."),
    ("He left [TN: for Paris] then.", "translator", "for Paris."),
    ("He left [T/N: for Paris] then.", "translator", "for Paris."),
    ("Il partit dans la nuit [N.d.T. : pour Paris] sans rien dire.", "translator", "pour Paris."),
    ("Il partit dans la nuit [NDLR : pour Paris] sans rien dire.", "editor", "pour Paris."),
    ("Он уехал [прим. пер.: в Париж] сразу.", "translator", "в Париж."),
    ("Он уехал [в Париж. — Прим. ред.] сразу.", "editor", "в Париж."),
    ("Это обычная ксерокопия (аналог — прим. перев.) письма.", "translator", "аналог."),
    ("The driver [who has since died—Ed.] knew.", "editor", "who has since died."),
    ("The driver (editor's note: he died) knew.", "editor", "he died."),
    ("Er ging nach der Arbeit [Anm. d. Red.: um acht] nach Hause.", "editor", "um acht."),
    ("Er ging nach der Arbeit [um acht; Anm. d. Übers.] nach Hause.", "translator", "um acht."),
    ("Se fue a la casa [N. del T.: de noche] y no dijo que.", "translator", "de noche."),
    ("Il ministro è arrivato con la scorta [di notte, ndr] e non ha parlato.", "editor", "di notte."),
    ("He sat [in the courtroom–G.P.] there.", "author", "in the courtroom."),
    ("He sat [in the courtroom—G. P.] there.", "author", "in the courtroom."),
    ("He sat [in the courtroom–GP] there.", "author", "in the courtroom."),
    ("He sat (in the courtroom – G.P.) there.", "author", "in the courtroom."),
    ("He sat [author's note: at last] there.", "author", "at last."),
    ("We met [my driver–V.K.] there.", "person:V.K.", "my driver."),
    ("We met [my driver – В.К.] there.", "person:В.К.", "my driver."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "note"), SIGNED)
def test_a_signed_note_is_read_without_its_tag_in_its_own_voice(text: str, role: str, note: str) -> None:
    script = script_of(text, author="Grigory Pasko", language=None)
    (unit,) = [unit for unit in script.units if unit.kind == "note"]
    assert (unit.role, unit.text) == (role, note)
    assert unit.source[0] in "[("
    assert unit.source[-1] in "])"


# Brackets that stay in their sentence, or are passed over: (text, what the narrator says)
UNSIGNED = [
    ("the FSB [Federal Security Service] came", ["the F.S.B, Federal Security Service, came."]),
    ("the [old] man left", ["the old man left."]),
    ("[H]e never came.", ["He never came."]),
    ("They walk[ed] home.", ["They walked home."]),
    ("He said […] that it was late.", ["He said … that it was late."]),
    ("He said [...] that it was late.", ["He said … that it was late."]),
    ("He sayed [sic] so.", ["He sayed so."]),
    ("He sayed so [sic].", ["He sayed so."]),
    ("He died in May [12] of fever.", ["He died in May of fever."]),
    ("He died.[12] Nobody saw it.", ["He died.", "Nobody saw it."]),
    ("He died. [12] Nobody saw it.", ["He died.", "Nobody saw it."]),
    ("He died[12]. Nobody saw it.", ["He died.", "Nobody saw it."]),
    ("The word[a] was known.", ["The word was known."]),
    ("He knew it [citation needed].", ["He knew it."]),
    ("He lives (in Moscow) now.", ["He lives, in Moscow, now."]),
    (
        "Er setzt gemäß [§ 7 Abs. 3] unter anderem voraus.",
        ["Er setzt gemäß Paragraf sieben Absatz drei unter anderem voraus."],
    ),
    ("Er setzt es voraus [§ 7 Abs. 3].", ["Er setzt es voraus."]),
    ("Take a ray (🔫) to shrink it (😎).", ["Take a ray to shrink it."]),
    ("It grew (%) then.", ["It grew, percent, then."]),
    ("He lives now (in Moscow).", ["He lives now, in Moscow."]),
    ("He left. (To be continued)", ["He left.", "To be continued."]),
    ("He lives (in the South – U.S.) now.", ["He lives, in the South – U.S now."]),
    ("(To be continued)", ["To be continued."]),
    ("It sent notes (break reminders) to all.", ["It sent notes, break reminders, to all."]),
    ("He went on (laughs softly) and on.", ["He went on and on."]),
    (
        "They are these:\nAttention: to look, to choose.\nWisdom (work of the mind): To see, to draw.",
        ["They are these: Attention: to look, to choose.", "Wisdom, work of the mind: To see, to draw."],
    ),
    ("He (the judge) and (the clerk) left.", ["He, the judge, and, the clerk, left."]),
]


@pytest.mark.parametrize(("text", "expected"), UNSIGNED)
def test_other_brackets_stay_with_the_narrator(text: str, expected: list[str]) -> None:
    assert said(text) == expected
    assert {role for role, _ in spoken(text)} == {"narrator"}


def test_a_whole_sentence_in_brackets_that_nobody_signs_is_the_editor_s() -> None:
    assert spoken("He left early. [The letter breaks off here.] Then came spring.") == [
        ("narrator", "He left early."),
        ("editor", "The letter breaks off here."),
        ("narrator", "Then came spring."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He wrote it in *Zabava* [Creative Serbia: New Directions of Development], a paper, in May.",
        "He wrote it in *Zauzmi* [Let’s Take Over the City!], a paper, in May.",
        "It is forbidden by the law [G. L. c.] of the state.",
    ],
)
def test_the_title_of_a_work_in_translation_and_a_code_of_laws_are_no_notes(text: str) -> None:
    assert {role for role, _ in spoken(text)} == {"narrator"}


OTHERS = [
    ("He came [Essel: by car] at noon, they say now.", [
        ("narrator", "He came"), ("person:Essel", "by car."), ("narrator", "at noon, they say now."),
    ]),
    ("The end [emphasis added] was near.", [("narrator", "The end was near.")]),
    ("No, he [laughs] was not.", [("narrator", "No, he was not.")]),
    ("He came from Omsk [?] then.", [("narrator", "He came from Omsk then.")]),
    ("See a[0] now.", [("narrator", "See a[zero] now.")]),
    ("See [the letter](https://example.org/letter) now.", [("narrator", "See the letter now.")]),
    ("The letter says: [illegible] to the town.", [("narrator", "The letter says:… illegible… to the town.")]),
    ("[Illustration: a map of the town.]\n\nHe came home.", [("narrator", "He came home.")]),
    ("He came.\n\n[Footnote 1: From Omsk.]", [("narrator", "He came."), ("footnote", "From Omsk.")]),
    ("He came.\n\n[Update: he left again.]", [("narrator", "He came."), ("editor", "he left again.")]),
    ("He went to [a] school.", [("narrator", "He went to a school.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OTHERS)
def test_further_kinds_of_brackets(text: str, expected: list[tuple[str, str]]) -> None:
    assert spoken(text, "notes: {cues: {person: {when: none}, editor: {when: none}}}") == expected


# Small letters beyond a–z and а–я begin no name, no sentence, no speech and no note.
SMALL_LETTERS = [
    ("fr", "La maison [état: mauvais] est à vendre."),
    ("es", "La casa [ñandú: grande] se vende ahora."),
    ("de", "Das Haus [übrigens: alt] wird verkauft."),
    ("uk", "Будинок [інакше: хата] продається зараз."),
    ("pl", "Dom [ąkał: stary] jest na sprzedaż."),
    ("fr", "Il partit hier sans rien dire [tout seul avec son cheval --élan]."),
    ("fr", "Il partit. [était-il seul ou non, on ne le sait pas.] Il revint."),
    ("fr", "La maison [#3 état des lieux] est à vendre."),
    ("fr", "été (vide). Il revint de la ville."),
]


@pytest.mark.parametrize(("language", "text"), SMALL_LETTERS)
def test_a_small_letter_of_any_language_begins_no_note(language: str, text: str) -> None:
    script = script_of(text, language=language)
    assert {unit.role for unit in script.units} == {"narrator"}
    heard = " ".join(unit.text for unit in script.units)
    assert set(re.findall(r"[^\W\d_]+", text)) <= set(re.findall(r"[^\W\d_]+", heard))


@pytest.mark.parametrize(
    "bracket",
    [
        "[er ging fort und kam nie wieder — leider]", "[he left and never came back -- alas]",
        "[he left and never came back.— alas]", "[vino tarde y no dijo nada —dijo]", "[he left and came back - late]",
        "[he left and came back--late]",
    ],
)  # fmt: skip
def test_a_word_behind_a_dash_is_nobody_s_signature(bracket: str) -> None:
    assert {unit.role for unit in script_of(f"It was so {bracket} in May.").units} == {"narrator"}


@pytest.mark.parametrize("signature", [" --esr", ". --esr", ".--esr", ". -esr", "! --esr.", " --ESR", ". -- ESR"])
def test_a_nick_on_which_the_hyphens_lean_signs(signature: str) -> None:
    units = script_of(f"It was so [he left and never came back{signature}] in May.").units
    assert [unit.role.casefold() for unit in units if unit.kind == "note"] == ["person:esr"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. [Notebook: a list of names.]", [("narrator", "He came."), ("person:Notebook", "a list of names.")]),
        (
            "He came. [Noted. He left–Trans.]",
            [("narrator", "He came."), ("translator", "Noted."), ("translator", "He left.")],
        ),
        ("He came. [Note 3. He left–Trans.]", [("narrator", "He came."), ("translator", "He left.")]),
        ("He came. [Note A: He left–Trans.]", [("narrator", "He came."), ("translator", "He left.")]),
        ("He came. [Fußnote 3: He left–Trans.]", [("narrator", "He came."), ("translator", "He left.")]),
        ("He came. [Note b: He left.]", [("narrator", "He came."), ("footnote", "He left.")]),
        ("He came. [Note no. 4: He left.]", [("narrator", "He came."), ("footnote", "He left.")]),
        ("He came. [Footnote *: He left.]", [("narrator", "He came."), ("footnote", "He left.")]),
    ],
)
def test_a_label_is_a_whole_word(text: str, expected: list[tuple[str, str]]) -> None:
    quiet = "notes: {cues: {person: {when: none}, editor: {when: none}, translator: {when: none}}}"
    assert spoken(text, quiet) == expected


# Capitals beyond A–Z and А–Я, which begin names, sentences and speeches.
CAPITALS = [
    ("fr", "Il partit [Étienne: en mai] sans rien dire.", "person:Étienne"),
    ("uk", "Він поїхав [Іван: у травні] і не повернувся.", "person:Іван"),
    ("fr", "Il partit à pied sans rien dire [tout seul dans la nuit --ÉSR].", "person:ÉSR"),
    ("fr", "Il partit. [Émile ne revint jamais.] Elle pleura.", "editor"),
    ("pl", "Potem on [Wyszedł wtedy cicho i powędrował.] wrócił do domu.", "editor"),
]


@pytest.mark.parametrize(("language", "text", "role"), CAPITALS)
def test_a_capital_of_any_language_begins_a_name_and_a_sentence(language: str, text: str, role: str) -> None:
    assert role in {unit.role for unit in script_of(text, language=language).units if unit.kind == "note"}


def test_a_kind_that_is_not_silent_is_said_in_its_sentence() -> None:
    assert said("No, he [laughs] was not.", "notes: {silent: []}") == ["No, he laughs was not."]


def test_what_stands_inside_a_note_is_read_as_part_of_it() -> None:
    assert spoken("A [note with (round) and [inner] words–Trans.] here, as it seems to me.")[1] == (
        "translator", "note with, round, and inner words.",
    )  # fmt: skip
    assert spoken("He came [a car [a red one–Trans.] was there–Ed.] late, as it seems to me.")[1] == (
        "editor", "a car a red one was there.",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ["An open [ bracket here.", "A closing ] bracket here.", "Two ([ of them here.", "Round ( here."]
)
def test_a_bracket_without_a_partner_is_told_and_loses_nothing(text: str) -> None:
    script = script_of(text)
    assert len(script.warnings) == sum(text.count(mark) for mark in "()[]")
    for warning in script.warnings:
        assert warning.span
        assert warning.span.of(text) in warning.message
    assert "here" in script.units[-1].text


def test_notes_are_heard_in_their_order_when_the_first_waits_for_the_sentence() -> None:
    text = "They came to [Ed.: the old ford] a river [Ed.: the Ili]. It was wide."
    assert spoken(text) == [
        ("narrator", "They came to"),
        ("narrator", "a river."),
        ("editor", "the old ford."),
        ("editor", "the Ili."),
        ("narrator", "It was wide."),
    ]


def test_a_note_never_crosses_a_paragraph() -> None:
    script = script_of("One [begins here.\n\nTwo ends–Trans.] here.")
    assert {unit.kind for unit in script.units} == {"sentence"}
    (told,) = script.warnings
    assert "a note begins here and ends in another paragraph" in told.message


def test_every_signature_s_own_example_is_signed_by_its_role() -> None:
    faults = []
    for row in SIGNATURES.rows:
        notes = [
            unit
            for unit in script_of("The words " + row.example.replace("…", "it was so")).units
            if unit.kind == "note"
        ]
        if [(unit.role, unit.text) for unit in notes] != [(row.role, "it was so.")]:
            faults.append(f"{row.example} of {row.role}: {[(unit.role, unit.text) for unit in notes]}")
    assert not faults, "\n" + "\n".join(faults)


def test_every_label_s_own_example_is_spoken_by_its_role() -> None:
    faults = []
    for row in LABELS.rows:
        notes = [unit.role for unit in script_of(f"He came. {row.example}").units if unit.kind == "note"]
        if notes != [row.role]:
            faults.append(f"{row.example} of {row.role}: {notes}")
    assert not faults, "\n" + "\n".join(faults)


def test_every_silent_bracket_s_own_example_is_of_its_kind() -> None:
    faults = []
    for kind, table in silent.TABLES.items():
        for row in table.rows:
            text = f"He came there {row.example} and left."
            found = find(text, Span(0, len(text)), People(silent=frozenset(silent.TABLES)))
            if [bracket.label for bracket in found.within] != [kind]:
                faults.append(f"{row.example}, a {kind}: {found}")
    assert not faults, "\n" + "\n".join(faults)


def test_a_house_s_own_tags_are_added() -> None:
    yaml = 'notes: {tags: {translator: ["our man in Rome"], "person:Desk": ["the desk"]}}'
    assert spoken("He left [by car – our man in Rome] then, as it seems to me.", yaml)[1] == ("translator", "by car.")
    assert spoken("He left [the desk: by car] then, as it seems to me.", yaml)[1] == ("person:Desk", "by car.")
    assert spoken("He left [by bus–Trans.] then, as it seems to me.", yaml)[1] == ("translator", "by bus.")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left [a–Trans.], and then came.", ["He left,", "and then came."]),
        ("He left [a–Trans.]; then came.", ["He left;", "then came."]),
        ("He left [a–Trans.] – then came.", ["He left –", "then came."]),
        ("He left – [a–Trans.] – then came.", ["He left –", "then came."]),
        ("He left [a–Trans.].", ["He left."]),
        ("He left [a–Trans.]. She came.", ["He left.", "She came."]),
        ("He left. [a–Trans.] She came.", ["He left.", "She came."]),
        ("Did he leave [a–Trans.]? She came.", ["Did he leave?", "She came."]),
        ("[a–Trans.] He left.", ["He left."]),
        ("He [a–Trans.] [b–Ed.] left.", ["He", "left."]),
        ("“He left [a–Trans.]” she said.", ["“He left", "she said."]),
    ],
)
def test_what_a_note_cuts_off_is_heard_where_it_belongs(text: str, parts: list[str]) -> None:
    assert [words for role, words in spoken(text) if role == "narrator"] == parts


def test_each_person_is_announced_by_name() -> None:
    script = script_of("He came [late–V.K.] and left [early–V.K.] alone.")
    assert [cue.text for cue in cues(script)] == ["Note by V.K.:", "Note by V.K.:"]


def test_a_cue_is_in_the_language_of_its_note() -> None:
    script = script_of("Он уехал [прим. пер.: в Париж] сразу.", language=None)
    assert [(cue.language, cue.text) for cue in cues(script)] == [("ru", "Примечание переводчика:")]


def test_the_kinds_that_voices_yaml_may_silence_are_those_that_the_rows_know() -> None:
    assert set(silent.TABLES) == set(policy.SILENT_KINDS)
