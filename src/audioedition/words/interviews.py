"""Words with which an article says that it is an interview, and with whom."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_WORDS, Phrase, Phrases

INTERVIEWS = Phrases(
    "what an interview is called",
    (
        Phrase("en de fr nl", "interview", "Interview"),
        Phrase("en", "interview(?:s|ed|ing)", "interviewed"),
        Phrase("en", "(?:conversation|q ?(?:&|and) ?a|spoke|talked|talking|chat|chatted|sat down) with", "a Q&A with"),
        Phrase("de", "interviewt(?:e[nrs]?)?", "interviewte"),
        Phrase("de", "(?:gespräch|sprach(?:en)?|gesprochen) mit", "sprachen mit"),
        Phrase("de", "im gespräch", "im Gespräch"),
        Phrase("fr", "entretien", "Entretien"),
        Phrase("fr", "propos recueillis", "Propos recueillis"),
        Phrase("fr", "(?:conversation|rencontre) avec", "Rencontre avec"),
        Phrase("es pt", "entrevista(?:s|mos|do|da)?", "Entrevista"),
        Phrase("es", "(?:conversación|charla(?:mos)?) con", "Charlamos con"),
        Phrase("it", "intervist(?:a|e|ato|ata)", "Intervista"),
        Phrase("it", "(?:conversazione|quattro chiacchiere) con", "Conversazione con"),
        Phrase("pt", "conversa com", "Conversa com"),
        Phrase("nl", "(?:gesprek|spraken) met", "In gesprek met"),
        Phrase("ru", "интервью", "Интервью"),
        Phrase("ru", "беседовал[аи]?", "Беседовала"),
        Phrase("ru", "(?:беседа|разговор|(?:по)?говорил[аи]?) с", "поговорили с"),
        Phrase("uk", "інтерв['’]ю", "Інтерв’ю"),
        Phrase("uk", "розмова з", "Розмова з"),
        Phrase("pl", "wywiad", "Wywiad"),
        Phrase("pl", "rozmow[aęy] z", "Rozmowa z"),
        Phrase("pl", "rozmawiał[ay]?", "Rozmawiała"),
    ),
    WHOLE_WORDS,
)
"""Where one of them stands in the title or before the first question, bold lines that ask are an interviewer's."""

WITH_GUEST = Phrases(
    "before the name of who is interviewed",
    (
        Phrase(
            "en",
            "(?:interview|conversation|q ?(?:&|and) ?a|spoke|talked|chat(?:ted)?|sat down) (?:with|to)",
            "Interview with A",
        ),
        Phrase("en", "interview(?:ed|ing|s)", "We interviewed A"),
        Phrase("de", "(?:interview|gespräch|sprach(?:en)?|gesprochen) mit", "Gespräch mit A"),
        Phrase("fr", "(?:entretien|interview|conversation|rencontre) (?:avec|de)", "Entretien avec A"),
        Phrase("es", "(?:entrevista(?:mos)?|conversación|charla(?:mos)?) (?:con|a)", "Entrevista a A"),
        Phrase("it", "(?:intervista|conversazione|quattro chiacchiere) (?:con|a|ad)", "Intervista a A"),
        Phrase("pt", "(?:entrevista|conversa) (?:com|a|ao|à)", "Conversa com A"),
        Phrase("nl", "(?:interview|gesprek|spraken) met", "Interview met A"),
        Phrase("ru", "(?:интервью|беседа|разговор|(?:по)?говорил[аи]?|беседовал[аи]?) с", "Интервью с А"),
        Phrase("uk", "(?:інтерв['’]ю|розмова) з", "Розмова з А"),
        Phrase("pl", "(?:wywiad|rozmow[aęy]|rozmawiał[ay]?) z", "Rozmowa z A"),
    ),
    r"(?<!\w)(?:{words})\s+(?=\W{0,3}\w)",
)
"""The name itself follows, in the case that its language asks for."""

INFLECTING = ("ru", "uk", "be", "pl", "cs", "sk", "sl", "hr", "sr")
"""Languages that inflect names of people: "z Janem Nowakiem" is with Jan Nowak."""
