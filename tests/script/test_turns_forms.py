"""Forms in which conversations are written down, each in the format that has it, from the file to whose voice it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioedition.article import read
from audioedition.policy import HouseRules
from audioedition.script import segment

# A name of a file, the document, and who speaks in it, in this order; nothing for the narrator.
FORMS = {
    "a house of parliament": (
        "house.txt",
        """
        Oral Answers to Questions

        Mr Speaker
        I call Sarah Green.

        Sarah Green (Chesham and Amersham) (LD)
        If he will list his official engagements for Wednesday.

        The Prime Minister (Boris Johnson)
        This morning I had meetings with my colleagues.

        Sarah Green
        My constituents wait for weeks. Will he tell them why?

        The Prime Minister
        I thank the hon. Lady.

        Mr Speaker
        I call Keir Starmer.

        Keir Starmer (Lab)
        I thank the Speaker. Why has he not apologised?
        """,
        """
        Mr Speaker, Sarah Green, The Prime Minister, Sarah Green, The Prime Minister, Mr Speaker, Keir Starmer
        """,
    ),
    "a court, its lines numbered": (
        "court.txt",
        """
        1            THE COURT:  All right.  Call your next witness.
        2            MR. SMITH:  Your Honor, the People call Jane Roe.
        3            THE CLERK:  Please state your name.
        4       Q.   Where do you live, Ms. Roe?
        5       A.   I live in Dayton.
        6       Q.   How long have you lived there?
        7       A.   About ten years, I think.
        8            MR. JONES:  Objection, Your Honor.
        9            THE COURT:  Overruled.  You may answer.
        """,
        """
        The Court, Mr. Smith, The Clerk, Interviewer, Guest, Interviewer, Guest, Mr. Jones, The Court
        """,
    ),
    "a moment beside a name over the words": (
        "show.md",
        """
        # Episode 12

        **Anna Holm** 0:00

        Welcome back. How are you today?

        **Ben Ray** 0:12

        I'm fine, thanks for having me.

        **Anna Holm** 0:20

        Tell us about your new book.

        **Ben Ray** 1:02

        Well, I wrote it in a year.
        """,
        "Anna Holm, Ben Ray, Anna Holm, Ben Ray",
    ),
    "names in headings": (
        "heads.md",
        """
        # Two bakers

        ### Anna

        Welcome back. How are you today?

        ### Ben

        I'm fine, thanks for having me.

        ### Anna

        Tell us about your new book.

        ### Ben

        Well, I wrote it in a year.

        ### Anna

        Where can we find it?
        """,
        "Anna, Ben, Anna, Ben, Anna",
    ),
    "names in a table": (
        "table.md",
        """
        # Two bakers

        | Who | Words |
        |---|---|
        | Anna | Welcome back. How are you today? |
        | Ben | I'm fine, thanks for having me. |
        | Anna | Tell us about your new book. |
        | Ben | Well, I wrote it in a year. |
        | Anna | Where can we find it? |
        """,
        "Anna, Ben, Anna, Ben, Anna",
    ),
    "names in small letters": (
        "minutes.html",
        """
        <html><body><h1>Meeting of the group</h1>
        <p><cite>manu:</cite> let's talk about the agenda, do you have changes?</p>
        <p><cite>dave:</cite> i would like to add one item</p>
        <p><cite>manu:</cite> which one do you mean?</p>
        <p><cite>dave:</cite> the one about contexts that i sent to the list</p>
        <p><cite>manu:</cite> okay, then we do that. any objections?</p>
        <p><cite>&lt;dave&gt;</cite> none from me</p>
        </body></html>
        """,
        "manu, dave, manu, dave, manu, dave",
    ),
    "minutes whose words are called comments": (
        "comments.html",
        """
        <html><body><h1>Meeting of the group</h1>
        <div class="comment"><span class="name">Ann Holm</span>: let's talk about the agenda, do you have changes?</div>
        <div class="comment"><span class="name">Ben Ray</span>: i would like to add one item</div>
        <div class="comment"><span class="name">Ann Holm</span>: which one do you mean?</div>
        <div class="comment"><span class="name">Ben Ray</span>: the one about contexts that i sent to the list</div>
        </body></html>
        """,
        "Ann Holm, Ben Ray, Ann Holm, Ben Ray",
    ),
    "labels set apart as a whole": (
        "play.txt",
        """
        ATTO PRIMO

        _Il padre._ Dov'è mia figlia? Io non la vedo in nessuna stanza di questa casa.

        _La figliastra (ridendo)._ Sono qua, padre mio, e non mi sono mai nascosta a lei.

        _Il padre._ E il copione?

        _Si volta verso la porta._

        _La figliastra._ Non l'ho più.

        _Il padre._ Lo dia a me!

        _La figliastra._ No! Mai!
        """,
        "Il padre, La figliastra, Il padre, , La figliastra, Il padre, La figliastra",
    ),
    "letters of names, in small letters and brackets": (
        "letters.txt",
        """
        Ein Gespräch zwischen Jochen Lipps und Petra Tanne

        Es fragt unser Jochen Lipps (jl), es antwortet uns Petra Tanne (pt).

        (jl)
        Wann haben Sie begonnen?

        (pt)
        Ich habe im Mai begonnen.

        (jl)
        Und wann hören Sie auf?

        (pt)
        Ich höre nie auf.

        (jl)
        Nie?
        """,
        ", Jochen Lipps, Petra Tanne, Jochen Lipps, Petra Tanne, Jochen Lipps",
    ),
    "questions run in with their answers": (
        "run-in.html",
        """
        <html><head><title>A baker</title></head><body><h1>A baker</h1>
        <p><strong>When did you begin to bake?</strong><br>I began when I was ten.</p>
        <p><strong>What do you like most?</strong> I like the mornings.</p>
        <p><strong>Do you ever sleep?</strong><br>I sleep on Mondays.</p></body></html>
        """,
        "Interviewer, Guest, Interviewer, Guest, Interviewer, Guest",
    ),
    "questions that are numbered": (
        "numbered.txt",
        """
        A baker

        1) When did you begin to bake?

        I began when I was ten.

        2) What do you like most about your work?

        I like the mornings.

        3) Do you ever sleep?

        I sleep on Mondays.
        """,
        "Interviewer, Guest, Interviewer, Guest, Interviewer, Guest",
    ),
    "an announced interview, whose questions nothing sets apart": (
        "plain.md",
        """
        # Interview with Jane Roe

        How did you begin to bake?

        I began when I was ten.

        What do you like most about your work?

        I like the mornings.

        Do you ever sleep?

        I sleep on Mondays.

        What would you tell a beginner?

        I would tell you to wait.
        """,
        "Interviewer, Jane Roe, Interviewer, Jane Roe, Interviewer, Jane Roe, Interviewer, Jane Roe",
    ),
    "questions between the labels of those who answer": (
        "between.md",
        """
        **Thanks for coming! Could you tell us who you are?**

        *Rick:* I make games, and my sister does.

        **What do you do at your firm?**

        *Mary:* I write programs. We all do.

        **How did you come there?**

        *Rick:* I saw a note in a shop.

        *Mary:* He told me of it.
        """,
        "Interviewer, Rick, Interviewer, Mary, Interviewer, Rick, Mary",
    ),
    "dashes that make a list": (
        "dashes.txt",
        """
        Entretien avec Jeanne Roux

        – Comment êtes-vous venue au pain ?

        – J'avais dix ans, et ma mère faisait le pain.

        – Et qu'aimez-vous le plus ?

        – Le matin. Personne d'autre n'est debout.
        """,
        "Interviewer, Guest, Interviewer, Guest",
    ),
    "one who speaks once, in the way of all others": (
        "once.txt",
        """
        Three friends

        Anna: Where were you? I waited.

        Ben: I was at sea, my dear.

        Anna: And where is Carl?

        Ben: I lost him.

        Carl: No, I am here!

        Anna: I see you.

        Ben: So do I.
        """,
        "Anna, Ben, Anna, Ben, Carl, Anna, Ben",
    ),
    "a letter for a name": (
        "letter.md",
        """
        **Jacky:** I'm curious how you began.

        **Coraline:** I was an engineer for years.

        **J:** Did you like it?

        **C:** I loved it.

        **J:** And now?

        **C:** I write.
        """,
        "Jacky, Coraline, Jacky, Coraline, Jacky, Coraline",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_who_speaks(form: str, tmp_path: Path) -> None:
    name, document, expected = FORMS[form]
    assert people(tmp_path / name, document) == [person.strip() for person in " ".join(expected.split()).split(",")]


def people(path: Path, document: str) -> list[str]:
    """Who speaks one after the other, "" for the narrator; a heading is nobody's."""
    found: list[str] = []
    for role in roles(path, document):
        person = role.removeprefix("person:") if role.startswith("person:") else ""
        if not found or found[-1] != person:
            found.append(person)
    return found


def roles(path: Path, document: str) -> list[str]:
    lines = document.strip("\n").split("\n")
    indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
    path.write_text("\n".join(line[indent:] for line in lines), encoding="utf-8")
    units = segment(read(path), HouseRules()).units
    return [unit.role for unit in units if unit.kind not in ("opening", "cue", "credit", "heading")]


# What only looks so.
NOBODY = {
    "a recipe": """
        **Ingredients:** flour, water, salt.

        **Step 1:** Mix. Do you see lumps? Stir again.

        **Tip:** You may add seeds.

        **Step 2:** Wait until you can press it.

        **Tip:** If you wait longer, it is better!
        """,
    "reasons for and against": """
        **Pro:** You will save money!

        **Con:** You will miss your friends. Are you ready?

        **Pro:** You can see the sea!

        **Con:** It rains. Will you like that?

        **Pro:** I love it.
        """,
    "what is objected, and what is said to it": """
        Challenge: Why do you not use a symbol? I would.

        Response: You would have to change the parser, and we have no time.

        That is a great deal of work for a small gain.

        Challenge: Why a comma? I see none elsewhere.

        Response: It parts them! Look at the others.

        The challenges above were met in the list.

        Challenge: Why not a function?

        Response: You have one already. My responses stay the same.
        """,
    "how a group meets": """
        - **Check-in:** What did you do since we met?
        - **Sprint:** plan it
        - **Goals:** write them
        - **Check-out:** What do I take with me?

        Meet again.

        - **Check-in:** How are you?
        - **Sprint:** work on it
        - **Goals:** look at them
        - **Check-out:** What have I learnt?

        Meet a third time.

        - **Check-in:** What did I do?
        - **Sprint:** end it
        - **Goals:** compare them
        - **Check-out:** Was I content?
        """,
    "what is stored, and why": """
        - Betroffene Daten: die Seite, die Du besucht hast
        - Rechtsgrundlage: Deine Einwilligung
        - Betroffene Daten: Deine Anschrift
        - Rechtsgrundlage: unser Vertrag mit Dir
        - Betroffene Daten: Deine Bestellung
        - Rechtsgrundlage: unser Interesse
        """,
    "headings that come again": """
        ## Version 2

        ### Added

        You can now print! I like it.

        ### Changed

        Do you use the old name? We kept it.

        ## Version 1

        ### Added

        You can now read. Try it!

        ### Changed

        What was added is now changed.
        """,
    "a table of answers": """
        | Setting | What it does |
        |---|---|
        | Speed | You may change it! |
        | Sound | Do you hear it? |
        | Speed | I would not change it. |
        | Sound | Your speed and sound are yours! |
        | Speed | My own is slow. |
        """,
    "frequent questions in one paragraph with their answers": """
        # Frequently asked questions

        **How do I install it?** You run the installer. I recommend the second one.

        **Can I use it at work?** Yes, you can. We do.

        **Why do I see an error?** You have the wrong version.
        """,
}


@pytest.mark.parametrize("kind", NOBODY)
def test_nobody_speaks(kind: str, tmp_path: Path) -> None:
    assert not [role for role in roles(tmp_path / "text.md", NOBODY[kind]) if role.startswith("person:")]


def test_a_guest_is_known_by_the_title_and_uninflected(tmp_path: Path) -> None:
    asked = "<p><b>Kiedy zaczął pan piec?</b></p><p>Miałem dziesięć lat, i piekłem.</p>"
    page = f"<html><body><h1>Rozmowa z Janem Nowakiem</h1><p>Dziś piecze u nas Jan Nowak.</p>{asked * 3}</body></html>"
    assert set(people(tmp_path / "a.html", page)) == {"", "Interviewer", "Jan Nowak"}
    without = page.replace("Jan Nowak.", "on.")
    assert set(people(tmp_path / "b.html", without)) == {"", "Interviewer", "Guest"}
    asked = "**When did you begin?**\n\nI began in May.\n\n"
    assert people(tmp_path / "c.md", f"# Jane Roe: “I bake at night”\n\n{asked * 3}")[1] == "Jane Roe"


def test_names_in_headings_are_no_chapters(tmp_path: Path) -> None:
    path = tmp_path / "heads.md"
    _, document, _ = FORMS["names in headings"]
    roles(path, document)
    assert [chapter.title for chapter in segment(read(path), HouseRules()).chapters] == ["Two bakers"]


def test_a_word_for_a_thing_in_a_list_beside_a_conversation_is_nobody(tmp_path: Path) -> None:
    talk = "> **Justin**: How many readers do you have?\n\n> **Me**: I have few.\n\n"
    report = "- **Result**: I wrote it\n- **Grade**: B\n\n### Plans\n\n- **Result**: Did I finish?\n- **Grade**: C\n\n"
    document = f"# May\n\n### Goals\n\n{report}The result pleased me, and so did the grade.\n\n{talk * 3}"
    assert set(people(tmp_path / "a.md", document)) == {"", "Justin", "Me"}
