"""Who speaks: labels of interviews, panels, plays and transcripts; and what only looks like them is nobody's turn."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from audioedition.article import from_text, read
from audioedition.model import Block, Span
from audioedition.policy import HouseRules
from audioedition.script import segment
from audioedition.script.turns import turns_of
from audioedition.script.turns.speakers import Speakers
from tests.clock import processor_seconds
from tests.table import assert_each


def blocks_of(*paragraphs: str) -> tuple[str, list[Block]]:
    text = "\n\n".join(paragraphs)
    blocks, place = [], 0
    for paragraph in paragraphs:
        is_heading = paragraph.startswith("# ")
        blocks.append(Block("heading" if is_heading else "paragraph", Span(place, place + len(paragraph)), is_heading))
        place += len(paragraph) + 2
    return text, blocks


def people(*paragraphs: str, known: tuple[str, ...] = ()) -> list[str]:
    """Whose each paragraph is, "" for the narrator's; labels in a line of their own as "(Name)"."""
    found = turns_of(*blocks_of(*paragraphs), known)
    turns = (found.get(place) for place in range(len(paragraphs)))
    return ["" if turn is None else f"({turn.person})" if turn.is_alone else turn.person for turn in turns]


# Each paragraph with whom it is said by; nobody for the narrator's.
INTERVIEWS = [
    """
                   | We met in May.
    Anna Holm      | Anna Holm: How are you?
    Karl Moor      | Karl Moor: I am well.
    Anna Holm      | Holm: Where do you live?
    Karl Moor      | KM: I am from Omsk.
    """,
    """
    Grigory Pasko  | GP: How are you?
    Ivan Petrov    | Ivan Petrov: I am well.
    Grigory Pasko  | GP: And your son?
    Ivan Petrov    | Petrov: My son is well.
    """,
    """
    Interviewer    | Q: How are you?
    Guest          | A: I am well.
    Interviewer    | Q. And your son?
    Guest          | A. My son is well.
    """,
    """
    Interviewer    | Вопрос: Как вы?
    Guest          | Ответ: Я здоров.
    Interviewer    | Вопрос: А ваш сын?
    Guest          | Ответ: Мой сын здоров.
    """,
    """
    Anna Holm      | Anna Holm: How are you?
    Karl Moor      | Karl Moor: I am well.
    Karl Moor      | I live by the sea.
    Anna Holm      | Holm: And we do not.
                   | # The sea
                   | It is blue.
    Karl Moor      | Moor: I saw it.
    """,
    """
    Anna Holm      | Anna Holm: How are you?
    Karl Moor      | Karl Moor: I am well.
                   | Moor took his hat and went to the window.
    Anna Holm      | Holm: And we do not.
    Karl Moor      | Moor: I saw it.
    """,
    """
    Treplieff      | TREPLIEFF. Where is Nina?
    Dorn           | DORN. I do not know.
    Treplieff      | TREPLIEFF. [Impetuously] You know it!
    Dorn           | DORN. I went to bed.
    """,
    """
    (Lorenzo)      | LORENZO
    Lorenzo        | Who are you?
    (Jessica)      | JESSICA
    Jessica        | I am your love.
    (Lorenzo)      | LORENZO
    Lorenzo        | Come to me.
    (Jessica)      | JESSICA
    Jessica        | I come.
    """,
    """
                   | [00:00:12] Anna Holm: How are you?
                   | [00:00:15] Karl Moor: I am well.
                   | [00:01:02] Anna Holm: And your son?
    """,
    """
    Holm           | Mr. HOLM: I ask the house.
    The Chairman   | The CHAIRMAN: We will hear you.
    Holm           | Mr. HOLM: I thank you.
    The Chairman   | The CHAIRMAN: You may go on.
    """,
    """
    Anna Holm      | Anna Holm: I ask you.
    Karl Holm      | Karl Holm: You ask me?
    Anna Holm      | Anna Holm: I do.
    Karl Holm      | Karl Holm: We see.
                   | Holm: I do not know.
    """,
]
LABELS = [
    # in the first line, with the speech below it; shortened, and written out elsewhere
    """
    Bernardo       | Ber.\\nWho's there?
    Fran           | Fran.\\nNay, answer me! Bernardo?
    Bernardo       | Ber.\\nHe! Are you there?
    Fran           | Fran.\\nYou come to me.
    Bernardo       | Ber.\\nHave you slept?
    """,
    # a direction for a full stop; one that goes over the end of a line
    """
    Liza           | LIZA. Why won't he speak to me?
    Higgins        | HIGGINS. Come back! How much do you pay me?
    Liza           | LIZA [weeping] But I have no money.
    Higgins        | HIGGINS (walking up\\nand down). You know it.
                   | LIZA stares at him.
    Liza           | LIZA. I do!
    Higgins        | HIGGINS. Hold your tongue!
    """,
    # alone in small letters, and between dashes
    """
    (Harpagon)     | - Harpagon -
    Harpagon       | Where is my money?
                   | (Aside.)
    Harpagon       | I am lost!
    (La Flèche)    | - La Flèche -
    La Flèche      | Have you money, sir?
    (Harpagon)     | - Harpagon -
    Harpagon       | I have none!
    (La Flèche)    | - La Flèche -
    La Flèche      | I go.
    (Harpagon)     | - Harpagon -
    Harpagon       | Stay! You took it?
    """,
    # a moment in the line above, or over the line
    """
    CC             | [00:04:41:24]\\nCC: Can you hear me?
    CMP            | [00:04:41:33]\\nCMP: We can.
    (CMP)          | [00:04:41:57]
    CC             | CC: Roger, we copy you.
    CMP            | CMP: Okay.
    """,
    # nobody answers himself: "MISS TESMAN" is not "TESMAN"
    """
    Tesman         | TESMAN. Are you well?
    Miss Tesman    | MISS TESMAN. I am.
    Tesman         | TESMAN. Did you sleep?
    Miss Tesman    | MISS TESMAN. You know I did.
    Tesman         | TESMAN. I am glad!
    """,
    # introduced before the first label; one more who speaks once
    """
                   | We spoke with Lauren Ancona and Ron Pringle of the city, and with Cody Rockwood.
    Lauren Ancona  | LA: How did you hear of us?
    Ron Pringle    | RP: I follow you.
    Lauren Ancona  | LA: And you?
    Ron Pringle    | RP: I read it.
    Cody Rockwood  | CR: My team had it.
    """,
    # as parliaments have them
    """
    Presidente     | El señor PRESIDENTE: ¿Quién pide la palabra?
    Ruiz Moya      | La señora RUIZ MOYA (Ana): Yo la pido, con su permiso.
    Presidente     | El señor PRESIDENTE: La tiene usted. ¿Algo más?
    Ruiz Moya      | La señora RUIZ MOYA (Ana): Nada más; me doy por satisfecha.
    """,
]
TRANSCRIPTS = [
    # the moment behind the name, with the speech below it or beside it
    """
    (Anna Holm)    | Anna Holm: 00:00:07
    Anna Holm      | How are you?
    (Karl Moor)    | Karl Moor: 00:00:26
    Karl Moor      | I am well.
    (Anna Holm)    | Anna Holm: 00:01:00
    Anna Holm      | I am glad.
    (Karl Moor)    | Karl Moor: 01:02:03
    Karl Moor      | We are.
    """,
    """
    Anna           | Anna 5:16: How are you?
    Karl           | Karl 5:53: I am well.
    Anna           | Anna 6:06: I am glad.
    Karl           | Karl 7:01: We are.
    """,
    # who has no words is nobody
    """
    Anna Holm      | Anna Holm: How are you?
    Karl Moor      | Karl Moor: I am well.
                   | Jingle: [15:40]
    Anna Holm      | Anna Holm: I am glad.
                   | Jingle: [28:02]
    Karl Moor      | Karl Moor: We are.
    """,
    """
    Interviewer    | Q - How are you?
    Guest          | A - I am well.
    Interviewer    | Q - And your son?
    Guest          | A - He is too, I hope.
    """,
    """
    Interviewer    | Q1: How are you?
    Guest          | A1: I am well.
    Interviewer    | Q2: And your son?
    Guest          | A2: He is too, I hope.
    """,
    # who is named before the talk speaks once in it; a draft, with a full name of a kind, is nobody
    """
                   | Early Draft: the paper of May
                   | Late Draft: the paper of June
    Anna Holm      | Anna: How are you, says Anna Holm.
    Karl Moor      | Karl Moor: I am well.
    Anna Holm      | Anna Holm: I am glad.
    Karl Moor      | Karl Moor: We are.
    """,
    # letters that stand for a name, where the text says whose they are
    """
                   | Present: Shu-yu Guo (SYG), Rob Palmer (RPR)
    Shu-yu Guo     | SYG: I have it.
    Rob Palmer     | RPR: Have you?
    ABO            | ABO: We all have.
    Shu-yu Guo     | SYG: I do.
    ABO            | ABO: You do.
    Rob Palmer     | RPR: And I.
    """,
    # what stands before several who speak is no first name, and a pause nobody
    """
                   | They wait. (Enter Bell.) They wait. (Enter Holm.)
    Bell           | BELL. Where is Nina?
    Holm           | HOLM. I do not know.
                   | PAUSE.
    Bell           | BELL. You know it!
    Holm           | HOLM. I went to bed.
                   | PAUSE.
    Bell           | BELL. Who are you?
    Holm           | HOLM. And who are you?
    """,
    """
                   | Present: Anna, Karl
                   | Topic: the house
    Anna           | Anna: Do we have it?
    Karl           | Karl: I do.
                   | Topic: the sea
    Anna           | Anna: I see it.
    Karl           | Karl: And I.
                   | Resolved: we have it.
                   | Resolved: we see it.
    """,
]
DASHES = [
    """
                   | Мы встретились в мае.
    Interviewer    | — Как вы живёте?
    Guest          | — Хорошо, спасибо.
    Guest          | Но дом наш стоит у самой реки.
    Interviewer    | — А ваш сын?
    Guest          | — Сын в городе.
    """,
]
STORIES = [
    ("— Вы были дома?", "— Да, — сказал он.", "— А сын?", "— Он в городе, — ответил Тимур и ушёл."),
    ("— Vous venez ?", "— Où ça ?", "— À la mer ?", "— Non ?"),
]
NOBODY = [
    ("Ingredients: two eggs.", "Method: Beat them.", "Ingredients: flour.", "Method: Sift it."),
    ("Note: This is old.", "Update: It is new.", "Note: You can see it.", "Update: I was wrong."),
    ("Input: 5", "Output: 7", "Input: 6", "Output: 8"),
    ("Paris: The city where I live.", "London: The city where you live.", "Rome: We were there."),
    ("Dear Anna: I came.", "Dear Karl: You came.", "Dear Anna: We came."),
    ("He said: I came.", "She said: You came."),
    ("Anna Holm: The price of bread", "Karl Moor: The long road", "Anna Holm: The sea", "Karl Moor: The wind"),
    ("Theorem. Do we have it?", "Proof. We have it!", "Theorem. Have we more?", "Proof. We do!", "Theorem. We end."),
    (
        "Pros",
        "You can walk there!",
        "Cons",
        "Do you like rain?",
        "Pros",
        "You can swim!",
        "Cons",
        "You pay!",
        "Pros",
        "I",
    ),
    ("New: You can sort!", "Fixed: We heard you.", "New: You can print!", "Fixed: My list was lost."),
    ("Myth: You need a car!", "Fact: You can walk.", "Myth: You need money!", "Fact: We have none."),
    ("From: Anna Holm\nTo: you\nSubject: me", "I came.", "From: Karl Moor\nTo: you\nSubject: us", "From: Anna Holm"),
    ("Paris — I came. You were there!", "Rome — You came?", "Paris — We left!", "Rome — I left?"),
    (
        "加分题：你好吗？",
        "我很好。",
        "额外加分点：你是谁？",
        "我是我。",
        "加分题：我们走。",
        "额外加分点：我去。",
        "我走。",
        "好。",
        "好。",
    ),
    ("# FAQ", "Q: Do you ship?", "A: We do.", "Q: Do I pay?", "A: You do.", "Q: And you?", "A: We pay."),
    ("PARIS. The king came.", "LONDON. The queen left.", "PARIS. The king left.", "LONDON. The queen came."),
]


def test_the_turns_of_a_conversation_are_found() -> None:
    def check(conversation: str) -> None:
        lines = [line.split("|", 1) for line in conversation.strip().splitlines()]
        paragraphs = [paragraph.strip().replace("\\n", "\n") for _, paragraph in lines]
        assert people(*paragraphs, known=("Grigory Pasko",)) == [person.strip() for person, _ in lines]

    assert_each(check, ((conversation,) for conversation in INTERVIEWS + LABELS + TRANSCRIPTS + DASHES))


def test_what_only_looks_like_one_is_nobodys_turn() -> None:
    def check(*paragraphs: str) -> None:
        assert set(people(*paragraphs)) == {""}

    assert_each(check, NOBODY + STORIES)


@pytest.mark.parametrize(
    ("markdown", "people"),
    [
        ("**How do you begin?**\n\nI sit.\n\n**And your day?**\n\nMy day is long.\n\n**Do you sleep?**\n\nI do.", True),
        ("## How do you begin?\n\nI sit.\n\n## And your day?\n\nMy day is long.\n\n## Do you sleep?\n\nI do.", True),
        ("Q: How do you begin?\n\nI sit.\n\nQ: And your day?\n\nWe rise.\n\nQ: Do you sleep?\n\nWe do.", True),
        ("**How do I begin?**\n\nYou sit.\n\n**Can I go?**\n\nYou can.\n\n**Do I pay?**\n\nYou do.", False),
        ("## How do I begin?\n\nYou sit.\n\n## Can I go?\n\nYou can.\n\n## Do I pay?\n\nYou do.", False),
        ("**Do you ship?**\n\nWe do.\n\n**Do you sell?**\n\nWe do.\n\n**Do you print?**\n\nWe do.", False),
        ("## FAQ\n\n**Do you sit?**\n\nI do.\n\n**Do you go?**\n\nI do.\n\n**Do you see?**\n\nI do.", False),
        ("**How do you begin?**\n\nI sit.\n\n**You sit.**\n\nI do.\n\n**Do you sleep?**\n\nWell: I do.", True),
        ("## 你是谁？\n\n我是画家。\n\n## 你住在哪里？\n\n我住在海边。\n\n## 你画什么？\n\n我画海。", True),
        (
            "**¿Cómo empezaste?**\n\nTengo eso.\n\n**¿Y tenéis?**\n\nCreo que no.\n\n**¿Lo vendéis?**\n\nQuiero.",
            True,
        ),
        ("## Q: How are you?\n\nI sit.\n\n## Q: And you?\n\nYes.\n\n## Q: Do you sleep?\n\nI do.", True),
        ("### Q: Is it?\n\nA: It is.\n\n### Q: Was it?\n\nA: I was.\n\n### Q: Is he?\n\nA: He was.", True),
        ("**How do you begin?**\n\nI sit.\n\n## And you rest?\n\nI do.\n\n**Do you sleep?**\n\nI do.", True),
    ],
)
def test_questions_without_a_label_are_an_interview_where_one_is_asked_of_himself(
    tmp_path: Path, markdown: str, people: bool
) -> None:
    file = tmp_path / "a.md"
    file.write_text(markdown)
    units = segment(read(file), HouseRules()).units
    roles = [unit.role for unit in units if unit.kind in ("sentence", "heading")]
    asked, answered = ("person:Interviewer", "person:Guest") if people else (roles[0], roles[1])
    assert roles == [asked, answered] * 3
    assert people or not any(role.startswith("person:") for role in roles)


def test_a_standfirst_that_is_set_as_the_questions_are_is_nobodys(tmp_path: Path) -> None:
    standfirst = "**An engineer on his road from Omsk to the sea.**\n\n"
    questions = "**Do you sleep?**\n\nI do.\n\n**And your day?**\n\nMy day is long.\n\n**Do you begin?**\n\nI do."
    (tmp_path / "talk.md").write_text(f"# A talk\n\n{standfirst}{questions}")
    units = segment(read(tmp_path / "talk.md"), HouseRules()).units
    assert [unit.role for unit in units if unit.kind == "sentence"][:2] == ["narrator", "person:Interviewer"]


def test_answers_that_are_set_in_like_quotations_are_turns(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("AH: How are you?\n\n> KM: I am well.\n>\n> My son is too.\n\nAH: And you?\n\n> KM: We are.")
    units = segment(read(file), HouseRules()).units
    roles = [(unit.role, unit.text) for unit in units if unit.kind == "sentence"]
    assert [role for role, _ in roles] == [f"person:{name}" for name in ("AH", "KM", "KM", "AH", "KM")]


def test_a_turn_begins_within_a_paragraph() -> None:
    text = "Ann Lee asks whether it is late.\nEve Roe: It is, I know.\nAnn Lee: You do?\nEve Roe: I do.\nAnn Lee: I."
    units = segment(from_text(text), HouseRules()).units
    roles = [unit.role for unit in units if unit.kind == "sentence"]
    eve, ann = "person:Eve Roe", "person:Ann Lee"
    assert roles == ["narrator", eve, ann, eve, ann]


@pytest.mark.parametrize(
    ("names", "known", "expected"),
    [
        (["Vitaly Voronov", "Voronov", "VV", "Vitaly"], [], ["Vitaly Voronov"] * 4),
        (["VITALY VORONOV", "Voronov", "V.V."], [], ["Vitaly Voronov"] * 3),
        (["Dr. Anna Holm", "Dr. Holm", "Anna Holm"], [], ["Anna Holm"] * 3),
        (["SYG", "DE", "RBN", "MM"], [], ["SYG", "DE", "RBN", "MM"]),
        (["DORN", "LEE", "NINA"], [], ["Dorn", "Lee", "Nina"]),
        (["GP", "Ivan"], ["Grigory Pasko"], ["Grigory Pasko", "Ivan"]),
        (["GP", "Ivan"], ["42", "—"], ["GP", "Ivan"]),
        (["Anna Holm", "Karl Holm", "Holm"], [], ["Anna Holm", "Karl Holm", "Holm"]),
    ],
)
def test_one_person_has_one_name(names: list[str], known: list[str], expected: list[str]) -> None:
    speakers = Speakers(names, known)
    assert [speakers.person(name) for name in names] == expected


def test_many_labels_and_long_ones_take_no_longer_than_their_text() -> None:
    def seconds(count: int) -> float:
        text, blocks = blocks_of(*[f"{'Anna Holm' if n % 2 else 'Karl Moor'}: I am here." for n in range(count)])
        assert len(turns_of(text, blocks)) == count
        return processor_seconds(lambda: turns_of(text, blocks), 3)

    assert seconds(20_000) < 20 * seconds(2_000) + 0.4
    assert turns_of(*blocks_of(*["Anna " * 200 + ": I am."] * 50)) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Anna {n} Holm: I am.", "A{n}: I am?", "{long}: I am.", "Q. I am {n}?", "**Anna{n}** [5:16]: I",
        "Anna (AB{n}) |", "A{n}. [I am] (I am) I", "Enter Holm{n}.", "— Am I {n}?",
    ],
)  # fmt: skip
def test_any_label_a_line_is_read_in_linear_time(line: str) -> None:
    def seconds(count: int) -> float:
        texts = [line.format(n=n, long="Anna Holm " * 50) for n in range(count)]
        text, blocks = blocks_of(*texts)
        turns_of(text, blocks)
        return processor_seconds(lambda: turns_of(text, blocks), 3)

    assert seconds(16_000) < 8 * seconds(4_000) + 0.4  # a quadratic pattern takes sixteen times as long


def test_a_label_is_a_step_and_its_person_announced_once() -> None:
    article = from_text("Anna Holm: How are you?\n\nKarl Moor: I am well.\n\nHolm: And I.\n\nMoor: We are.")
    units = segment(article, HouseRules()).units
    spoken = [(unit.role, unit.kind, unit.text) for unit in units if unit.kind in ("cue", "sentence")]
    assert spoken == [
        ("narrator", "cue", "Anna Holm:"), ("person:Anna Holm", "sentence", "How are you?"),
        ("narrator", "cue", "Karl Moor:"), ("person:Karl Moor", "sentence", "I am well."),
        ("person:Anna Holm", "sentence", "And I."), ("person:Karl Moor", "sentence", "We are."),
    ]  # fmt: skip
    assert [step.was for unit in units for step in unit.steps if step.kind == "label"] == [
        "Anna Holm: ", "Karl Moor: ", "Holm: ", "Moor: "
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("speakers", "voices", "cues"), [("voices", 2, 2), ("voices", 1, 4), ("names", 2, 4), ("plain", 2, 0)]
)
def test_names_are_said_as_often_as_a_listener_needs_them(speakers: Any, voices: int, cues: int) -> None:
    article = from_text("Anna Holm: How are you?\n\nKarl Moor: I am well.\n\nHolm: And I.\n\nMoor: We are.")
    script = segment(article, HouseRules(speakers=speakers), tells_apart=lambda people, _: voices >= len(people))
    assert sum(unit.kind == "cue" for unit in script.units) == cues
    assert any(unit.text.startswith("Anna Holm:") for unit in script.units if unit.kind == "sentence") == (cues == 0)
