"""Words of conversations: who asks and who answers, and what people say who speak."""

from __future__ import annotations

from audioedition.words.phrases import WHOLE_WORDS, Meaning, Phrase, Phrases, plain
from audioedition.words.word_lists import WordLists

INTERVIEWER, GUEST = "Interviewer", "Guest"
"""Who asks and who answers where neither is named."""

ASKING = Phrases(
    "labels of questions and answers",
    (
        Meaning("en", "q", "Q", INTERVIEWER),
        Meaning("en fr", "question", "Question", INTERVIEWER),
        Meaning("en", "interviewer", "Interviewer", INTERVIEWER),
        Meaning("en", "a", "A", GUEST),
        Meaning("en", "answer", "Answer", GUEST),
        Meaning("en", "interviewee", "Interviewee", GUEST),
        Meaning("de", "frage", "Frage", INTERVIEWER),
        Meaning("de", "antwort", "Antwort", GUEST),
        Meaning("fr", "réponse", "Réponse", GUEST),
        Meaning("es", "pregunta", "Pregunta", INTERVIEWER),
        Meaning("es", "respuesta", "Respuesta", GUEST),
        Meaning("pt", "pergunta", "Pergunta", INTERVIEWER),
        Meaning("pt", "resposta", "Resposta", GUEST),
        Meaning("it", "domanda", "Domanda", INTERVIEWER),
        Meaning("it", "risposta", "Risposta", GUEST),
        Meaning("ru", "вопрос", "Вопрос", INTERVIEWER),
        Meaning("ru", "корр(?:еспондент)?", "Корр", INTERVIEWER),
        Meaning("ru", "ответ", "Ответ", GUEST),
        Meaning("uk", "(?:за)?питання", "Запитання", INTERVIEWER),
        Meaning("uk", "відповідь", "Відповідь", GUEST),
        Meaning("pl", "pytanie", "Pytanie", INTERVIEWER),
        Meaning("pl", "odpowiedź", "Odpowiedź", GUEST),
        Meaning("nl", "vraag", "Vraag", INTERVIEWER),
        Meaning("nl", "antwoord", "Antwoord", GUEST),
        Meaning("zh", "提问", "提问", INTERVIEWER),
        Meaning("zh", "问", "问", INTERVIEWER),
        Meaning("zh", "[记記]者", "记者", INTERVIEWER),
        Meaning("ja", "質問", "質問", INTERVIEWER),
        Meaning("zh ja", "問", "問", INTERVIEWER),
        Meaning("zh ja", "回?答", "回答", GUEST),
        Meaning("ko", "질?문", "질문", INTERVIEWER),
        Meaning("ko", "대?답", "대답", GUEST),
        Meaning("de", "f", "F", INTERVIEWER),
        Meaning("es pt pl", "p", "P", INTERVIEWER),
        Meaning("it", "d", "D", INTERVIEWER),
        Meaning("nl", "v", "V", INTERVIEWER),
        Meaning("ru", "в", "В", INTERVIEWER),
        Meaning("fr es it pt", "r", "R", GUEST),
        Meaning("pl", "o", "O", GUEST),
        Meaning("ru", "о", "О", GUEST),
    ),
    r"\A(?:{words})(?:\s?\d{1,3})?\.?\Z",
)
"""The first word of a language for each is what a narrator says."""
OFFICES = Phrases(
    "speakers by their office",
    (
        Phrase("en", "moderator", "Moderator"),
        Phrase("en", "(?:co-?)?host", "Host"),
        Phrase("en", "narrator", "Narrator"),
        Phrase("en", "announcer", "Announcer"),
        Phrase("en", "(?:madam |mr\\.? |mrs\\.? )?chair(?:man|woman|person)?", "Mr. Chairman"),
        Phrase("en", "(?:mr\\.? |madam )?(?:deputy )?speaker(?: \\d{1,2})?", "Speaker 2"),
        Phrase("en", "the (?:court|witness|clerk|defendant|interpreter|bailiff|reporter)", "The Court"),
        Phrase("en", "the (?:vice )?president", "The President"),
        Phrase("en", "the chair(?:man|woman|person)?", "The Chairman"),
        Phrase("en", "the (?:first lady|prime minister|chancellor|speaker|secretary)", "The Prime Minister"),
        Phrase("", "speaker_\\d{1,2}", "SPEAKER_01"),
        Phrase("en", "(?:unidentified |audience )?(?:member|participant)(?: \\d{1,2})?", "Participant 3"),
        Phrase("en", "questioner", "Questioner"),
        Phrase("en", "unidentified (?:fe)?male", "Unidentified female"),
        Phrase("de", "moderator(?:in)?", "Moderatorin"),
        Phrase("de", "vorsitzende[rn]?", "Vorsitzender"),
        Phrase("de", "sprecher(?:in)?(?: \\d{1,2})?", "Sprecherin"),
        Phrase("fr", "(?:m\\. |mme )(?:le |la )présidente?", "M. le président"),
        Phrase("fr", "(?:m\\. |mme )?(?:le |la )(?:ministre|rapporteure?)", "M. le ministre"),
        Phrase("nl", "(?:de )?voorzitter", "De voorzitter"),
        Phrase("pt", "(?:o |a )?(?:sr\\.ª? )?president[ea]", "O Sr. Presidente"),
        Phrase("fr", "(?:le |la )?(?:modérat(?:eur|rice)|présidente?)", "Le Président"),
        Phrase("es", "(?:el |la )?(?:moderador(?:a)?|president[ea]|entrevistador(?:a)?)", "Entrevistadora"),
        Phrase("it", "(?:il |la )?(?:moderat(?:ore|rice)|presidente|intervistat(?:ore|rice))", "Moderatore"),
        Phrase("ru", "ведущ(?:ий|ая)", "Ведущая"),
        Phrase("ru", "председатель(?:ствующий)?", "Председательствующий"),
        Phrase("ru", "слушатель(?:ница)?", "Слушательница"),
        Phrase("uk", "ведуч(?:ий|а)", "Ведучий"),
        Phrase("pl", "prowadząc[ya]", "Prowadzący"),
        Phrase("zh", "主持人?", "主持人"),
        Phrase("ja", "司会者?", "司会"),
    ),
    r"\A(?:{words})\Z",
)
"""Who speaks and has no name in the text."""
ARTICLES = Phrases(
    "articles before names of things",
    (
        *plain("en", "the an"),
        *plain("de", "der die das dem den des"),
        *plain("fr", "le les du"),
        *plain("fr es it", "la"),
        *plain("es", "el los las"),
        *plain("it", "il lo gli"),
        *plain("pt", "o a os as"),
        *plain("nl", "de het een"),
    ),
    WHOLE_WORDS,
)
"""Before them stands no name of a person: "the White House"."""
CAPITAL_NOUNS = ("de", "lb")
"""Languages in which every noun begins with a capital: "Koordinatorin Rike" is no full name."""
SPEAKERS_ADDRESS = Phrases(
    "forms of address of those who speak in a meeting",
    (
        Phrase("en", "the hon\\.", "The Hon. B"),
        Phrase("en", "senator", "Senator B"),
        Phrase("en", "congress(?:man|woman)", "Congresswoman B"),
        Phrase("en", "rep(?:resentative|\\.)", "Representative B"),
        Phrase("en", "gov(?:ernor|\\.)", "Governor B"),
        Phrase("en", "(?:vice )?president", "President B"),
        Phrase("en", "(?:chief )?justice", "Chief Justice B"),
        Phrase("en", "judge", "Judge B"),
        Phrase("en", "chair(?:man|woman|person)", "Chairperson B"),
        Phrase("en", "(?:commissioner|councillor|cllr\\.?)", "Commissioner B"),
        Phrase("en", "rev(?:erend|\\.)", "Rev. B"),
        Phrase("en de es pt it", "prof\\.", "Prof. B"),
        Phrase("en de es", "profess?or", "Professor B"),
        Phrase("it", "(?:dott|prof)\\.(?:ssa)?", "Dott.ssa B"),
        Phrase("es pt", "dra\\.", "Dra. B"),
        Phrase("de", "abgeordneter?", "Abgeordneter B"),
        Phrase("de", "(?:vize)?präsident(?:in)?", "Vizepräsidentin B"),
        Phrase("de", "(?:bundes)?(?:kanzler|minister)(?:in)?", "Bundesminister B"),
        Phrase("de", "(?:staatssekretär|ministerpräsident)(?:in)?", "Staatssekretärin B"),
        Phrase("fr", "monsieur", "Monsieur B"),
        Phrase("fr", "madame", "Madame B"),
        Phrase("nl", "(?:de )?heer", "De heer B"),
        Phrase("nl", "mevrouw", "Mevrouw B"),
        Phrase("es", "(?:el |la )?señora?", "El señor B"),
        Phrase("es pt", "(?:el |la |o |a )?sra?\\.", "Sr. B"),
        Phrase("it", "signora?", "Signora B"),
        Phrase("pl", "pani?", "Pani B"),
    ),
    r"(?<!\w)(?:{words})(?!\w)",
)
"""Beside those of all texts."""
DIVISIONS = Phrases(
    "heads of parts of a play, a proof, a lesson, a comparison",
    (
        *plain("en", "act scene prologue epilogue curtain exit exeunt enter chapter part book finis end"),
        *plain(
            "en", "theorem proof lemma corollary proposition definition remark exercise solution problem step section"
        ),
        *plain("en", "yes no oh well by myth fact tip protip hint do before after new fixed"),
        *plain("en", "challenge response objection rebuttal counterargument claim verdict"),
        *plain("en", "cut fade dissolve int ext continued"),
        *plain("de", "einwand behauptung erwiderung"),
        *plain("en", "input output good bad to subject"),
        *plain("en de fr es it nl", "pro contra"),
        *plain("en", "pros cons con strengths weaknesses advantages disadvantages requirements benefits results"),
        *plain("de", "aufzug auftritt szene vorhang kapitel teil satz beweis aufgabe lösung"),
        *plain("de pl", "akt"),
        *plain("fr", "acte scène rideau chapitre partie tome théorème preuve démonstration lemme exercice"),
        *plain("es pt", "acto capítulo"),
        *plain("es it pt", "teorema"),
        *plain("es", "escena telón parte demostración ejercicio"),
        *plain("it", "atto sipario capitolo dimostrazione esercizio"),
        *plain("it pl", "scena"),
        *plain("pt", "ato cena exercício"),
        *plain("nl", "bedrijf tooneel toneel hoofdstuk stelling bewijs"),
        *plain("ru uk", "сцена теорема задача"),
        *plain("ru", "акт действие явление занавес глава часть доказательство лемма решение"),
        *plain("uk", "дія ява завіса розділ"),
        *plain("pl", "kurtyna rozdział twierdzenie dowód zadanie"),
    ),
    r"\A(?:{words})\b",
)
"""What stands where a label does, and is nobody's name."""
HEADS_OF_MINUTES = Phrases(
    "heads of minutes and transcripts",
    (
        *plain("en", "break intro outro music intermission"),
        *plain("en de fr", "pause"),
        *plain("en", "present regrets absent apologies attendees participants agenda topic topics date time location"),
        *plain("en", "action actions resolution resolved proposal proposed decision summary minutes"),
        *plain("de", "anwesend entschuldigt tagesordnung thema beschluss protokoll ort datum"),
        *plain("fr", "présents absents excusés décision lieu"),
        *plain("es", "asistentes acuerdo lugar fecha"),
        *plain("es pt", "ausentes"),
        *plain("it", "presenti assenti delibera luogo"),
        *plain("nl", "aanwezig afwezig besluit actie agendapunt"),
        *plain("pt", "presentes deliberação pauta"),
        *plain("pl", "obecni nieobecni uchwała"),
        *plain("ru", "присутствовали отсутствовали слушали постановили решили тема перерыв"),
    ),
    r"\A(?:{words})\Z",
)
"""What nobody says who takes part: who is there, what is talked about, what comes of it."""
SPEECH_WORDS = WordLists(
    "words of those who speak",
    {
        "en": "i i' you we my your our me us myself yourself yes yeah",
        "de": "ich du wir mir mich dir dich mein meine meinen meiner dein deine ihnen ihre ihrer ihr ja unser unsere",
        "fr": "je j' m' t' tu vous nous moi toi mon ma mes ton ta votre vos notre nos oui",
        "es": "yo tú usted ustedes nosotros me te nos mi mis tu tus nuestro nuestra sí conmigo",
        "it": "io tu voi noi mi ti ci vi mio mia miei tuo tua vostro nostro nostra sì",
        "pt": "eu você vocês nós me meu minha meus minhas nosso nossa sim",
        "ru": """
            я ты вы мы мне меня мной тебе тебя вам вас нам нас мой моя моё мои моего моей твой твоя ваш ваша ваше ваши
            вашей вашего наш наша наши да
        """,
        "uk": "я ти ви ми мені мене тебе вам вас нам нас мій моя моє мої ваш ваша ваші наш наша наші так",
        "pl": "ja ty my wy mi mnie ci ciebie nam nas wam was mój moja moje pan pani państwo tak",
        "la": "ego tu nos vos me te mihi tibi nobis vobis meus mea meum tuus tua tuum noster vester mi",
        "cs": "já ty vy mě mne mi tě ti nás vás nám vám můj moje má tvůj tvoje náš naše váš vaše ano",
        "sv": "jag du vi ni mig dig oss er min mitt mina din ditt dina vår våra ja",
        "da": "jeg du vi mig dig os jer min mit mine din dit dine vores ja",
        "nb": "jeg du vi meg deg oss dere min mitt mine din ditt dine vår ja",
        "nl": "ik jij je u gij ge wij we mij me mijn jouw uw ons onze ja",
        "zh": "我 咱 你 您",
        "ja": "私 僕 俺 あなた",
    },
)
"""What is seldom said by anybody but one who speaks for himself, or to somebody."""

SPEECH_SIGNS = "我你您咱私僕"
"""The same in writings that part no words."""
SPEECH_ENDINGS = Phrases(
    "endings of verbs that tell who speaks",
    (
        Phrase("pl", "\\w+(?:liśmy|łyśmy|łem|łam|liście|łyście)", "siedzieliśmy"),
        Phrase("es pt", "\\w+[aei]mos", "subimos"),
        Phrase("it", "\\w+iamo", "mangiamo"),
    ),
    WHOLE_WORDS,
)
"""Of languages that leave the pronoun out."""
ADDRESSING_ENDINGS = Phrases(
    "endings of verbs to one who is asked",
    (
        Phrase("es pt", "\\w+[ai]ste", "empezaste"),
        Phrase("es", "\\w+[áé]is", "lleváis"),
        Phrase("pt", "\\w+este", "escolheste"),
        Phrase("it", "\\w+[aei]sti", "iniziasti"),
        Phrase("ru", "\\w+(?:[аяу]ете|ёте|[бвджзлмнпрстчшщ]ите)(?:сь)?", "думаете"),
        Phrase("ru", "(?!лишь)\\w+[еёи]шь(?:ся)?", "думаешь"),
        Phrase("pl", "\\w+(?:łeś|łaś|liście|łyście)", "zacząłeś"),
        Phrase("pl", "\\w{2,}[ae]sz", "pracujesz"),
    ),
    WHOLE_WORDS,
)
ONESELF_ENDINGS = Phrases(
    "endings of verbs of one who speaks of himself",
    (
        Phrase("pl", "\\w+[łl][ea]m", "zacząłem"),
        Phrase("pt", "\\w{3,}ei", "comecei"),
    ),
    WHOLE_WORDS,
)
UNPARTED = ("zh", "ja")
"""Languages that are written without spaces between words."""
FREQUENT_QUESTIONS = Phrases(
    "headings of frequent questions",
    (
        Phrase("", "f\\.?a\\.?q\\.?s?", "FAQ"),
        Phrase("en", "(?:frequently asked|common) questions", "Frequently Asked Questions"),
        Phrase("en", "questions (?:and|&) answers", "Questions and Answers"),
        Phrase("de", "häufig(?:e|(?: gestellte)) fragen", "Häufig gestellte Fragen"),
        Phrase("de", "fragen und antworten", "Fragen und Antworten"),
        Phrase("fr", "foire aux questions", "Foire aux questions"),
        Phrase("fr", "questions (?:fréquentes|fréquemment posées)", "Questions fréquentes"),
        Phrase("es", "preguntas (?:más )?frecuentes", "Preguntas frecuentes"),
        Phrase("it", "domande (?:più )?frequenti", "Domande frequenti"),
        Phrase("pt", "perguntas (?:mais )?frequentes", "Perguntas frequentes"),
        Phrase("nl", "veelgestelde vragen", "Veelgestelde vragen"),
        Phrase("pl", "(?:często|najczęściej) zadawane pytania", "Często zadawane pytania"),
        Phrase("ru", "част(?:о задаваемые|ые) вопросы", "Часто задаваемые вопросы"),
        Phrase("uk", "(?:поширені|часті) (?:за)?питання", "Поширені запитання"),
    ),
    r"(?<!\w)(?:{words})(?!\w)",
)
"""Under them nobody asks and nobody answers: readers' questions, as a site has them."""
SPEAKING_OF_ONESELF = WordLists(
    "words of one who speaks of himself",
    {
        "en": "i i' me my mine myself",
        "de": "ich mir mich mein meine meinen meiner meinem",
        "fr": "je j' m' moi mon ma mes",
        "es": "yo me mí mi mis conmigo soy estoy tengo creo he fui hice quiero puedo voy pienso diría",
        "it": "io mi me mio mia miei mie ho faccio credo penso voglio posso vado direi vorrei",
        "pt": "eu me mim meu minha meus minhas sou estou tenho acho fui faço quero posso vou penso diria",
        "ru": "я меня мне мной мой моя моё мои моего моей моих",
        "uk": "я мене мені мною мій моя моє мої",
        "pl": "ja mnie mi mną mój moja moje moich jestem mam myślę robię chcę mogę",
        "cs": "já mě mne mi mnou můj moje má",
        "sv": "jag mig min mitt mina",
        "da": "jeg mig min mit mine",
        "nb": "jeg meg min mitt mine",
        "nl": "ik mij me mijn",
        "zh": "我 咱",
        "ja": "私 僕 俺",
    },
)
"""Who answers questions of readers says "you" in their place: so an interview is told from a list of answers."""
ADDRESSING = WordLists(
    "words to one who is asked",
    {
        "en": "you your yours yourself",
        "de": "du dir dich dein deine deiner deinen sie ihnen ihr ihre ihrer ihren",
        "fr": "vous votre vos tu te t' toi ton ta tes",
        "es": """
            usted ustedes le su sus tú te ti tu tus vosotros os vuestro eres estás tienes puedes crees piensas haces
            quieres ves sabes dices has
        """,
        "it": "lei le suo sua suoi tu ti te tuo tua tuoi voi vi vostro hai pensi puoi credi vuoi sai fai vedi",
        "pt": "você vocês lhe seu sua seus suas te teu tua",
        "ru": "вы вас вам вами ваш ваша ваше ваши вашей вашего ты тебя тебе твой твоя",
        "uk": "ви вас вам вами ваш ваша ваше ваші ти тебе тобі твій твоя",
        "pl": "pan pani pana panu panią państwo ty ciebie ci twój twoja",
        "cs": "vy vás vám váš vaše ty tě ti tvůj tvoje",
        "sv": "du dig din ditt dina ni er",
        "da": "du dig din dit dine",
        "nb": "du deg din ditt dine",
        "nl": "u uw je jij jou jouw jullie",
        "zh": "你 您",
        "ja": "あなた",
    },
)
