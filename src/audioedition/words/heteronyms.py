"""Words that are written in one way and spoken in several: how each is pronounced beside which words, or as which part
of speech.

Only what voices are seen to say wrong has a row: what no row decides is left to the voice. Pronunciations are General
American, as the Wikipedia homograph data (Gorman, Mazovetskiy and Nikolaev 2018) and dictionaries describe them.
"""

from __future__ import annotations

from typing import NamedTuple

# A stretch of words that may stand between.
_DET = "(?:an?|the|his|her|its|my|your|our|their|this|that|another|every|each|some|no|any)"
_BE = "(?:am|is|are|was|were|be|been|being|(?:i|you|we|they|he|she)['’](?:m|re|s)|seem(?:s|ed)?|felt|feels?|remain(?:s|ed)?|looked|looks)"


class Heteronym(NamedTuple):
    """One pronunciation of a word (`ipa`; "" leaves the word to the voice), and when it is that.

    `beside`: a pattern of a phrase in which “~” is the word, in small letters or capitals; `near`: a pattern that some
    other word of the sentence matches as a whole; `parts` of `rivals`: the parts of speech (`voices.parts_of_speech`)
    that the word then is, among those that it may be. All that is given must hold. `case`: also the capitals of `beside`
    count. `example` is a sentence that the row decides.
    """

    language: str
    word: str
    ipa: str
    example: str
    beside: str = ""
    near: str = ""
    parts: str = ""
    rivals: str = ""
    case: bool = False


def _beside(word: str, ipa: str, beside: str, example: str, near: str = "") -> Heteronym:
    return Heteronym("en", word, ipa, example, beside, near)


def _cased(word: str, ipa: str, beside: str, example: str) -> Heteronym:
    return Heteronym("en", word, ipa, example, beside, case=True)


def _near(word: str, ipa: str, near: str, example: str) -> Heteronym:
    return Heteronym("en", word, ipa, example, near=near)


def _part(word: str, part: str, ipa: str, example: str) -> Heteronym:
    """A word as some parts of speech among others: "V/NV"."""
    parts, _, rivals = part.partition("/")
    return Heteronym("en", word, ipa, example, parts=parts, rivals=rivals)


_FISH = (
    r"fish\w*|angl(?:ers?|ing)|trout|perch|pike|salmon|catfish|walleyes?|carp|lakes?|river|reservoir|pond|largemouth|"
    r"smallmouth|striped|freshwater|bluegill|crappie|cod|snapper|tuna|hooked|lure|bait|grilled|fillets?|mullet|species"
)
_MUSIC = (
    r"guitar\w*|drums?|drummer|sing(?:s|er|ing)?|sang|piano|violin|cello|trumpet|saxophone|band|voices?|tenor|baritone|"
    r"soprano|alto|vocals?|music\w*|notes?|play(?:s|ed|er|ing)?|song|tune|treble|choir|opera"
)
_SHIP = (
    r"ships?|boats?|stern|hull|vessels?|deck|sail(?:s|ed|ing|ors?)?|captain|crew|starboard|canoe|yacht|submarine|"
    r"torpedo\w*|anchor|mast|rudder|ferry|waves?|aft|midships"
)
_METAL = (
    r"zinc|copper|tin|iron|silver|cadmium|mercury|arsenic|antimony|nickel|metals?|ores?|smelt\w*|alloys?|molten|melted|"
    r"toxic|poison\w*|plumb(?:ers?|ing)|bullets?|roof\w*|pipes?|paint|gasoline|petrol|blood|radioactive|solder|pencils?|"
    r"chemical|element|tonnes|pewter|malleable|atomic|mines?|mined|miners|mining|contaminat\w+|drinking"
)
_AXE = (
    r"wood\w*|chop\w*|hatchets?|spears?|swords?|knives|picks?|shovels?|saws?|hammers?|flint|bronze|battle|throw\w*|"
    r"wield\w*|armed|blades?|lumberjacks?|trees?|fire(?:men|fighters)|vikings?|sharpen\w*|tools?"
)

HETERONYMS: tuple[Heteronym, ...] = (
    # One part of speech, several words.
    _near("bass", "ˈbeɪs", _MUSIC, "She sang while he played the bass."),
    _near("bass", "ˈbæs", _FISH, "They caught three bass in the lake."),
    _beside("bass", "ˈbæs", "(?:sea|striped|black|largemouth|smallmouth|fried|baked) ~", "We ate baked bass."),
    _beside("bass", "ˈbeɪs", "~", "His deep bass filled the hall."),
    _beside(
        "lead", "ˈlɛd",
        r"~ (?:pip(?:e|es|ing)|paints?|poison\w*|pencils?|weights?|bullets?|shot|acid|acetate|azide|oxide|ions?|roof\w*|"
        r"sheets?|balls?|crystal|glass|mines?|mining|miners|smelt\w*|ores?|alloys?|solder|based|lined|coffins?|apron|"
        r"shielding|soldiers?|compounds?|batter(?:y|ies)|isotopes?|sulphate|sulfide|deposits?|chloride|contamination|"
        r"exposure|levels?|lining|plates?|seals?|dust|type|figurines?|ingots?|pellets?|free)",
        "The house still has lead pipes.",
    ),
    _beside(
        "lead", "ˈlɛd",
        r"(?:molten|melted|liquid|white|red|pencil|toxic|heavy as|weigh\w* like|like|sheets? of|pieces? of|lumps? of|"
        r"amounts? of|traces? of|levels? of|kilos? of|tons? of|pounds? of|ounces? of|made of|full of|covered (?:with|in)|"
        r"lined with|contain(?:s|ing|ed)?|free of|production of|poisoned (?:by|with)|exposure to|zinc(?:,| and| or)|tin(?:,| and| or)|copper(?:,| and| or)|"
        r"mercury(?:,| and| or)|silver(?:,| and| or)|iron(?:,| and| or)|gold (?:out of|from)) ~",
        "His legs were heavy as lead.",
    ),
    _beside("lead", "ˈlɛd", "~ in (?:the |our |their )?(?:drinking |tap |city |town )?(?:water|paint|gasoline|petrol|blood|soil|pipes)",
            "They found lead in the drinking water."),
    _beside("lead", "ˈlɛd", "~(?:,| and| or) (?:zinc|copper|tin|silver|mercury|arsenic|cadmium|iron|other metals|gunpowder|powder)",
            "It was rich in lead and silver."),
    Heteronym("en", "lead", "ˈlɛd", "The bullet was a lump of dull lead.", near=_METAL, parts="N", rivals="NV"),
    _beside("tear", "ˈtɛr", r"(?:an?|the|this|that|no|another|small|long|big|large|bad|huge|tiny|little|ragged|slight) ~ (?:in|through|along|down) "
            r"(?:an?|the|his|her|its|my|your|our|their|one) (?!eyes?|cheeks?|corner|face)", "There was a tear in his jacket."),
    _beside("tear", "ˈtɛr", r"(?:wear and|acl|ligament|cuff|muscle|meniscus|tendon|hamstring|labral|calf|cartilage|retinal|aortic) ~s?",
            "The price covers wear and tear."),
    _beside("tear", "ˈtɛr", "~s? (?:up|apart|down|off|open|out|away|along|into|at (?:the|his|her|my|our|their))", "They tear up the letters."),
    _part("tear", "V/NV", "ˈtɛr", "Do not tear the page."),
    _beside("bow", "ˈboʊ", r"(?:arrows? and|violin|cello|hair|pink|red|silk|tied in an?|longbow|cross) ~|~s?(?: and arrows?|[- ]ties?|legged)",
            "He hunted with a bow and arrow."),
    _beside("bow", "ˈbaʊ", r"(?:take|takes|took|taken|taking) (?:an?|another|the|his|her|their|one|our|my)? ?(?:\w+ )?~s?|final ~s?", "The actors took a bow."),
    _beside("bow", "ˈbaʊ", r"~s? (?:guns?|thrusters?|waves?|sections?|doors?|ramp|of (?:an?|the|his|her|their|our) (?:\w+ )?(?:ship|boat|vessel|canoe|yacht|ferry|gondola|submarine))", "The bow doors were open."),
    _near("bow", "ˈboʊ", r"arrows?|archers?|archery|strings?|stringed|violin\w*|cell(?:o|ist)|fiddle\w*|ribbons?|hair|quiver|longbow|targets?|knot\w*", "The archer put down her bow."),
    _near("bow", "ˈbaʊ", _SHIP, "Sailors ran to the bow."),
    _beside("bow", "ˈbaʊ", r"(?:made|make|makes|gave|give|gives|with) (?:an?|another|his|her|their|one) (?:\w+ )?~|(?:deep|low|slight|polite|stiff|formal|courtly|curt|graceful) ~s?", "He greeted her with a slight bow."),
    _beside("bow", "ˈbaʊ", "~s? (?:down|out|to|before|low|deeply|his head|her head|their heads|my head|your head|our heads)", "They bow to the king."),
    _part("bow", "V/NV", "ˈbaʊ", "You must bow when she comes in."),
    _beside("row", "ˈraʊ", r"~s? (?:over (?:the )?(?!lake|river|water|sea)|about|erupt\w*|broke out|breaks out|escalat\w*|flared)", "A row over pay broke out."),
    _beside("row", "ˈraʊ", r"(?:diplomatic|blazing|furious|bitter|heated|political|public|family|terrible|dreadful|tremendous|awful|unholy|"
            r"fearful|frightful|violent|angry|drunken|marital|almighty|flaming|international|such an?|stop that|all that|all this) ~s?(?! of)",
            "They had a furious row."),
    _beside("row", "ˈraʊ", r"(?:had|have|having|has|kick(?:ed|ing)? up|pick(?:ed|ing)?|made|making|start(?:ed|ing)?) (?:an?|another|such an?|quite an?) (?:\w+ )?~(?! of| in)",
            "My parents had a row last night."),
    _beside("row", "ˈraʊ", r"(?:a|the|this) ~ (?:with|between) (?:his|her|my|their|the|its|our|your|[a-z]+)", "After a row with his boss he left."),
    _beside("sow", "ˈsaʊ", r"~s? (?:and|or|with) (?:\w+ )?(?:piglets?|boars?|litters?|hogs?)|(?:pregnant|fat|old|wild|breeding|nursing) ~s?", "The sow and her piglets slept."),
    Heteronym("en", "sow", "ˈsaʊ", "The sow slept in the straw.", parts="N", rivals="NV",
              near=r"pigs?|piglets?|boars?|litters?|farrow\w*|swine|hogs?|pork|sty|straw|barn|suckl\w+"),
    _part("sow", "V/NV", "ˈsoʊ", "They sow the seed in spring."),
    _beside("dove", "ˈdoʊv", "~ (?:into|headfirst|beneath|underwater|under the|off|for cover|to the (?:bottom|floor|ground)|straight|after|from|in(?! the (?:cage|park|tree)))|(?:he|she|they|i|we|quickly|then) ~",
            "She dove into the pool."),
    _beside("wind", "ˈwaɪnd", r"(?:to|would|will|can|could|must|should|may|rivers?|roads?|paths?|streets?|trails?|lanes?|i|you|we|they|and|that|please|then) "
            r"~ (?:up|down|through|around|round|along|its|their|his|her|your|my|back|the)", "The roads wind through the hills."),
    _beside("wind", "ˈwaɪnd", r"~s (?:up|down|through|around|round|along|its|their|his|her|back|past|between|across the (?:valley|hills|plain))", "The trail winds along the river."),
    _part("wind", "V/NV", "ˈwaɪnd", "Do not wind it too far."),
    _beside("wound", "ˈwaʊnd", r"~ (?:up|down|around|round|through|along|its way|his way|her way|their way|tightly|back|the (?:clock|watch|bandage|scarf|rope|string|thread|tape|cord|wire|yarn|wool|cloth|ribbon))|(?:loosely|tightly|spirally|neatly|machine|was|were|is|are) ~ (?:on|in|round|around|by|from|up|onto|tight)",
            "The road wound up the hill."),
    _beside("does", "ˈdoʊz", r"(?:bucks?|stags?|fawns?|deer|hinds?),? (?:and|or) (?:the |two |three |several )?~|(?:two|three|four|five|several|many|few|young|pregnant|female) ~(?! not| it| he| she)",
            "Two does crossed the road."),
    _beside("lima", "ˈlaɪmə", "~ beans?", "She cooked lima beans."),
    _beside("sake", "", r"(?:\w+['’]s?|the|goodness|god|gods|its|his|her|their|our|my|your|own|whose|that|this|heavens?|appearances?|christ|"
            r"conscience|convenience|argument|old|times|any|art|peace|safety) ~|~s? of", "They stayed for the sake of the child."),
    _beside("sake", "ˈsɑːki", "~", "They drank warm sake."),
    _beside("axes", "ˈæksɪz", "~", "They felled trees with axes.", near=_AXE),
    _beside("axes", "ˈæksɪz", "(?:hand|stone|dagger|crossed|polished|battle|silver|golden|jade|flint|broken|double-headed) ~", "Two crossed axes hung there."),
    _beside("putting", "ˈpʌtɪŋ", "~ greens?|~ stroke", "He practised on the putting green."),
    _beside("primer", "ˈprɪmɚ", r"~s? (?:on|in|for) |(?:grammar|reading|language|school|latin|short|brief|quick|useful) ~s?", "She wrote a primer on tax."),
    _beside("moped", "ˈmoʊpt", "(?:he|she|they|i|we|who|had|has|have) ~|~ (?:around|about)", "He moped around the house."),
    _beside("moped", "ˈmoʊpɛd", "~s?", "He rode a moped to work."),
    _beside("deserts", "dɪˈzɜːrts", "just ~", "He got his just deserts."),
    _cased("Job", "ˈdʒoʊb", "(?:[Bb]ook|patience|sufferings?|trials|story|comforters) of ~|~['’]s (?:comforters?|patience|sufferings?|friends|wife)",
           "She has the patience of Job."),
    _cased("Reading", "ˈrɛdɪŋ", "~ (?:FC|Festival|Borough|Gaol|Jail|Railroad|Station|University)|~, (?:Pennsylvania|Berkshire|England)|(?<=[a-z] )(?:in|to|from|near|at|of) ~(?=[,.;:]|$| and [A-Z]| where| on [A-Z])",
           "He was born in Reading, Berkshire."),
    Heteronym("en", "Reading", "ˈrɛdɪŋ", "He signed for Reading at the age of fifteen.", beside="(?<=[a-z,] )~(?! [a-z]+ing| (?:room|list|the|is|and writing))", case=True,
              near=r"football|league|club|goals?|berkshire|pennsylvania|railroad|railway|championship|scored|signed|festival|cup|london|oxford|swindon|harrisburg|wokingham|thames"),
    _cased("Nice", "ˈniːs", "~, France|OGC ~|(?<=[a-z] )(?:in|to|from|near|at) ~(?=[,.;:]|$| and [A-Z]| where| on [A-Z]| in [A-Z])|city of ~", "They met in Nice, France."),
    _cased("Mobile", "moʊˈbiːl", "~,? (?:Alabama|Ala)|~ Bay|(?<=[a-z] )(?:in|to|from|near) ~(?=[,.;:]|$)", "She grew up in Mobile, Alabama."),
    _cased("Rodeo", "roʊˈdeɪoʊ", "~ Drive", "They shopped on Rodeo Drive."),
    Heteronym("en", "Celtic", "ˈsɛltɪk", "He scored twice on his debut for Celtic.", near=r"rangers|strikers?|midfielders?|defenders?|goalkeepers?|goals?|scored|"
              r"league|cup|uefa|debut|football\w*|supporters|fans|coach|premiership|penalty", case=True),
    _cased("Celtic", "ˈsɛltɪk", "(?:Boston|Glasgow) ~s?|~ (?:FC|Park|fans|striker|manager|midfielder|defender|captain)|Rangers (?:and|or|to|v) ~|~ (?:and|or|v) Rangers", "The Boston Celtics won."),
    _cased("Polish", "ˈpɑːlɪʃ", r"(?:^|[.!?:“\"] )~ (?:the|your|up|it|his|her|their|them|each|with|until)", "Polish the silver with a cloth."),
    _cased("august", "ɔːˈɡʌst", f"(?:{_DET}|most|such|more|these|those) ~ (?=[a-z])", "It was an august assembly."),
    _beside("bologna", "bəˈloʊni", "~ sandwich\\w*|(?:slices? of|fried) ~", "He ate a bologna sandwich."),
    # Adjectives that have a syllable more, or another stress.
    _beside("learned", "ˈlɜːrnɪd", r"(?:an?|the|most|very|his|her|my|our|this|these|those|so|many|more|wise and|great and|other|of) ~ "
            r"(?:man|men|woman|women|lady|ladies|gentlem[ae]n|society|societies|journals?|professors?|scholars?|judges?|friends?|counsel|essays?|"
            r"treatises?|doctors?|authors?|people|person|debates?|colleagues?|commentar\w+|discussions?|works?|bod(?:y|ies)|institutions?|clergy\w*|"
            r"class(?:es)?|professions?|papers?|articles?|editors?|jurists?|divines?|discourses?|academ\w+|rabbis?|monks?|elites?|traditions?|"
            r"circles?|monarchs?|kings?|masters?|priests?|theologians?|books?|audiences?|world|language|languages|opinion|lectures?|speech|conversation)", "She is a learned scholar."),
    _beside("learned", "ˈlɜːrnɪd", f"(?:{_BE}|very|most|so|deeply|highly|truly|both|wise and) ~(?=[,.;:!?]|$| and (?!that|how|the|to))|(?:the|most) ~(?=[,.;:]| of)", "The old rabbi was wise and learned."),
    _beside("aged", "ˈeɪdʒɪd", r"(?:an?|the|his|her|my|their|our|your|this|that|these|those|some|two|poor|many|of) ~ (?!between|over|under|about|from|\d|"
            r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty\b|cheese|cheddar|beef|wine|whisk\w+|steak|rum|parmesan|balsamic|bourbon|gouda|brandy|meat|oak|vinegar)",
            "He cared for his aged mother."),
    _beside("aged", "ˈeɪdʒɪd", "(?:the|and the) ~(?=[,.;:!?]|$| are| were| and (?:the )?(?:infirm|sick|poor|disabled|frail)| in )|(?:care|homes?|housing|pensions?|asylum) (?:for|of) the ~", "It is a home for the aged."),
    _beside("blessed", "ˈblɛsɪd", r"(?:the|that|our|this|most|every|those|of|whole|single) ~ (?!by|with|her|him|them|the|us|and)|~ (?:virgin|sacrament|mother|trinity|are|is (?:he|she|the)|be the|memory|event|relief|martyrs?|saints?|lady)|"
            r"an? ~ (?:relief|event|day|thing|life|hour|silence|moment|place|release|quiet|state|child|company)", "Blessed are the meek."),
    _cased("Blessed", "ˈblɛsɪd", "~ (?=[A-Z])|[Tt]he ~(?=[,.;:!?]|$)", "Blessed John was born here."),
    _beside("minute", "", r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|half|last|first|next|every|each|per|this|that|any|split|final|single|full|another|more|by the)[ -]~", "He scored in the last minute details aside."),
    _beside("minute", "maɪˈnuːt", r"~ (?:quantit\w+|amounts?|details?|traces?|particles?|fractions?|differences?|pieces?|specks?|organisms?|portions?|holes?|doses?|inspection|examination|"
            r"fragments?|creatures?|insects?|scales?|grains?|changes?|variations?|droplets?|crystals?|hairs?|spines?|parts?|proportions?|description|in size|teeth|animals?|spots?|"
            r"structures?|flowers?|seeds?|degree|percentage|cracks?|attention|observations?|and)|(?:very|so|extremely|most|too|how|exceedingly|almost|incredibly|infinitely|such|in|of|with) ~(?! of| by| later| or | after| from| he| she| they| i )",
            "It holds a minute quantity of gold."),
    _part("minute", "J/NJ", "maɪˈnuːt", "The shell has minute dark ridges."),
    _beside("invalid", "ˈɪnvəlɪd", r"(?:an?|the|elderly|bedridden|helpless|chronic|poor|permanent|lifelong|hopeless|confirmed|semi|an? old|wealthy|young|war|her|his|my|our|rich|almost an?) ~(?=[,.;:!?]|$|s| (?:was|is|who|and|in|for|with|"
            r"husband|wife|mother|father|sister|brother|son|daughter|aunt|uncle|chair|lady|woman|man|soldiers?|by|since|from|all|whose|at|child|had|has|could|lay|sat|on|after|before|because|when|as))|~s\b|~[- ](?:husband|wife|mother|father|sister|brother|son|daughter|aunt|uncle|chair|lady)",
            "She nursed an invalid for years."),
    _beside("content", "kənˈtɛnt", f"(?:{_BE}|perfectly|quite|not|only|never|always|so|too|very|happy and|largely|now|hardly|scarcely|lived) (?:\\w+ly |quite |not |never |more than |less than |just |once )?~(?: (?:with|to|in|just|merely|that|enough)|[,.;:!?]|$)", "He was content with his pay."),
    _beside("content", "kənˈtɛnt", "~s? (?:my|your|him|her|it|our|them|one)sel(?:f|ves)|heart['’]s ~|^~ (?:with|to)", "She had to content herself with tea."),
    # "read": the present and the past.
    _beside("read", "ˈrɛd", r"(?:have|has|had|having|\w+['’]ve|be|been|being|was|were|is|are|get|gets|got|widely|well|much|best|most|little|he['’]d|she['’]d|they['’]d|we['’]d|i['’]d|you['’]d)[ -](?:(?:\w+ly|never|ever|not|just|also|already|always|often|once|even|since|all|both|recently|probably|n't|you|they|he|she|i|we) )*~(?! (?:out )?more )", "Having read the letter, he left."),
    _beside("read", "ˈriːd", r"(?:to|will|would|can|could|must|should|may|might|shall|do|does|did|don['’]t|doesn['’]t|didn['’]t|can['’]t|couldn['’]t|won['’]t|wouldn['’]t|let['’]s|let (?:me|him|her|us|them)|please|\w+['’]ll) (?:(?:\w+ly|never|ever|not|just|also|always|often|even|still|you|they|he|she|i|we) )*~", "I did not read it."),
    _beside("read", "ˈrɛd", r"(?:he|she|it|sign|letter|inscription|headline|note|message|article|text|notice|statement|banner|who|judge|which) (?:\w+ly |then |once |also |never |always |first )?~", "She read the sign aloud."),
    _beside("read", "ˈrɛd", "~", "I read it yesterday.", near="yesterday|ago|last|once|then|when|was|were|had|did|said|knew|before|night|aloud"),
    _part("read", "DP/VDPN", "ˈrɛd", "They ate, drank and read."),
)
