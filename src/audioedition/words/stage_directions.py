"""What is heard and seen besides the words: laughter in a transcript, what actors do in a play."""

from __future__ import annotations

from audioedition.words.phrases import Phrase, Phrases
from audioedition.words.silent_brackets import WHOLE, SilentBracket

_SOFTLY = r"(?:\w+ly |more |loud |prolonged |general |nervous |long |brief |short |again |some )*"


def _english(words: str, example: str) -> SilentBracket:
    return SilentBracket("en", rf"{_SOFTLY}{words}(?: [\w’'-]+){{0,3}}", example, round=True)


def _russian(words: str, example: str) -> SilentBracket:
    return SilentBracket("ru", f"(?:громкий |общий |долгий )?{words}(?: .{{0,30}})?", example, round=True)


def _french(words: str, example: str) -> SilentBracket:
    return SilentBracket("fr", f"(?:il |elle |on )?{words}(?: .{{0,30}})?", example, round=True)


def _german(words: str, example: str) -> SilentBracket:
    return SilentBracket("de", f"{words}(?: .{{0,40}})?", example, round=True)


def _other(language: str, words: str, example: str) -> SilentBracket:
    return SilentBracket(language, f"{words}(?: .{{0,30}})?", example, round=True)


# In the transcript of a conversation or a speech, all that a bracket holds.
SOUNDS = Phrases(
    "sounds and gestures",
    (
        _english("laughs?", "[laughs]"),
        _english("laughter", "[general laughter]"),
        _english("laughing", "[laughing]"),
        _english("chuckles?", "[chuckles softly]"),
        _english("giggles?", "[giggles]"),
        _english("applause", "[prolonged applause]"),
        _english("cheers?", "[cheers]"),
        _english("cheering", "[loud cheering]"),
        _english("sighs?", "[sighs]"),
        _english("pauses?", "[long pause]"),
        _english("coughs?", "[coughs]"),
        _english("crosstalk", "[crosstalk]"),
        _english("cross-talk", "[cross-talk]"),
        _english("silence", "[silence]"),
        _english("music", "[music plays]"),
        _english("sobs?", "[sobs]"),
        _english("cries", "[cries]"),
        _english("crying", "[crying]"),
        _english("smiles?", "[smiles]"),
        _english("smiling", "[smiling]"),
        _english("nods?", "[nods]"),
        _english("whispers?", "[whispers]"),
        _english("shouts?", "[shouts]"),
        _english("groans?", "[groans]"),
        _english("gasps?", "[gasps]"),
        _english("phonetic", "[phonetic]"),
        _english("overlapping", "[overlapping voices]"),
        _english("interruptions?", "[interruption]"),
        _english("bell rings?", "[bell rings]"),
        _english("recess", "[brief recess]"),
        _english("break", "[break]"),
        _english("foreign language", "[foreign language]"),
        _russian("сме[её]тся", "[смеётся]"),
        _russian("смеются", "[смеются]"),
        _russian("смех", "[общий смех]"),
        _russian("аплодисменты", "[аплодисменты]"),
        _russian("пауза", "[пауза]"),
        _russian("вздыхает", "[вздыхает]"),
        _russian("улыбается", "[улыбается]"),
        _russian("плачет", "[плачет]"),
        _russian("молчит", "[молчит]"),
        _russian("оживление", "[оживление в зале]"),
        _russian("шум(?: в зале)?", "[шум в зале]"),
        _russian("голоса? (?:из|с) (?:зала|места|мест)", "[голос из зала]"),
        _french("rires?", "[rires]"),
        _french("rit", "[il rit]"),
        _french("riant", "[riant]"),
        _french("sourires?", "[sourires]"),
        _french("applaudissements", "[applaudissements]"),
        _french("silence", "[silence dans la salle du tribunal]"),
        _french("soupirs?", "[soupir]"),
        _german("lacht", "[lacht]"),
        _german("lachen", "[Lachen im Saal]"),
        _german("gelächter", "[Gelächter]"),
        _german("heiterkeit", "[Heiterkeit bei der SPD]"),
        _german("beifall", "[Beifall]"),
        _german("applaus", "[Applaus]"),
        _german("pause", "[Pause von fünf langen Minuten]"),
        _german("schweigt", "[schweigt]"),
        _german("seufzt", "[seufzt]"),
        _other("es", "risas?", "[risas]"),
        _other("es", "(?:se )?ríe", "[se ríe]"),
        _other("es", "aplausos", "[aplausos]"),
        _other("es", "pausa", "[pausa]"),
        _other("es", "silencio", "[silencio]"),
        _other("it", "ride", "[ride]"),
        _other("it", "risate", "[risate]"),
        _other("it", "risata", "[risata]"),
        _other("it", "applausi", "[applausi]"),
        _other("it", "sorride", "[sorride]"),
        _other("it", "silenzio", "[silenzio]"),
        SilentBracket("", "_.{1,800}_", "[_Loudly._]"),
    ),
    WHOLE,
)

# In the speech of a play, told in the present: "He goes out.", "A pause.", "Rising", "To the audience."
ACTIONS = Phrases(
    "actions in a speech",
    (
        Phrase("en", r"(?:he|she|it) [\w’']+s", "[He kisses her hand]"),
        Phrase("en", "they", "[They go out]"),
        Phrase("en", "both", "[Both rise]"),
        Phrase("en", "all", "[All rise]"),
        Phrase("en", "another", "[Another pause]"),
        Phrase("en", "to", "[To Nina]"),
        Phrase("en", "aside", "[Aside to Nina]"),
        Phrase("en", "a (?:short |long )?pause", "[A long pause.]"),
        Phrase("en", "a (?:short |long )?silence", "[A silence]"),
        Phrase("en", "exit", "[Exit Nina]"),
        Phrase("en", "exeunt", "[Exeunt]"),
        Phrase("en", "enter", "[Enter Nina]"),
        Phrase("en", "re-enter", "[Re-enter Nina]"),
        Phrase("en", "goes", "[Goes to the door]"),
        Phrase("en", "takes", "[Takes her hand]"),
        Phrase("en", "looks", "[Looks at her]"),
        Phrase("en", r"[^\W\d_]+ly", "[Impetuously]"),
        Phrase("en", r"[^\W\d_]+ing", "[Rising from his chair]"),
        Phrase("fr", r"ils? \w+", "[Il sort]"),
        Phrase("fr", r"elle \w+", "[Elle sort]"),
        Phrase("de", r"er \w+", "[Er geht]"),
        Phrase("de", r"sie \w+", "[Sie geht]"),
        Phrase("es", r"él \w+", "[Él sale]"),
        Phrase("es", r"ella \w+", "[Ella sale]"),
        Phrase("it", r"egli \w+", "[Egli esce]"),
    ),
    r"\A(?:{words})\b[\s\S]{0,200}\Z",
)

# Wherever in a play they stand.
ENTRANCES = Phrases(
    "entrances, exits and asides",
    (
        Phrase("en", "aside", "[Aside]"),
        Phrase("en", "apart", "[Apart]"),
        Phrase("en", "within", "[Within]"),
        Phrase("en", "exit", "[Exit Hamlet, left]"),
        Phrase("en", "exeunt", "[Exeunt]"),
        Phrase("en", "(?:re-)?enters?", "[Re-enter Nina]"),
        Phrase("fr", "à part", "[À part]"),
        Phrase("de", "beiseite", "[Beiseite]"),
        Phrase("de", "ab", "[Ab]"),
        Phrase("es", "aparte", "[Aparte]"),
        Phrase("it", "in disparte", "[In disparte]"),
        Phrase("it", "a parte", "[A parte]"),
    ),
    r"\A(?:{words})(?: [\w ,.’'-]{1,60})?\Z",
)

# What only actors do, in round brackets that end with a full stop.
ACTS = Phrases(
    "what only actors do",
    (
        Phrase("en", r"exit(?: [\w ,]{1,40})?\.", "(Exit Nina.)"),
        Phrase("en", r"exeunt(?: [\w ,]{1,40})?\.", "(Exeunt all.)"),
        Phrase("de", r"(?:(?:er|sie) )?tritt (?:hervor|auf|ab|ein|vor|zurück|heran)\.", "(Tritt hervor.)"),
        Phrase("de", r"(?:(?:er|sie|alle) )?(?:geh(?:t|en) )?ab\.", "(Alle ab.)"),
        Phrase("fr", r"(?:(?:il|elle) )?sort\.", "(Elle sort.)"),
        Phrase("fr", r"(?:(?:il|elle) )?entre\.", "(Il entre.)"),
        Phrase("fr", r"(?:(?:ils|elles) )?sortent\.", "(Ils sortent.)"),
        Phrase("fr", r"(?:(?:ils|elles) )?entrent\.", "(Ils entrent.)"),
        Phrase("es", r"vanse\.", "(Vanse.)"),
        Phrase("es", r"vase\.", "(Vase.)"),
        Phrase("es", r"salen?\.", "(Salen.)"),
        Phrase("es", r"entran?\.", "(Entran.)"),
        Phrase("it", r"esce\.", "(Esce.)"),
        Phrase("it", r"escono\.", "(Escono.)"),
        Phrase("it", r"entrano\.", "(Entrano.)"),
        Phrase("ru", r"(?:(?:он|она|они|все) )?[ув]ход[ия]т\.", "(Уходит.)"),
    ),
    r"\A(?:{words})\Z",
)

# Words in capitals that head a letter or a part, and are no speaker's name.
NO_SPEAKERS = Phrases(
    "headings in capitals that name no speaker",
    (
        Phrase("en", "TO", "TO THE ARCHDUKE"),
        Phrase("en", "FROM", "FROM THE ARCHDUKE"),
        Phrase("en", "CHAPTER", "CHAPTER TWO"),
        Phrase("en", "BOOK", "BOOK TWO"),
        Phrase("en", "PART", "PART TWO"),
        Phrase("en", "ACT", "ACT TWO"),
        Phrase("en", "SCENE", "SCENE TWO"),
        Phrase("en", "THE END", "THE END"),
        Phrase("de", "AN", "AN DEN ERZHERZOG"),
        Phrase("fr", "À", "À MONSIEUR MARTIN"),
        Phrase("fr", "AU", "AU PRINCE"),
        Phrase("fr", "A", "A MONSIEUR MARTIN"),
    ),
    r"\A_?(?:{words})\b",
    case=True,
)

# Who reports: "NÜRNBERG (dpa)".
NEWS_AGENCIES = Phrases(
    "news agencies",
    (
        Phrase("de", "dpa", "(dpa)"),
        Phrase("de", "apa", "(APA)"),
        Phrase("de", "ddp", "(ddp)"),
        Phrase("de", "sid", "(sid)"),
        Phrase("fr", "afp", "(AFP)"),
        Phrase("en", "ap", "(AP)"),
        Phrase("en", "reuters", "(Reuters)"),
        Phrase("en", "upi", "(UPI)"),
        Phrase("en", "tass", "(TASS)"),
        Phrase("en", "interfax", "(Interfax)"),
        Phrase("ru", "тасс", "(ТАСС)"),
        Phrase("ru", "интерфакс", "(Интерфакс)"),
        Phrase("it", "ansa", "(ANSA)"),
        Phrase("es", "efe", "(Efe)"),
    ),
    r"\A(?:{words})\b",
)
