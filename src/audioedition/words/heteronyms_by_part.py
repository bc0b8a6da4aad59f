"""Words that are pronounced otherwise as a noun than as a verb, or as an adjective: record, object, separate.

Rows stand for what voices were seen to say wrong, by part of speech, on the Wikipedia homograph data and on sentences
of our own; the other pronunciation is left to the voice. What holds of a word holds of its form with s.
"""

from __future__ import annotations

from audioedition.words.heteronyms import Heteronym


def _rows(parts: str, *rows: str) -> tuple[Heteronym, ...]:
    """Rows of “word ipa example”, for words that are one of the first parts among both: "V/NV"."""
    as_part, _, rivals = parts.partition("/")
    split = (row.split(maxsplit=2) for row in rows)
    return tuple(Heteronym("en", word, ipa, example, parts=as_part, rivals=rivals) for word, ipa, example in split)


VERBS = _rows(
    "V/NV",
    "use ˈjuːz You can use my pen.",
    "estimate ˈɛstəmˌeɪt We estimate the cost.",
    "abuse əˈbjuːz Do not abuse their trust.",
    "addict əˈdɪkt The pills would addict her in a week.",
    "advocate ˈædvəkˌeɪt They advocate a ban on cars.",
    "affiliate əˈfɪliˌeɪt The clubs will affiliate with the league.",
    "attribute əˈtrɪbjuːt They attribute the poem to Homer.",
    "conduct kənˈdʌkt She will conduct the orchestra.",
    "conflict kənˈflɪkt The two reports conflict with each other.",
    "conscript kənˈskrɪpt The army may conscript them.",
    "console kənˈsoʊl He tried to console her.",
    "consort kənˈsɔːrt They consort with thieves.",
    "contest kənˈtɛst They will contest the will.",
    "contract kənˈtrækt Some metals will contract in the cold.",
    "contrast kənˈtræst His words contrast with his deeds.",
    "convict kənˈvɪkt The jury will convict him.",
    "decrease dɪˈkriːs The numbers decrease every year.",
    "defect dɪˈfɛkt He wanted to defect to the West.",
    "delegate ˈdɛləɡˌeɪt She likes to delegate the work.",
    "desert dɪˈzɜːrt He would never desert his men.",
    "discard dɪsˈkɑːrd You can discard the shells.",
    "discharge dɪsˈtʃɑːrdʒ They will discharge him today.",
    "discount dɪsˈkaʊnt We cannot discount the rumour.",
    "document ˈdɑːkjəmˌɛnt They document every case.",
    "entrance ɪnˈtræns Her voice will entrance you.",
    "escort ɪˈskɔːrt Two guards will escort him.",
    "excuse ɪkˈskjuːz Please excuse the mess.",
    "export ɪkˈspɔːrt They export grain to Egypt.",
    "fragment fræɡˈmɛnt The party began to fragment.",
    "house ˈhaʊz The hall can house the whole school.",
    "impact ɪmˈpækt The cuts will impact them all.",
    "implant ɪmˈplænt Surgeons implant the device.",
    "import ɪmˈpɔːrt They import coal from Poland.",
    "incense ɪnˈsɛns The news will incense the voters.",
    "increase ɪnˈkriːs They will increase the price.",
    "insert ɪnˈsɜːrt You insert the coin here.",
    "insult ɪnˈsʌlt Do not insult my mother.",
    "intern ɪnˈtɜːrn The state may intern foreign citizens.",
    "intrigue ɪnˈtriːɡ Such stories intrigue me.",
    "laminate ˈlæmənˌeɪt You can laminate the card.",
    "misuse ˌmɪsˈjuːz They misuse their power.",
    "mouth ˈmaʊð They mouth the words.",
    "object əbˈdʒɛkt I object to that remark.",
    "permit pɚˈmɪt They will not permit it.",
    "pervert pɚˈvɜːrt You pervert the course of justice.",
    "progress prəˈɡrɛs The talks did not progress at all.",
    "project prəˈdʒɛkt They project a loss for the year.",
    "protest prəˈtɛst They protest against the war.",
    "rebel rɪˈbɛl They will rebel against him.",
    "record rɪˈkɔːrd They record the song tonight.",
    "supplement ˈsʌpləmˌɛnt They supplement their diet with fish.",
    "survey sɚˈveɪ They survey the damage.",
    "syndicate ˈsɪndɪkˌeɪt They will syndicate the column.",
    "torment tɔːrˈmɛnt The flies torment the horses.",
    "transplant trænsˈplænt You can transplant the roses.",
    "transport trænsˈpɔːrt Trucks transport the coal.",
    "buffet ˈbʌfɪt Strong winds buffet the coast.",
)  # fmt: skip
VERBS_OR_ADJECTIVES = (
    *_rows(
        "V/NVJ",
        "abstract æbˈstrækt They abstract data from the files.",
        "aggregate ˈæɡrəɡˌeɪt We aggregate the votes.",
        "alternate ˈɔːltɚnˌeɪt They alternate between two jobs.",
        "associate əˈsoʊʃiˌeɪt I associate the smell with home.",
        "compact kəmˈpækt They compact the snow.",
        "compound kəmˈpaʊnd It would compound the problem.",
        "conjugate ˈkɑːndʒəɡˌeɪt You must conjugate the verb.",
        "converse kənˈvɜːrs They converse in French.",
        "coordinate koʊˈɔːrdənˌeɪt They coordinate the relief work.",
        "degenerate dɪˈdʒɛnərˌeɪt It can degenerate into a brawl.",
        "duplicate ˈduːplɪkˌeɪt You can duplicate the key.",
        "graduate ˈɡrædʒuˌeɪt She will graduate in June.",
        "moderate ˈmɑːdərˌeɪt She will moderate the debate.",
        "precipitate prɪˈsɪpɪtˌeɪt It may precipitate a crisis.",
        "present prɪˈzɛnt They will present the award.",
        "subject səbˈdʒɛkt They subject him to tests.",
        "subordinate səˈbɔːrdənˌeɪt They subordinate truth to power.",
        "suspect səˈspɛkt I suspect a trick.",
        "close ˈkloʊz Please close the door.",
    ),
    *_rows(
        "V/VJ",
        "animate ˈænɪmˌeɪt They animate the drawings.",
        "appropriate əˈproʊpriˌeɪt They appropriate the funds.",
        "approximate əˈprɑːksəmˌeɪt You can approximate the value.",
        "articulate ɑːrˈtɪkjəlˌeɪt She can articulate the problem.",
        "deliberate dɪˈlɪbərˌeɪt The jury will deliberate today.",
        "diffuse dɪˈfjuːz The gases diffuse through the wall.",
        "elaborate ɪˈlæbərˌeɪt He refused to elaborate.",
        "frequent friˈkwɛnt They frequent the same bars.",
        "intimate ˈɪntəmˌeɪt He did intimate that he might go.",
        "perfect pɚˈfɛkt She wants to perfect her Spanish.",
        "separate ˈsɛpərˌeɪt You must separate the eggs.",
        "live ˈlɪv They live in a small town.",
    ),
)  # fmt: skip
NOUNS = (
    *_rows(
        "N/NV",
        "affiliate əˈfɪliət It is an affiliate of the network.",
        "combine ˈkɑːmbaɪn The farmer drove a combine.",
        "convict ˈkɑːnvɪkt The escaped convict was caught.",
        "diagnoses ˌdaɪəɡˈnoʊsiːz The two diagnoses were wrong.",
        "discard ˈdɪskɑːrd The discard was a king.",
        "expose ˌɛkspoʊˈzeɪ She wrote an expose of the trade.",
        "implant ˈɪmplænt The implant was a success.",
        "import ˈɪmpɔːrt The import of coal was banned.",
        "insert ˈɪnsɜːrt There was an insert in the paper.",
        "insult ˈɪnsʌlt It was an insult to us all.",
        "invite ˈɪnvaɪt He got an invite to the party.",
        "laminate ˈlæmənət The floor is of laminate.",
        "pervert ˈpɜːrvɜːrt The pervert was arrested.",
        "predicate ˈprɛdɪkət A predicate of the sentence is missing.",
        "produce ˈproʊduːs The shop sells fresh produce.",
        "recount ˈriːkaʊnt They asked for a recount of the votes.",
        "resume ˈrɛzəmeɪ She sent her resume to the firm.",
    ),
    *_rows("N/NVJDP", "upset ˈʌpsɛt Their win was a major upset."),
)  # fmt: skip
ADJECTIVES = (
    *_rows(
        "J/VJ",
        "animate ˈænɪmət It is an animate being.",
        "deliberate dɪˈlɪbərət It was a deliberate lie.",
        "diffuse dɪˈfjuːs The light was soft and diffuse.",
        "consummate ˈkɑːnsəmət He was a consummate liar.",
    ),
    *_rows(
        "NJ/NVJ",
        "coordinate koʊˈɔːrdənət The first coordinate is wrong.",
        "degenerate dɪˈdʒɛnərət He was a degenerate gambler.",
        "subordinate səˈbɔːrdənət She is a subordinate of the general.",
        "conglomerate kənˈɡlɑːmərət The conglomerate was sold.",
    ),
)  # fmt: skip
BY_PART = (*VERBS, *VERBS_OR_ADJECTIVES, *NOUNS, *ADJECTIVES)
