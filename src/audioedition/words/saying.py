"""Words around quotations: verbs of saying, and what may stand between them and the name of who says it."""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

SAYING = WordLists(
    "verbs of saying",
    {
        "en": """
            said says asked asks replied replies answered answers added adds told tells wrote writes explained explains
            cried exclaimed whispered shouted murmured muttered remarked observed continued continues declared declares
            announced argued argues stated states noted notes insisted recalled recalls commented warned warns claimed
            claims confirmed agreed laughed sighed responded quoth returned mocked admitted concluded interrupted
            repeated suggested joked stressed testified
        """,
        "de": """
            sagte sagt fragte fragt rief ruft antwortete antwortet erwiderte entgegnete meinte meint erklärte erklärt
            schrieb schreibt fügte fügt fuhr flüsterte murmelte bemerkte betonte betont berichtete berichtet erzählte
            erzählt ergänzte ergänzt warnte warnt kritisierte kritisiert spottete versicherte schrie bestätigte
            bestätigt dachte so
        """,
        "fr": """
            dit disait demanda demande répondit répond reprit reprend ajouta ajoute répliqua réplique expliqua explique
            déclara déclare affirma affirme précisa précise s’écria s'écria cria fit murmura raconta raconte souligna
            souligne poursuivit poursuit continua confirma confirme estime assure écrit écrivit conclut indique remarque
            observa déclaré expliqué ajouté indiqué affirmé précisé publié rapporté ironisé répondu demandé confirmé
            souligné constaté raconté fustigé assuré estimé
        """,
        "es": """
            dijo dice preguntó pregunta respondió responde contestó contesta replicó añadió añade exclamó murmuró
            explicó explica señaló señala afirmó afirma aseguró asegura declaró declara comentó comenta indicó indica
            agregó agrega advirtió advierte manifestó subrayó subraya sostuvo gritó repuso insistió concluyó recordó
            reconoció precisó enfatizó remarcó admitió apuntó destacó dicho explicado señalado afirmado asegurado
            declarado comentado pensó
        """,
        "it": """
            disse dice domandò chiese chiede rispose risponde aggiunse aggiunge esclamò spiegò spiega affermò afferma
            dichiarò dichiara mormorò gridò replicò commentò commenta raccontò racconta sottolinea osservò continuò
            scrisse scrive detto spiegato affermato dichiarato aggiunto
        """,
        "pt": """
            disse diz perguntou pergunta respondeu responde acrescentou acrescenta exclamou explicou explica afirmou
            afirma declarou declara comentou comenta murmurou gritou replicou contou conta observou continuou escreveu
        """,
        "nl": "zei zegt vroeg vraagt antwoordde antwoordt riep vertelde vertelt schreef schrijft voegde aldus",
        "pl": """
            powiedział powiedziała mówi mówił mówiła zapytał zapytała pyta odpowiedział odpowiedziała odparł odparła
            dodał dodała dodaje stwierdził stwierdziła krzyknął krzyknęła zawołał zawołała napisał napisała rzekł rzekła
        """,
        "ru": """
            сказал сказала говорит говорил говорила спросил спросила спрашивает ответил ответила отвечал отвечала
            отвечает добавил добавила добавляет заявил заявила заявляет отметил отметила отмечает пояснил пояснила
            поясняет рассказал рассказала рассказывает подчеркнул подчеркнула считает объяснил объяснила объясняет
            воскликнул воскликнула проговорил проговорила произнес произнёс произнесла закричал закричала крикнул
            крикнула прошептал прошептала продолжал продолжала продолжил продолжила заметил заметила написал написала
            пишет возразил возразила прибавил прибавила сообщил сообщила утверждает признался призналась подумал
            подумала думал думала насмехался
        """,
        "uk": """
            сказав сказала каже говорить запитав запитала відповів відповіла додав додала заявив заявила зазначив
            зазначила пояснив пояснила розповів розповіла розповідає вигукнув вигукнула написав написала наголосив
            наголосила
        """,
    },
)
"""Of a third person, in news and in stories. "So", "aldus" stand where a verb does: “…”, so Anna Holm."""
AUXILIARIES = WordLists(
    "words before participles of saying",
    {"en": "has had", "fr": "a avait aurait", "es": "ha había", "it": "ha aveva", "pt": "tinha"},
)
ACCORDING = WordLists(
    "words before the source of a quotation",
    {
        "en": "according_to",
        "fr": "selon d'après d’après pour",
        "es": "según",
        "it": "secondo",
        "pt": "segundo",
        "de": "laut",
    },
)
BESIDE_SAYING = WordLists(
    "words between who speaks and the verb",
    {
        "en": "then also once later again finally simply quietly now only just recently still often always next",
        "de": "dann auch einmal später wieder schließlich noch leise hat sich",
        "fr": "alors aussi encore enfin un_jour",
        "es": "luego entonces también después le les nos",
        "it": "poi anche allora infine gli le",
        "ru": "однажды затем потом также тогда тихо наконец",
    },
)
ABOUT_WHOM = WordLists(
    "words that tell of somebody within a sentence",
    {
        "en": "who whom whose which that",
        "de": "der die das den dem dessen deren dass",
        "fr": "qui que dont",
        "es": "que quien cuyo",
        "it": "che cui",
        "pt": "que quem",
        "ru": "который которая которые которого которой которым кто что чтобы",
    },
)
"""Behind them a name is not the subject of the verb of saying: "The man who met Anna Holm said:"."""
PARTS_OF_PEOPLE = WordLists(
    "people by their office or kin",
    {
        "en": """
            president minister secretary director professor doctor ambassador senator governor mayor chairman
            chairwoman chairperson spokesman spokeswoman spokesperson officer judge captain coach leader member mother
            father sister brother wife husband uncle aunt general colonel sergeant lawyer author commissioner prime
            undersecretary attorney officials police researchers
        """,
        "de": """
            minister ministerin präsident präsidentin direktor direktorin leiter leiterin chef chefin sprecher
            sprecherin anwalt anwältin berater beraterin beamter beamte vater mutter bruder schwester onkel tante
            tochter sohn frau mann kanzler kanzlerin meister meisterin professor professorin trainer trainerin experte
            expertin forscher forscherin autor autorin vorsitzende vorsitzender kind freund freundin lehrer lehrerin
        """,
    },
)
"""They stand before a name as words of it, and are no part of it: "Home Secretary Suella Braverman"; in German the last
part of a word tells: "Bundeskanzlerin Anna Holm"."""
NO_SPEAKERS = WordLists(
    "words that begin a sentence and are no name",
    {
        "en": """
            he she it they we i you who one this that these those there everyone everybody someone somebody nobody
            another others some many most officials police researchers scientists critics experts authorities people
            according but and so then yes no what
        """,
        "de": "er sie es wir ich ihr man wer dies das jemand niemand einer andere viele experten forscher und aber",
        "fr": "il elle ils elles on nous je vous ce cela qui certains beaucoup et mais",
        "es": "él ella ellos ellas yo nosotros usted ustedes quien uno esto muchos algunos y pero",
        "it": "egli lui lei loro io noi voi chi uno questo molti e ma",
        "pt": "ele ela eles elas eu nós você quem muitos e mas",
        "ru": "он она оно они я мы вы кто это все многие один одна некоторые другие и но а вот так ну да нет",
        "uk": "він вона воно вони я ми ви хто це всі і але",
    },
)
BEFORE_NAMES = WordLists(
    "titles before the names of those who are quoted",
    {
        "en": "Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Prof. Sir Lady Lord Rev.",
        "de": "Frau Herr Dr. Prof.",
        "fr": "M. Mme Mlle Me Dr le_Dr le_docteur madame monsieur maître",
        "es": "don doña D. el_señor la_señora el_sr. la_sra. el_Sr. la_Sra. el_doctor la_doctora",
        "it": "il_signor la_signora il_dottor la_dottoressa don",
        "pt": "o_senhor a_senhora o_Sr. a_Sra.",
        "ru": "господин госпожа г-н г-жа доктор профессор майор маиор",
    },
)
