"""Words that are written in one way and spoken in several: how each is pronounced beside which words, or as which part
of speech.

Only what voices are seen to say wrong has a row: what no row decides is left to the voice. Pronunciations are General
American, as the Wikipedia homograph data (Gorman, Mazovetskiy and Nikolaev 2018) and dictionaries describe them. Those
that a part of speech decides alone are in `heteronyms_by_part`.
"""

from __future__ import annotations

from typing import NamedTuple


class Heteronym(NamedTuple):
    """One pronunciation of a word (`ipa`; "" leaves the word to the voice), and when it is that.

    `beside`: a pattern of a phrase in which “~” is the word, in small letters or capitals; a line break in a pattern is
    nothing. `near`: a pattern that some other word of the sentence matches as a whole. `parts` of `rivals`: the parts
    of speech (`voices.parts_of_speech`) that the word then is, among those that it may be. All that is given must hold.
    `case`: the word's capitals count, and those of `beside`. `example` is a sentence that the row decides.
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


def _beside(word: str, ipa: str, example: str, beside: str) -> Heteronym:
    return Heteronym("en", word, ipa, example, beside)


def _cased(word: str, ipa: str, example: str, beside: str) -> Heteronym:
    return Heteronym("en", word, ipa, example, beside, case=True)


def _near(word: str, ipa: str, example: str, near: str) -> Heteronym:
    return Heteronym("en", word, ipa, example, near=near)


def _part(word: str, part: str, ipa: str, example: str) -> Heteronym:
    """A word as some parts of speech among others: "V/NV"."""
    parts, _, rivals = part.partition("/")
    return Heteronym("en", word, ipa, example, parts=parts, rivals=rivals)


_FISH = r"""
    fish\w*|angl(?:ers?|ing)|trout|perch|pike|salmon|catfish|walleyes?|carp|lakes?|river|reservoir|pond|
    largemouth|smallmouth|striped|freshwater|bluegill|crappie|cod|snapper|tuna|hooked|lure|bait|grilled|
    fillets?|mullet|species
"""
_MUSIC = r"""
    guitar\w*|drums?|drummer|sing(?:s|er|ing)?|sang|piano|violin|cello|trumpet|saxophone|band|voices?|tenor|
    baritone|soprano|alto|vocals?|music\w*|notes?|play(?:s|ed|er|ing)?|song|tune|treble|choir|opera
"""
_SHIP = r"""
    ships?|boats?|stern|hull|vessels?|deck|sail(?:s|ed|ing|ors?)?|captain|crew|starboard|canoe|yacht|submarine|
    torpedo\w*|anchor|mast|rudder|ferry|waves?|aft|midships
"""
_METAL = r"""
    zinc|copper|tin|iron|silver|cadmium|mercury|arsenic|antimony|nickel|metals?|ores?|smelt\w*|alloys?|molten|
    melted|toxic|poison\w*|plumb(?:ers?|ing)|bullets?|roof\w*|pipes?|paint|gasoline|petrol|blood|radioactive|
    solder|pencils?|chemical|element|tonnes|pewter|malleable|atomic|mines?|mined|miners|mining|contaminat\w+|
    drinking
"""
_AXE = r"""
    wood\w*|chop\w*|hatchets?|spears?|swords?|knives|picks?|shovels?|saws?|hammers?|flint|bronze|battle|
    throw\w*|wield\w*|armed|blades?|lumberjacks?|trees?|fire(?:men|fighters)|vikings?|sharpen\w*|tools?
"""
_STRINGS = r"""
    arrows?|archers?|archery|strings?|stringed|violin\w*|cell(?:o|ist)|fiddle\w*|ribbons?|hair|quiver|longbow|
    targets?|knot\w*
"""

HETERONYMS: tuple[Heteronym, ...] = (
    _near("bass", "ˈbeɪs", "She sang while he played the bass.", _MUSIC),
    _near("bass", "ˈbæs", "They caught three bass in the lake.", _FISH),
    _beside("bass", "ˈbæs", "We ate baked bass.", "(?:sea|striped|black|largemouth|smallmouth|fried|baked) ~"),
    _beside("bass", "ˈbæs", "He caught a bass.", r"(?:caught|catch(?:es)?|land(?:ed)?|hook(?:ed)?|eat|ate) (?:\w+ )?~"),
    _beside("bass", "ˈbeɪs", "His deep bass filled the hall.", "~"),
    _beside("lead", "ˈlɛd", "The house still has lead pipes.", r"""
        ~ (?:pip(?:e|es|ing)|paints?|poison\w*|pencils?|weights?|bullets?|shot|acid|acetate|azide|oxide|ions?|
        roof\w*|sheets?|balls?|crystal|glass|mines?|mining|miners|smelt\w*|ores?|alloys?|solder|based|lined|
        coffins?|apron|shielding|soldiers?|compounds?|batter(?:y|ies)|isotopes?|sulphate|sulfide|deposits?|
        chloride|contamination|exposure|levels?|lining|plates?|seals?|dust|type|figurines?|ingots?|pellets?|
        free)
    """),
    _beside("lead", "ˈlɛd", "His legs were heavy as lead.", r"""
        (?:molten|melted|liquid|white|red|pencil|toxic|heavy as|weigh\w* like|like|sheets? of|pieces? of|
        lumps? of|amounts? of|traces? of|levels? of|kilos? of|tons? of|pounds? of|ounces? of|made of|full of|
        covered (?:with|in)|lined with|contain(?:s|ing|ed)?|free of|production of|poisoned (?:by|with)|
        exposure to|zinc(?:,| and| or)|tin(?:,| and| or)|copper(?:,| and| or)|mercury(?:,| and| or)|
        silver(?:,| and| or)|iron(?:,| and| or)|gold (?:out of|from)) ~
    """),
    _beside("lead", "ˈlɛd", "They found lead in the drinking water.", r"""
        ~ in (?:the |our |their )?(?:drinking |tap |city |town )?(?:water|paint|gasoline|petrol|blood|soil|
        pipes)
    """),
    _beside("lead", "ˈlɛd", "It was rich in lead and silver.", r"""
        ~(?:,| and| or) (?:zinc|copper|tin|silver|mercury|arsenic|cadmium|iron|other metals|gunpowder|powder)
    """),
    Heteronym("en", "lead", "ˈlɛd", "The bullet was a lump of dull lead.", near=_METAL, parts="N", rivals="NV"),
    _beside("tear", "ˈtɛr", "There was a tear in his jacket.", r"""
        (?:an?|the|this|that|no|another|small|long|big|large|bad|huge|tiny|little|ragged|slight) ~ (?:in|
        through|along|down) (?:an?|the|his|her|its|my|your|our|their|one) (?!eyes?|cheeks?|corner|face)
    """),
    _beside("tear", "ˈtɛr", "The price covers wear and tear.", r"""
        (?:wear and|acl|ligament|cuff|muscle|meniscus|tendon|hamstring|labral|calf|cartilage|retinal|aortic) ~s?
    """),
    _beside("tear", "ˈtɛr", "They tear up the letters.", r"""
        ~s? (?:up|apart|down|off|open|out|away|along|into|at (?:the|his|her|my|our|their))
    """),
    _part("tear", "V/NV", "ˈtɛr", "Do not tear the page."),
    _beside("bow", "ˈboʊ", "He hunted with a bow and arrow.", r"""
        (?:arrows? and|violin|cello|hair|pink|red|silk|tied in an?|longbow|cross) ~|~s?(?: and arrows?|
        [- ]ties?|legged)
    """),
    _beside("bow", "ˈbaʊ", "The actors took a bow.", r"""
        (?:take|takes|took|taken|taking) (?:an?|another|the|his|her|their|one|our|my)? ?(?:\w+ )?~s?|final ~s?
    """),
    _beside("bow", "ˈbaʊ", "The bow doors were open.", r"""
        ~s? (?:guns?|thrusters?|waves?|sections?|doors?|ramp|of (?:an?|the|his|her|their|our) (?:\w+ )?(?:ship|
        boat|vessel|canoe|yacht|ferry|gondola|submarine))
    """),
    _near("bow", "ˈboʊ", "The archer put down her bow.", _STRINGS),
    _near("bow", "ˈbaʊ", "Sailors ran to the bow.", _SHIP),
    _beside("bow", "ˈbaʊ", "He greeted her with a slight bow.", r"""
        (?:made|make|makes|gave|give|gives|with) (?:an?|another|his|her|their|one) (?:\w+ )?~|(?:deep|low|
        slight|polite|stiff|formal|courtly|curt|graceful) ~s?
    """),
    _beside("bow", "ˈbaʊ", "They bow to the king.", r"""
        ~s? (?:down|out|to|before|low|deeply|his head|her head|their heads|my head|your head|our heads)
    """),
    _part("bow", "V/NV", "ˈbaʊ", "You must bow when she comes in."),
    _beside("row", "ˈraʊ", "A row over pay broke out.", r"""
        ~s? (?:over (?:the )?(?!lake|river|water|sea)|about|erupt\w*|broke out|breaks out|escalat\w*|flared)
    """),
    _beside("row", "ˈraʊ", "They had a furious row.", r"""
        (?:diplomatic|blazing|furious|bitter|heated|political|public|family|terrible|dreadful|tremendous|awful|
        unholy|fearful|frightful|violent|angry|drunken|marital|almighty|flaming|international|such an?|
        stop that|all that|all this) ~s?(?! of)
    """),
    _beside("row", "ˈraʊ", "My parents had a row last night.", r"""
        (?:had|have|having|has|kick(?:ed|ing)? up|pick(?:ed|ing)?|made|making|start(?:ed|ing)?) (?:an?|another|
        such an?|quite an?) (?:\w+ )?~(?! of| in)
    """),
    _beside("row", "ˈraʊ", "After a row with his boss he left.", r"""
        (?:a|the|this) ~ (?:with|between) (?:his|her|my|their|the|its|our|your|[a-z]+)
    """),
    _beside("sow", "ˈsaʊ", "The sow and her piglets slept.", r"""
        ~s? (?:and|or|with) (?:\w+ )?(?:piglets?|boars?|litters?|hogs?)|(?:pregnant|fat|old|wild|breeding|
        nursing) ~s?
    """),
    Heteronym("en", "sow", "ˈsaʊ", "The sow slept in the straw.", near=r"""
        pigs?|piglets?|boars?|litters?|farrow\w*|swine|hogs?|pork|sty|straw|barn|suckl\w+
    """, parts="N", rivals="NV"),
    _part("sow", "V/NV", "ˈsoʊ", "They sow the seed in spring."),
    _beside("dove", "ˈdoʊv", "She dove into the pool.", r"""
        ~ (?:into|headfirst|beneath|underwater|under the|off|for cover|to the (?:bottom|floor|ground)|straight|
        after|from|in(?! the (?:cage|park|tree)))|(?:he|she|they|i|we|quickly|then) ~
    """),
    _beside("wind", "ˈwaɪnd", "The roads wind through the hills.", r"""
        (?:to|would|will|can|could|must|should|may|rivers?|roads?|paths?|streets?|trails?|lanes?|i|you|we|they|
        and|that|please|then) ~ (?:up|down|through|around|round|along|its|their|his|her|your|my|back|the)
    """),
    _beside("wind", "ˈwaɪnd", "The trail winds along the river.", r"""
        ~s (?:up|down|through|around|round|along|its|their|his|her|back|past|between|across the (?:valley|hills|
        plain))
    """),
    _part("wind", "V/NV", "ˈwaɪnd", "Do not wind it too far."),
    _beside("wound", "ˈwaʊnd", "The road wound up the hill.", r"""
        ~ (?:up|down|around|round|through|along|its way|his way|her way|their way|tightly|back|the (?:clock|
        watch|bandage|scarf|rope|string|thread|tape|cord|wire|yarn|wool|cloth|ribbon))|(?:loosely|tightly|
        spirally|neatly|machine|was|were|is|are) ~ (?:on|in|round|around|by|from|up|onto|tight)
    """),
    _beside("does", "ˈdoʊz", "Two does crossed the road.", r"""
        (?:bucks?|stags?|fawns?|deer|hinds?),? (?:and|or) (?:the |two |three |several )?~|(?:two|three|four|
        five|several|many|few|young|pregnant|female) ~(?! not| it| he| she)
    """),
    Heteronym(
        "en", "does", "ˈdoʊz", "Bucks are larger than does.", beside="~(?=[.,;:]|$)", near="bucks?|stags?|fawns?|deer"
    ),
    _beside("close", "", "The house is safe, quiet and close to a school.", r"""
        ~ (?:to|by|enough|behind|friends?|relatives?|ties|links|calls?|range|quarters|contact|allies|ally)
    """),
    _beside("lima", "ˈlaɪmə", "She cooked lima beans.", "~ beans?"),
    _beside("sake", "", "They stayed for the sake of the child.", r"""
        (?:\w+['’]s?|the|goodness|god|gods|its|his|her|their|our|my|your|own|whose|that|this|heavens?|
        appearances?|christ|conscience|convenience|argument|old|times|any|art|peace|safety) ~|~s? of
    """),
    _beside("sake", "ˈsɑːki", "They drank warm sake.", "~"),
    Heteronym("en", "axes", "ˈæksɪz", "They felled trees with axes.", beside=r"""
        ~
    """, near=_AXE),
    _beside("axes", "ˈæksɪz", "Two crossed axes hung there.", r"""
        (?:hand|stone|dagger|crossed|polished|battle|silver|golden|jade|flint|broken|double-headed) ~
    """),
    _beside("putting", "ˈpʌtɪŋ", "He practised on the putting green.", "~ greens?|~ stroke"),
    _beside("primer", "ˈprɪmɚ", "She wrote a primer on tax.", r"""
        ~s? (?:on|in|for) |(?:grammar|reading|language|school|latin|short|brief|quick|useful) ~s?
    """),
    _beside("moped", "ˈmoʊpt", "He moped around the house.", r"""
        (?:he|she|they|i|we|who|had|has|have) ~|~ (?:around|about)
    """),
    _beside("moped", "ˈmoʊpɛd", "He rode a moped to work.", "~s?"),
    _beside("refuse", "ˈrɛfjuːs", "The street was full of refuse.", r"""
        (?:household|domestic|the|of|with|garden|human|all|their|toxic) ~(?! to)|
        ~ (?:collect\w*|bins?|piled|sacks?|dump\w*|heaps?|trucks?|lorr\w*|disposal|was|is|lay)
    """),
    _beside("reject", "ˈriːdʒɛkt", "It was a reject from the mill.", "(?:an?|the|factory|mill|these|those|cheap) ~s?"),
    _beside("deserts", "dɪˈzɜːrts", "He got his just deserts.", "just ~"),
    _cased("Job", "ˈdʒoʊb", "She has the patience of Job.", r"""
        (?:[Bb]ook|patience|sufferings?|trials|story|comforters) of ~|~['’]s (?:comforters?|patience|
        sufferings?|friends|wife)
    """),
    _cased("Reading", "ˈrɛdɪŋ", "He was born in Reading, Berkshire.", r"""
        ~ (?:FC|Festival|Borough|Gaol|Jail|Railroad|Station|University)|~, (?:Pennsylvania|Berkshire|England)|
        (?<=[a-z] )(?:in|to|from|near|at|of) ~(?=[,.;:]|$| and [A-Z]| where| on [A-Z])
    """),
    Heteronym("en", "Reading", "ˈrɛdɪŋ", "He signed for Reading at the age of fifteen.", beside=r"""
        (?<=[a-z,] )~(?! [a-z]+ing| (?:room|list|the|is|and writing))
    """, near=r"""
        football|league|club|goals?|berkshire|pennsylvania|railroad|railway|championship|scored|signed|festival|
        cup|london|oxford|swindon|harrisburg|wokingham|thames
    """, case=True),
    _cased("Nice", "ˈniːs", "They met in Nice, France.", r"""
        ~, France|OGC ~|(?<=[a-z] )(?:in|to|from|near|at) ~(?=[,.;:]|$| and [A-Z]| where| on [A-Z]| in [A-Z])|
        city of ~
    """),
    _cased("Mobile", "moʊˈbiːl", "She grew up in Mobile, Alabama.", r"""
        ~,? (?:Alabama|Ala)|~ Bay|(?<=[a-z] )(?:in|to|from|near) ~(?=[,.;:]|$)
    """),
    _cased("Rodeo", "roʊˈdeɪoʊ", "They shopped on Rodeo Drive.", "~ Drive"),
    Heteronym("en", "Celtic", "ˈsɛltɪk", "He scored twice on his debut for Celtic.", near=r"""
        rangers|strikers?|midfielders?|defenders?|goalkeepers?|goals?|scored|league|cup|uefa|debut|football\w*|
        supporters|fans|coach|premiership|penalty
    """, case=True),
    _cased("Celtic", "ˈsɛltɪk", "The Boston Celtics won.", r"""
        (?:Boston|Glasgow) ~s?|~ (?:FC|Park|fans|striker|manager|midfielder|defender|captain)|Rangers (?:and|or|
        to|v) ~|~ (?:and|or|v) Rangers
    """),
    _cased("Polish", "ˈpɑːlɪʃ", "Polish the silver with a cloth.", r"""
        (?:^|[.!?:“\"] )~ (?:the|your|up|it|his|her|their|them|each|with|until)
    """),
    _cased("august", "ɔːˈɡʌst", "It was an august assembly.", r"""
        (?:(?:an?|the|his|her|its|my|your|our|their|this|that|another|every|each|some|no|any)|most|such|more|
        these|those) ~ (?=[a-z])
    """),
    _beside("bologna", "bəˈloʊni", "He ate a bologna sandwich.", r"~ sandwich\w*|(?:slices? of|fried) ~"),
    _beside("learned", "ˈlɜːrnɪd", "She is a learned scholar.", r"""
        (?:an?|the|most|very|his|her|my|our|this|these|those|so|many|more|wise and|great and|other|of) ~ (?:man|
        men|woman|women|lady|ladies|gentlem[ae]n|society|societies|journals?|professors?|scholars?|judges?|
        friends?|counsel|essays?|treatises?|doctors?|authors?|people|person|debates?|colleagues?|commentar\w+|
        discussions?|works?|bod(?:y|ies)|institutions?|clergy\w*|class(?:es)?|professions?|papers?|articles?|
        editors?|jurists?|divines?|discourses?|academ\w+|rabbis?|monks?|elites?|traditions?|circles?|monarchs?|
        kings?|masters?|priests?|theologians?|books?|audiences?|world|language|languages|opinion|lectures?|
        speech|conversation)
    """),
    _beside("learned", "ˈlɜːrnɪd", "The old rabbi was wise and learned.", r"""
        (?:(?:am|is|are|was|were|be|been|being|(?:i|you|we|they|he|she)['’](?:m|re|s)|seem(?:s|ed)?|felt|feels?|
        remain(?:s|ed)?|looked|looks)|very|most|so|deeply|highly|truly|both|wise and) ~(?=[,.;:!?]|
        $| and (?!that|how|the|to))|(?:the|most) ~(?=[,.;:]| of)
    """),
    _beside("aged", "ˈeɪdʒɪd", "He cared for his aged mother.", r"""
        (?:an?|the|his|her|my|their|our|your|this|that|these|those|some|two|poor|many|of) ~ (?!between|over|
        under|about|from|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty\b|
        cheese|cheddar|beef|wine|whisk\w+|steak|rum|parmesan|balsamic|bourbon|gouda|brandy|meat|oak|vinegar)
    """),
    _beside("aged", "ˈeɪdʒɪd", "It is a home for the aged.", r"""
        (?:the|and the) ~(?=[,.;:!?]|$| are| were| and (?:the )?(?:infirm|sick|poor|disabled|frail)| in )|
        (?:care|homes?|housing|pensions?|asylum) (?:for|of) the ~
    """),
    _beside("blessed", "ˈblɛsɪd", "Blessed are the meek.", r"""
        (?:the|that|our|this|most|every|those|of|whole|single) ~ (?!by|with|her|him|them|the|us|and)|
        ~ (?:virgin|sacrament|mother|trinity|are|is (?:he|she|the)|be the|memory|event|relief|martyrs?|saints?|
        lady)|an? ~ (?:relief|event|day|thing|life|hour|silence|moment|place|release|quiet|state|child|company)
    """),
    _cased("Blessed", "ˈblɛsɪd", "Blessed John was born here.", "~ (?=[A-Z])|[Tt]he ~(?=[,.;:!?]|$)"),
    _beside("minute", "", "He scored in the last minute details aside.", r"""
        (?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundred|half|last|first|next|every|
        each|per|this|that|any|split|final|single|full|another|more|by the)[ -]~
    """),
    _beside("minute", "maɪˈnuːt", "It holds a minute quantity of gold.", r"""
        ~ (?:quantit\w+|amounts?|details?|traces?|particles?|fractions?|differences?|pieces?|specks?|organisms?|
        portions?|holes?|doses?|inspection|examination|fragments?|creatures?|insects?|scales?|grains?|changes?|
        variations?|droplets?|crystals?|hairs?|spines?|parts?|proportions?|description|in size|teeth|animals?|
        spots?|structures?|flowers?|seeds?|degree|percentage|cracks?|attention|observations?|and)|(?:very|so|
        extremely|most|too|how|exceedingly|almost|incredibly|infinitely|such|in|of|
        with) ~(?! of| by| later| or | after| from| he| she| they| i )
    """),
    _part("minute", "J/NJ", "maɪˈnuːt", "The shell has minute dark ridges."),
    _beside("invalid", "ˈɪnvəlɪd", "She nursed an invalid for years.", r"""
        (?:an?|the|elderly|bedridden|helpless|chronic|poor|permanent|lifelong|hopeless|confirmed|semi|an? old|
        wealthy|young|war|her|his|my|our|rich|almost an?) ~(?=[,.;:!?]|$|s| (?:was|is|who|and|in|for|with|
        husband|wife|mother|father|sister|brother|son|daughter|aunt|uncle|chair|lady|woman|man|soldiers?|by|
        since|from|all|whose|at|child|had|has|could|lay|sat|on|after|before|because|when|as))|~s\b|
        ~[- ](?:husband|wife|mother|father|sister|brother|son|daughter|aunt|uncle|chair|lady)
    """),
    _beside("content", "kənˈtɛnt", "He was content with his pay.", r"""
        (?:(?:am|is|are|was|were|be|been|being|(?:i|you|we|they|he|she)['’](?:m|re|s)|seem(?:s|ed)?|felt|feels?|
        remain(?:s|ed)?|looked|looks)|perfectly|quite|not|only|never|always|so|too|very|happy and|largely|now|
        hardly|scarcely|lived) (?:\w+ly |quite |not |never |more than |less than |just |once )?~(?: (?:with|to|
        in|just|merely|that|enough)|[,.;:!?]|$)
    """),
    _beside("content", "kənˈtɛnt", "She had to content herself with tea.", r"""
        ~s? (?:my|your|him|her|it|our|them|one)sel(?:f|ves)|heart['’]s ~|^~ (?:with|to)
    """),
    _beside("read", "ˈrɛd", "Having read the letter, he left.", r"""
        (?:have|has|had|having|\w+['’]ve|be|been|being|was|were|is|are|get|gets|got|widely|well|much|best|most|
        little|he['’]d|she['’]d|they['’]d|we['’]d|i['’]d|you['’]d)[ -](?:(?:\w+ly|never|ever|not|just|also|
        already|always|often|once|even|since|all|both|recently|probably|n't|you|they|he|she|i|
        we) )*~(?! (?:out )?more )
    """),
    _beside("read", "ˈriːd", "I did not read it.", r"""
        (?:to|will|would|can|could|must|should|may|might|shall|do|does|did|don['’]t|doesn['’]t|didn['’]t|
        can['’]t|couldn['’]t|won['’]t|wouldn['’]t|let['’]s|let (?:me|him|her|us|them)|please|
        \w+['’]ll) (?:(?:\w+ly|never|ever|not|just|also|always|often|even|still|then|you|they|he|she|i|we) )*~|
        (?:^|[.!?:] )~ (?:the|this|these|it|more|our|your|on|all|about)
    """),
    _beside("read", "ˈrɛd", "She read the sign aloud.", r"""
        (?:he|she|it|sign|letter|inscription|headline|note|message|article|text|notice|statement|banner|
        judge) (?:\w+ly |then |once |also |never |always |first )?~
    """),
    # A singular that reads now would be one that “reads”.
    _beside("read", "ˈrɛd", "Nobody read the book.", r"""
        (?:nobody|everybody|somebody|anybody|everyone|someone|no one|mother|father|brother|sister|son|daughter|wife|
        husband|man|woman|boy|girl|child|friend|teacher|professor|king|queen|president|minister|priest|officer|doctor|
        clerk|secretary|reporter|lawyer|student|author|poet|prisoner|captain|bishop|director) ~
    """),
    _cased("read", "ˈrɛd", "In class Martin read it out.", "(?<=[a-z,] )[A-Z][a-z]+[^s\\W\\d_A-Z] ~"),
    Heteronym("en", "read", "ˈrɛd", "I read it yesterday.", parts="VDP", rivals="VDPN", near=r"""
        yesterday|ago|last|once|then|when|was|were|had|did|said|knew|before|night|aloud|sat|lay|went|came|took|left|
        made|told|kept|found|heard|stood|began|wrote|got|saw|ran|held|brought|sent|(?!hundred|sacred|naked)\w{2,}[^e]ed
    """),
    _beside("read", "ˈriːd", "My sons never read newspapers.", r"""
        (?:never|always|often|usually|rarely|seldom|mostly|regularly|sometimes|still) ~
    """),
    Heteronym("en", "read", "ˈriːd", "Children who read do better.", beside=r"(?:who|people|we|you|they|i|many|most) ~",
              near="is|are|do|does|can|will|every|today|now|should|must"),
)  # fmt: skip
