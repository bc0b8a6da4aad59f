"""The language of a stretch of text: a row is the text, what is spoken around it, and the answer."""

from __future__ import annotations

import pytest

from audioedition.model import Article, Block, Metadata, Span
from audioedition.script import segment
from audioedition.script.language_detection import document_language, language_of

from .scripts import article_of, rules

ROWS = [
    ("The cat sat on the mat.", "", "en"),
    ("The cat sat on the mat.", "ru", "en"),
    ("Le chat est dans la maison et il dort.", "en", "fr"),
    ("Der Hund ist nicht in dem Haus.", "en", "de"),
    ("El perro que no está en la casa.", "en", "es"),
    ("Il cane non è nella casa.", "en", "it"),
    ("Он не был в доме, и это так.", "en", "ru"),
    ("Він не був у цій хаті, та її вже нема.", "en", "uk"),
    ("Мен қалада тұрамын және жұмыс істеймін.", "en", "kk"),
    ("Ο σκύλος είναι στο σπίτι.", "en", "el"),
    ("これは日本語の文です。", "en", "ja"),
    ("我不知道。", "en", "zh"),
    ("日本語", "ja", "ja"),
    ("Добрый вечер.", "en", "ru"),
    ("Добрий вечір.", "uk", "uk"),
    # a word that two neighbours have is no reason to leave either; і is Belarusian and Kazakh too
    ("Дописать про внешних пользователей.", "ru", "ru"),
    ("По-перше, створимо компонент Avatar:", "uk", "uk"),
    ("Кіраўніцтва для ўдзельнікаў.", "be", "be"),
    ("Бұл білім беру ісі.", "kk", "kk"),
    ("Qui c'è l'odio, la guerra!", "it", "it"),
    ("No está aquí... está allí, sola.", "es", "es"),
    ("Oh !... ma chère... ma chère...", "fr", "fr"),
    # Arabic letters: Persian, Urdu and Pashto have some of their own
    ("این کتاب را به چند گروه دیگر هم دادیم.", "", "fa"),
    ("یہ کتاب آپ کے لیے ہے، بڑے لوگ ٹھیک ہیں۔", "", "ur"),
    ("هذا الكتاب للجميع في المدينة.", "", "ar"),
    # two words that no other language has are enough among few, two that many have are not
    ("the commands here: build, cache, lexicon, plan, publish, show, voices", "de", "en"),
    ("translator (a-voice-with-a-very-long-name-indeed)", "de", "en"),
    # names, exclamations and bare numbers belong to what is around them
    ("Sergey Duvanov", "ru", "ru"),
    ("L E I P Z I G", "de", "de"),
    ("Hallo!", "en", "en"),
    ("2010", "fr", "fr"),
    ("", "de", "de"),
    ("", "", "en"),
    # letters of abbreviations are no words
    ("e.g. a car, i.e. a bus, etc.", "en", "en"),
    # a title and names in another language do not turn a sentence
    ("The film “La vie est dans la rue” was shown in the hall of the city.", "en", "en"),
    ("Газета The New York Times написала об этом в июне.", "ru", "ru"),
]


@pytest.mark.parametrize(("text", "around", "language"), ROWS)
def test_the_language_is_found(text: str, around: str, language: str) -> None:
    assert language_of(text, around) == language


def test_portuguese_is_not_italian() -> None:
    assert language_of("O gato está em cima da mesa e não quer sair.", "en") == "pt"


AT_HOME = [
    ("nl", "Je bent pas halverwege de twintig."),
    ("sv", "Dessutom kommer regeringen behöva hantera ännu en het potatis."),
    ("hu", "A kutya az udvaron van, és nem akar bejönni."),
    ("en", "I never wanted to make politics a career."),
    ("en", "So I am, then."),
    ("en", "Die Hard, Das Boot and Der Spiegel"),
    ("en", "Zhovtis, Nazarbayev, Aliyev, Litvinenko, Berg: Almaty, Taldykorgan"),
    ("en", "E-mail: memberservices@worldresorts.com, www.example.com/de/la/que"),
    ("en", "V K Choudhry"),
    ("fr", "Eugénie Bouchard a subi la défaite en trois manches."),
    ("it", "In seguito tornò a Kirriemuir."),
    ("ru", "Писатель Мұхтар Әуезов родился здесь."),
    ("ru", "Газета «Дзеркало тижня» и её сайт."),
    # small words that a neighbour has too, but letters that it has not
    ("tr", "Not sisteminin yüzlük olması hâlinde yüzlük not esas alınır."),
    ("cs", "Stačí, pokud u svého poskytovatele u domény nastavíte záznamy na servery."),
    # a few words of another language are too little among a dozen
    ("en", "Costo Nuevo pro user: paid per seat del Sol monthly, billed yearly, invoiced separately."),
    ("uk", "По-друге, гідрореактивний двигун дуже шумить."),
    # languages of whose small words nothing is known, and those that share another's
    ("sr", "Njegova jednostavnost omogućava kompjuterima lakšu obradu nego recimo u slučaju drugog formata."),
    ("bs", "Informacije su date u elektronskom formatu, ali se mogu pojaviti problemi u vezi sa fajlom."),
    ("lb", "De Mann ass an d'Stad gaangen an huet do seng Frënn aus der Schoul erëmgesinn."),
]


@pytest.mark.parametrize(("language", "text"), AT_HOME)
def test_a_sentence_stays_in_the_language_of_its_article(language: str, text: str) -> None:
    assert language_of(text, language) == language


def test_a_word_processors_language_does_not_stand_against_the_words() -> None:
    text = "Langlois, Ganaele. Meaning in the Age of Social Media. Il cane non è nella casa e non era nel giardino."
    cut = text.index("Il cane")
    blocks = (Block("paragraph", Span(0, cut), language="it"), Block("paragraph", Span(cut, len(text)), language="it"))
    script = segment(Article("a", text, blocks, Metadata(language="en"), "0" * 64), rules("credit: {say: false}"))
    assert [unit.language for unit in script.units if unit.span] == ["en", "en", "it"]


DOCUMENTS = [
    ("en", "Berlin, Hamburg, Frankfurt and Munich voted."),
    ("en", "The end"),
    (
        "nl",
        "Ik ben naar de markt gegaan en heb daar brood gekocht voor mijn moeder, die niet meer zo goed kan lopen. " * 2,
    ),
    (
        "sv",
        "Det var en gång en katt som bodde i ett hus vid havet och som inte ville gå ut när det regnade på honom. " * 2,
    ),
    ("hu", "Egyszer volt egy macska, aki egy házban lakott, és nem akart kimenni, ha esett az eső az udvaron. " * 2),
    (
        "ca",
        "Hi havia una vegada un gat que vivia en una casa vora el mar i que no volia sortir quan plovia a la tarda. "
        * 2,
    ),
    ("bg", "Имало едно време котка, която живеела в къща край морето и не искала да излиза, когато валяло дъжд."),
    ("sr", "Била једном мачка која је живела у кући поред мора и није хтела да изађе када је падала киша."),
    ("ru", "Жила-была кошка, и жила она в доме у моря, где жил и Әуезов, и не хотела выходить, когда шёл дождь."),
    (
        "zh",
        "ActiveRecord 与 Mongoid 一样使用 has_many 和 belongs_to 来声明 Model 之间的关系，它们都在 Ruby on Rails 中。",
    ),
    ("fa", "این کتاب را به چند گروه دیگر هم دادیم تا همه بخوانند و یاد بگیرند."),
    # nothing tells: the plan warns, and takes it for English
    (None, "Zhovtis, Nazarbayev, Aliyev, Litvinenko"),
    (None, "Lorem ipsum dolor sit amet consectetur"),
    (None, "Hello"),
    (None, "1999"),
]


@pytest.mark.parametrize(("language", "text"), DOCUMENTS)
def test_the_language_of_a_document_is_told_or_admitted_not_to_be(language: str | None, text: str) -> None:
    assert document_language(text) == language


def test_a_document_whose_language_is_not_told_is_english_with_a_warning() -> None:
    script = segment(article_of("Zhovtis, Nazarbayev, Aliyev, Litvinenko."), rules())
    assert script.language == "en"
    assert any("taken for English" in warning.message for warning in script.warnings)


def test_the_plan_warns_where_nothing_can_say_that_the_voices_are_synthetic() -> None:
    text = "Ik ben naar de markt gegaan en heb daar brood gekocht voor mijn moeder."
    script = segment(article_of(text), rules())
    assert script.language == "nl"
    assert any("synthetic" in warning.message for warning in script.warnings)
    silenced = segment(article_of(text), rules("credit: {say: false}"))
    assert not any("synthetic" in warning.message for warning in silenced.warnings)


def test_chinese_among_commands_is_chinese() -> None:
    text = "manual mock 是用於透過 mock 資料來對功能進行 stub out。若要 mock Node 的核心模組，必須要明確呼叫 jest。"
    assert document_language(text) == "zh"


def test_a_document_in_two_writings_is_no_third_language() -> None:
    text = (
        "Table of Contents. Time Complexity. Временная сложность описывает время. Evaluate the efficiency of it. " * 4
    )
    assert document_language(text) in ("en", "ru")


def test_vietnamese_stays_vietnamese() -> None:
    text = "Đôi khi chúng ta cảm thấy bối rối khi đọc code, và ta do đó tốn thời gian và tiền bạc na to je."
    assert language_of(text, "vi") == "vi"


@pytest.mark.parametrize("around", ["ru", "zh"])
def test_words_in_latin_letters_are_not_in_a_language_of_others(around: str) -> None:
    assert language_of("evaluate algorithm efficiency", around) == "en"


def test_another_language_is_heard_in_one_of_which_nothing_is_known() -> None:
    assert language_of("It was the first of the roads that they had built for us.", "lb") == "en"
    assert language_of("It was the first of the roads that they had built for us.", "sr") == "en"


def test_the_name_of_a_thing_that_is_said_again_votes_once() -> None:
    assert language_of("em h1 em px", "zh") == "en"
