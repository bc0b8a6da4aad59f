"""Who bears a Roman numeral, and what is counted with them."""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

# Names of monarchs, popes and patriarchs that history counts, as each language calls them.
RULERS = WordLists(
    "names of rulers",
    {
        "en": """
            John_Paul Abdullah Abdul_Hamid Adrian Afonso Albert Alexander Alexis Alexius Alfonso Amenhotep Andrew Anne
            Antiochus Artaxerxes Augustus Baldwin Basil Benedict Boniface Boris Calixtus Carl Carlos Carol Casimir
            Catherine Celestine Charles Christian Christina Clement Cleopatra Constantine Cyril Cyrus Dmitri Dmitry
            Darius Edmund Edward Elizabeth Eric Ethelred Eugene Farouk Ferdinand Felipe Francis Franz_Joseph Frederick
            Frederick_William Friedrich George Gregory Gustav Gustavus Hadrian Haakon Harald Harold Hassan Henri Henry
            Honorius Hussein Innocent Isabella Ivan James John Joseph Juan Juan_Carlos Julius Justin Justinian Karl
            Kirill Leo Leopold Louis Ludwig Magnus Margaret Margrethe Maria Marie Mary Maximilian Mehmed Michael
            Mohammed Muhammad Murad Napoleon Nicholas Nicolas Nikolai Olaf Olav Oscar Otto Paul Pavel Pedro Peter
            Philip Philippe Pius Ptolemy Ramesses Rameses Richard Robert Rudolf Selim Sergius Sigismund Sixtus
            Stanislaw Stephen Suleiman Sylvester Theodore Theodosius Thutmose Tikhon Umberto Urban Victor
            Victor_Emmanuel Vladimir Wilhelm William Wladyslaw Xerxes Yaroslav
        """,
        "fr": """
            Louis Charles Henri François Philippe Napoléon Jean Jacques Georges Guillaume Édouard Frédéric Nicolas
            Alexandre Pierre Paul Pie Léon Grégoire Benoît Clément Innocent Jean-Paul Ivan Catherine Élisabeth Richard
            Robert Léopold Baudouin Albert Othon Ferdinand Alphonse Isabelle
        """,
        "es": """
            Felipe Carlos Alfonso Fernando Isabel Luis Enrique Jaime Pedro Sancho Ramiro Juan Francisco Napoleón Jorge
            Guillermo Eduardo Federico Nicolás Alejandro Pablo Pío León Gregorio Benedicto Clemente Inocencio Iván
            Catalina Leopoldo Alberto
        """,
        "it": """
            Luigi Carlo Vittorio Emanuele Umberto Filiberto Ferdinando Francesco Enrico Filippo Napoleone Giorgio
            Guglielmo Edoardo Federico Nicola Alessandro Pietro Paolo Pio Leone Gregorio Benedetto Clemente Innocenzo
            Giovanni Ivan Caterina Leopoldo Alberto Elisabetta Urbano Giulio Sisto Bonifacio Celestino
        """,
    },
)
# Whose ordinal is feminine.
QUEENS = WordLists(
    "names of queens",
    {
        "es": "Isabel Catalina",
        "it": "Elisabetta Caterina",
    },
)
# Behind one of these even "I" is a numeral: "Tsar Peter I was".
TITLES_OF_RULERS = WordLists(
    "titles of rulers",
    {
        "en": """
            King Queen Tsar Czar Tsarina Emperor Empress Pope Prince Princess Sultan Kaiser Shah Saint Duke Patriarch
            Pharaoh
        """,
    },
)
# Family names with a number: who has one of these first names is "the third".
GIVEN_NAMES = WordLists(
    "first names before a number",
    {
        "en": """
            Adam Alan Albert Alexander Alfred Andrew Anthony Arthur Ben Benjamin Bill Bob Bradley Carl Charles
            Clarence Daniel David Donald Douglas Earl Edward Edwin Ernest Eugene Frank Franklin Fred Frederick Gary
            George Gerald Gordon Harold Harry Henry Herbert Howard Hugh Jack James Jeffrey Jesse Jim Joe John Johnny
            Jonathan Joseph Kenneth Lawrence Leonard Lewis Louis Mark Martin Matthew Michael Nathaniel Oliver Oscar
            Patrick Paul Peter Philip Ralph Raymond Richard Robert Roger Ronald Roy Russell Sam Samuel Sammy Scott
            Stephen Steven Theodore Thomas Thurston Timothy Tom Victor Vincent Walter Warren William Winthrop
        """,
    },
)
DESIGNATIONS = WordLists(
    "what Roman numerals count",
    {
        "en": """
            Part Parts Chapter Chapters Book Books Volume Volumes Vol Vols Act Scene Section Sections Article Articles
            Title Appendix Figure Fig Table Phase Stage Type Class Grade Level Division Group Zone Canto Psalm Sonnet
            Symphony Opus World_War Vatican Mark Apollo Saturn Gemini Super_Bowl Schedule Annex Protocol Category
            Factor Lesson Unit Verse War Round Episode Season Number Plate Titan Soyuz Salyut Cohort Legion Legio
            Stalag Oflag Plan Corps Basel START SALT Region District Ward Course Tier Rank Cabinet Rambo Rocky
            Godfather Intifada Camp Reactor Letter Lecture Essay Fantasy
        """,
    },
)
