"""Where sentences end: a row is a language and sentences, which are found again when they are put together."""

from __future__ import annotations

from itertools import product

import pytest

from audioedition.model import Span
from audioedition.script.sentences import sentences

from ..table import assert_each

ROWS = [
    ("en", ["He came.", "She left.", "Nobody knew!", "Why?", "So it was…", "The end."]),
    ("en", ["Mr. Smith met Dr. J. K. Rowling at St. Peter's.", "They spoke."]),
    ("en", ["It cost 3.14 dollars, i.e. nothing, e.g. a cent.", "He paid."]),
    ("en", ["He lives in the U.S. and works for the U.N. in Geneva.", "She does not."]),
    ("en", ["He came at 5 p.m. on Monday.", "She came at 6 p.m.", "They left."]),
    ("en", ["See No. 5 and p. 7 and Fig. 3.", "He said no.", "Then he left."]),
    ("en", ["Smith & Co. makes cars, boats, etc. for Ltd. companies.", "The firm is old."]),
    ("en", ["“Go!” he said.", "“Now.”", "He went."]),
    ("en", ["He asked: “Why?”", "Nobody answered."]),
    ("en", ["“I came.", "…I saw”, he wrote.", "(He lied.)", "It was so."]),
    ("en", ["Wait... what?", "Yes."]),
    ("en", ["He wrote example.com and v1.2.3 on it.", "Then he left."]),
    ("en", ["He left.", "2010 was a good year."]),
    ("en", ["«The courts will get to the bottom of everything», – he said.", "– Then they left."]),
    ("ru", ["Он приехал в г. Алматы на ул. Абылай хана.", "Там жил А. С. Пушкин.", "Да!"]),
    ("ru", ["В 2010 г. он уехал и т.д. и т.п. туда.", "Она осталась."]),
    ("ru", ["Здесь был завод, и т.д.", "Теперь пустырь.", "Школа, клуб и т. п.", "Дом."]),
    ("ru", ["Это было в XX в. до н.э. и потом.", "Так и есть."]),
    ("ru", ["Билет стоил ок. 1200 франков.", "Всё ок.", "Она осталась."]),
    ("it", ["La casa, n. 12, è vuota.", "Telefono: tel. 55."]),
    ("fr", ["Il en vint env. 1 200.", "Puis rien."]),
    ("ru", ["— Кто там?", "— Это я, — сказал он.", "— Входи."]),
    ("de", ["Am 3. Oktober kam Dr. Müller, d.h. er kam bzw. ging.", "Er sagte „Gut!“", "Sie ging."]),
    ("de", ["Er sagte »Gut!«", "Sie ging.", "»Wohin?«", "Er schwieg."]),
    ("fr", ["M. Dupont et Mme. Durand sont partis.", "« Bonjour ! »", "Il rit."]),
    ("es", ["El Sr. García llegó.", "¿Quién es?", "¡Nadie!"]),
    ("it", ["Il sig. Rossi è qui.", "Chi è?", "Nessuno."]),
    ("zh", ["我去。", "你来吗？", "好！"]),
    # scripts without spaces: closing marks, titles, names in other letters
    ("zh", ["他说：“我来了。”", "然后走了。", "（真的！）", "“好！”"]),
    ("zh", ["我读了《你是谁？我！》和《What? A road》。", "“谁？”的问题很大。"]),
    ("zh", ["有Murray Aitkin、D. R. Cox等。", "由J. K. Lindsey写的书。", "D. R. Cox和J. A. Nelder说过。"]),
    ("ja", ["彼は「行くの？」と言った。", "『どこへ？』という本。"]),
    # numbers of titles
    ("ru", ["Только 1.4.1. Использование цвета касается этого.", "Она там."]),
    ("en", ["It is about 1.4.1. Use of Color and no more.", "See section 2.3.1.", "Roads are long."]),
    ("en", ["It is older than 19.0.0.", "Whenever it runs, it ends."]),
    ("en", ["They wrote version 1.2.3.", "Roads were built on 1.2.4.", "It works."]),
    # words that a full stop shortens, and that nothing but their like ends
    ("en", ["It took approx. Five days on Park Ave. near Mt. Fuji, c. 1230.", "Then came Roe v. Wade."]),
    ("en", ["Tel. 555 was his, and 5s. 6d. was the price of a lb. of it.", "“See Fig. 3.”", "We did."]),
    ("en", ["At 5 p.m. Ann left the house by the back door.", "They opened it at 6 p.m.", "Travellers waited."]),
    ("en", ["He came on Sunday at about 5 p.m. Eastern time.", "She lives in Berkeley, CA.", "It rained."]),
    ("en", ["It was you and I.", "Albert I. Jones was there.", "So was Plan B.", "It failed."]),
    ("en", ["She works at Yahoo! Inc. in town.", "Why?!", "Nobody went on.", "It flattered me.", "My, my."]),
    ("ru", ["Он жил на ул. Ленина, д. 5, в пос. Кедровый (см. Рис. 3) до н. э. и до 2010 г. включительно.", "Всё."]),
    ("ru", ["В 2010 г. Иванов уехал.", "Его брат остался дома и жил там ещё до 2012 г.", "Самым старшим был он."]),
    ("ru", ["Она думала о нем.", "Он подражал им.", "Там завод им. Кирова.", "Это был я.", "Он ушёл."]),
    ("uk", ["У м. Києві на мал. 8 у с. Глухів ім. Франка, №5, див. Дод. 2.", "Це все."]),
    ("de", ["In der 4. Klasse und im 8. Jahrhundert v. Chr. war, z. B. Anna, der 45. Präsident.", "Er war 45.", "Ja."]),
    ("de", ["Es kostet 2 Mrd. Euro, u. a. Steuern, ca. 400 Mio. Euro.", "Er kam mit mir.", "Dann ging er."]),
    ("fr", ["Au VIIIe siècle av. J.-C., p. ex. Athènes.", "« Oui. »", "M. Le Pen et Me Dupont sont là.", "Il part."]),
    ("es", ["El Sr. Paz fue a EE. UU. en el siglo V a. C. con D. Juan y el Lic. Paz.", "Es todo."]),
    ("it", ["Buongiorno, sono l'Ing. Rossi con la Dott.ssa Verdi, ad es. Roma, ecc.", "Poi basta."]),
    ("ru", ["Пётр (род. 21 мая 1948 г.) любил Утшоб (букв. «Весенний праздник»), где 13 чел. / км2.", "Всё."]),
    ("es", ["José Paz (f. Ciudad de México, 2004) contó 7,63 hab. / km².", "Es todo."]),
    ("it", ["Firmò lo Statuto, v. pag. 12 e cfr. art. 3, e partì.", "Poi basta."]),
    ("ru", ["В XVIII–XIX вв. и в нач. XX в. было так, и т. д.", "5 лет прошло."]),
    # courts and armies: a word with a capital, a state behind a city or in a bracket
    ("en", ["It was so in Cain v. State, 859 S.W.2d 715 (Mo. App. E.D. 1993).", "He paid his bill."]),
    ("en", ["See Roe v. Doe, 34 L. Ed. 293 (Tex. Civ. App. 1950), and Fed. R. Evid. 403 there.", "He knew that."]),
    ("en", ["State ex rel. Smith v. Jones, 10 Sup. Ct. Rep. 295 (9th Cir. 1889), is old.", "It is so."]),
    ("en", ["He died in Easton, Md., near Boston, Mass. Avenue.", "He went to Mass.", "Ann did not.", "So did Pa."]),
    ("en", ["Lieut. Smith, Lieut.-Col. Brown and Bvt. Major Lee came.", "It is a new app.", "Nobody has it."]),
    ("en", ["Ibn Sina (Lat. Avicenna) wrote (trans. Kamuf) it.", "He came.", "(No.", "It was she.)"]),
    # "w" begins sentences in Polish alone
    ("en", ["He wrote to H. B. W. Smith, and to U. S. Na, that is all.", "So it is."]),
    ("en", ["The poet (fl. 1230; b. 1201) wrote it.", "Hmm.", "John read it."]),
    ("de", ["Nach §§ 305 ff. BGB und BGBl. I S. 12 i. V. m. Art. 6 lit. Buchst. b gilt das.", "Sonst gilt nichts."]),
    ("de", ["Das steht auf S. 175 f. Ende des Buchs.", "Die Frau las es."]),
    # a year or a law's paragraphs go on behind a dash and before a name in capitals, whatever the language of the text
    ("pl", ["Pierwszą była Athina Film, a w 1916 r. – Asty Film.", "To koniec."]),
    ("de", ["Das folgt aus Art. 15 ff. DSGVO und § 5 f. GG.", "Er las S. 5 ff.", "Dann ging er."]),
    ("en", ["It follows from Art. 15 ff. DSGVO and from pp. 5 ff. BGB there.", "So it is."]),
    # offices, numbers and names
    ("pl", ["Było ok. 300 osób w Szpitalu im. Karola Miarki na pocz. XIX w. na wsi.", "Jest ok.", "On poszedł."]),
    ("pl", ["Mówi nadkom. Paweł Biedziak i kpt. Jan Nowak, rzecznik ds. Europy ws. Brexitu.", "To koniec."]),
    ("cs", ["Přišel plk. Novák a Bc. Malá, srov. Kafka, tzn. Praha, za 3 mld. Kč a 5 kap. 3 roč. 2.", "Odešel."]),
    ("ru", ["Там, в т. ч. Иванов, был зам. Петров с реж. Ивановым на о. Сахалин и оз. Байкал.", "Он ушёл."]),
    ("es", ["Vino el Ilmo. Paz con la Rvda. Ruiz y el Cnel. Gil de la Ctra. Norte.", "Se fue."]),
    ("it", ["Venne mons. Rossi con il magg. Bianchi in p.zza Dante, cfr. artt. 3 e 5.", "Poi basta."]),
    ("pt", ["Os Srs. Paz e a Profa. Luz viram o Cel. Costa e o Pe. Vieira.", "Foi tudo."]),
    ("nl", ["De zgn. Groep zag mej. Visser, zie blz. 5 en afb. 3.", "Het was zo."]),
    ("fr", ["La coll. Folio, la réf. Dupont et l’al. 3 sont là.", "Il part."]),
    ("de", ["Er kam bspw. Montag zzgl. Kosten, ehem. Lehrer, insbes. Anna.", "Sie ging."]),
    (
        "pl",
        [
            "Ustawa (Dz. U. poz. 960) zmienia art. 5 ust. 2 pkt 2.",
            "W 2016 r. weszła w życie, np. Ustawa ta.",
            "To koniec.",
        ],
    ),
    ("cs", ["Bylo to v 8. století př. n. l. a trvalo to dlouho.", "Strč prst skrz krk.", "Konec."]),
    ("el", ["Η κ. Παπαδοπούλου και ο κ. Παύλου, π.χ. Χθες, ήρθαν.", "Αυτό είναι."]),
    # ordinals in a row, and what the law shortens
    (
        "de",
        [
            "Der 1. und 2. Vorstand kamen.",
            "Der Verein heißt nun e. V. und lebt.",
            "Der Vorstand i. S. d. Gesetzes kam.",
        ],
    ),
    # numbers and letters of items stay with them
    ("en", ["1. First, a car.", "2. Then a bus.", "“a. The last.”"]),
    ("en", ["(a) Hello, world.", "(b) Hello, world.", "iv) Hello."]),
    # marks of notes belong to the sentence before them
    ("en", ["Nobody is dead.[12]", "He is alive. [3]", "She is old.¹²", "They are here.11,12", "So are we."]),
    # what is not the end: a spaced ellipsis, what goes on in lower case, versions, addresses
    ("en", ["It was . . . well, it was . . . odd. . . .", "Then the iPhone came.", "iPhones are dear."]),
    ("en", ["Write to a.b@example.com or see www.example.com/?q=1 about v. 1.2.", "It costs $3.50!", "Ha! ha!"]),
]


def test_sentences_are_found_again() -> None:
    def law(language: str, expected: list[str], between: str) -> None:
        text = between.join(expected)
        assert [span.of(text) for span in sentences(text, Span(0, len(text)), language)] == expected

    assert_each(law, ((*row, between) for row, between in product(ROWS, (" ", "\n"))))


def test_places_are_those_of_the_text_around() -> None:
    text = "Not this. He came. She left. Nor this."
    spans = list(sentences(text, Span(10, 28), "en"))
    assert [span.of(text) for span in spans] == ["He came.", "She left."]


@pytest.mark.parametrize("strange", ["∯", "♟", "☃", "\ue000", "\U0001f600"])
def test_rare_characters_are_kept(strange: str) -> None:
    text = f"He moved {strange * 3} forward. Then back."
    assert [span.of(text) for span in sentences(text, Span(0, len(text)), "en")] == [text[:-11], "Then back."]
