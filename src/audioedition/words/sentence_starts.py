"""Words that begin sentences."""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

# They begin no name, so that a letter before one is no initial ("Plan B. He …"); but "J. La Rue", "M. Le Pen".
PRONOUNS = WordLists(
    "words that begin a sentence, also behind an initial",
    {
        "en": """
            he she it they we you this that these those there his her their our its my but however when while although
            because if the what why how where who then some many most also
        """,
        "ru": """
            он она оно они мы вы это этот эта эти но однако когда если после потом затем там здесь так как что
        """,
        "uk": "він вона воно вони ми ви це цей ця ці але однак коли якщо після потім там тут так як що",
        "de": "er sie es wir ihr aber doch wenn dann dort hier seine ihre diese dieser dieses",
        "fr": "il elle ils elles nous vous cette ces mais lorsque quand ensuite",
        "es": "ella ellos ellas este esta esto estos estas pero cuando después también",
        "it": "egli essa essi questo questa questi ma quando dopo poi anche",
    },
)
# Words that often begin a sentence and begin no name, beside those above.
STARTS = WordLists(
    "words that begin a sentence",
    {
        "en": """
            a an i in on at and or so after before as no not for from to by with now one all another both each every
            during since until under over between did do does is are was were have has had can could would should
            according once yet perhaps only even still
        """,
        "ru": """
            я в во на и а до с со к у о об по за из от для при под над перед вот кто где все его её ее их наш мой
            самый уже
        """,
        "uk": "у з та і й від про хто де усі всі його її їх",
        "de": """
            der die das ein eine im am an auf bei mit nach für von vom zu zum zur als dass und oder so auch nur noch
            seit vor während durch über unter was wer wo wie man alle viele einige
        """,
        "fr": """
            le la les l un une des on je dans en de d du au aux à et ou donc car pour par sur sous avec sans selon si
            comme après avant depuis pendant puis entre qui que quel son sa ses leur leurs ce cet tout tous
        """,
        "es": """
            el los las lo una unos unas y e o al con del desde durante entre es está están estaba estaban era eran fue
            fueron había hay más mientras muchos muchas nos para por porque según sin sobre su sus todo todos tras ya
            yo se mi
        """,
        "it": """
            lo gli i alla alle al allo dei del della delle di da dal dalla dove ed era erano ha hanno io loro nel
            nella nei non ogni per perché secondo si sono sua suo su tra fra tutti tutte uno probabilmente
        """,
    },
)
# In another language they are a name, an initial or half of one: "H. B. W.", "Mr. Do".
STARTS_AT_HOME = WordLists(
    "words that begin a sentence in their own language",
    {
        "pl": """
            w na z do i a o od po za nie to jest ten ta te jak gdy kiedy przed ale oraz jego jej ich on ona ono oni
            co kto gdzie który która które dla przez przy pod nad jednak potem wtedy tam tu
        """,
        "cs": "v na z do i a o od po za ne to je ten ta jak když před ale jeho její jejich on ona oni co kdo kde pro",
        "pt": """
            o os as um uma em no na nos nas da das dos mas ele ela eles elas que quando se com depois desde ainda
        """,
        "nl": "het een en maar hij zij wij ze ik we dat dit die er op voor met naar toen daarna ook niet",
        "el": "ο η το οι τα ένας μια ένα και αλλά όμως αυτός αυτή αυτό όταν αν στο στη στην στον με για από δεν",
    },
)
# Beside those above, a letter and a stop before one are no initial: "He took plan B. Yesterday he left".
NO_NAMES = WordLists(
    "words that are no name behind an initial",
    {
        "en": """
            of such which your thus therefore here hence see let yes well soon never nobody nothing something two
            three four five much several maybe again unless among through without within instead meanwhile moreover
            nevertheless together today tomorrow yesterday people others first second finally later earlier will may
            might must i'll it's that's
        """,
    },
)
# Begin a sentence whose next word is the pronoun; elsewhere it may be a numeral ("Peter I").
BEFORE_I = WordLists(
    "words before the pronoun I",
    {
        "en": """
            After Again Already Also And As Because Before But Can Could Did Do For Had Have Here How However If May
            Might Must Nor Not Now Oh Or Perhaps Shall Should Since So Sometimes That Then There Therefore This Though
            Until Well What When Where While Why Yes Yet
        """,
    },
)
