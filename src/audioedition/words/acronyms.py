"""Acronyms that a rule would get wrong, and words in capitals that are none."""

from __future__ import annotations

from audioedition.words.word_lists import SpokenForms, WordLists

# Spoken as words, with a capital. The prison SIZO and the factories VAZ, GAZ, ZIL, UAZ: as Russian itself does.
ACRONYM_WORDS = WordLists(
    "acronyms spoken as words",
    {
        "en": """
            NATO OPEC AIDS UEFA ASEAN IKEA ISIS ISIL NASA FIFA UNICEF INTERPOL SWIFT COVID SARS MERS EURATOM ESCAP
            AUKUS VAZ GAZ ZIL UAZ KAMAZ SIZO OMON GULAG CHEKA TASS ITAR RIA ITMO ICE SIM PIN RAM ROM LAN WAN GIF NAFTA
            RADAR LASER SCUBA SONAR SAT MASH SWAT POTUS SCOTUS FLOTUS MAGA AWOL SNAFU NIMBY YOLO FOMO LOL OSHA ECOWAS
            MERCOSUR EFTA ERASMUS CAPTCHA NORAD STEM DARPA GATT BRICS BRIC PEN DOS CAD GUM PAC ABBA UNIX AMBER RICO
            DACA ANZAC ANZUS INTELSAT UNCTAD UNITA FRELIMO RENAMO SWAPO PEMEX AVTOVAZ GLONASS
        """,
    },
)
ACRONYM_FORMS = SpokenForms(
    "acronyms with a form of their own",
    {
        "en": {
            "UNESCO": "Yunesco",
            "USAID": "U.S-aid",
            "KFOR": "Kay-for",
            "ISAF": "Eye-saff",
            "MIG": "Mig",
            "WWII": "World War Two",
            "WWI": "World War One",
            "ROTC": "Rot-see",
            "JPEG": "Jay-peg",
            "CDROM": "C.D-Rom",
            "AAA": "triple Eh",
            "IEEE": "I triple E",
            "NAACP": "N double-A.C.P",
            "NCAA": "N.C double Eh",
            "CSPAN": "See-span",
            "SCSI": "Scuzzy",
            "GUI": "Gooey",
            "JSON": "Jason",
            "YAML": "Yammel",
            "EPUB": "E-pub",
        },
    },
)
# Could be spoken as a word, and are not.
BY_LETTERS = WordLists(
    "acronyms spoken by letters",
    {
        "en": """
            OSCE USSR UNHCR UFO USA UAE IRA CIA UCLA EBRD IAEA ECHR UNDP EU UN US UK AI AP IT IS ID PM AM AD BC CE TV
            PR PC HR HIV IMF IOC ILO ICC ICJ ABC BBC CBS NBC ESPN CEO CFO COO VIP DIY FAQ ATM EUR USD GBP RUB KZT CHF
            JPY CNY AUD CAD UEA LSE MOMA LGBT LGBTQ LGBTQI LGBTQIA GOP POW SOS MIT NYU UPS PTA FDA EPA DEA ATF NSA DHS
            FAA TSA USB CPU GPU API HTML HTTP HTTPS URL PDF DVD CD MP MEP MSP MD BA MA PHD RSVP ASAP IOU ETA AKA FSO
            RUF USAF RAF SQL AARP OPCW ETF IPO ISO SIV DUI ESA IDF PLO PKK ANC IDP IED SUV OED IQ EQ UV AC DC PO RIP
            BYOB LED ISP USP EEC EEA EFL ESL IOM OAU AU OAS
        """,
    },
)
# Words that people write in capitals to raise their voice; the shortest only where they mean nothing else.
EMPHASIS = WordLists(
    "words in capitals for emphasis",
    {
        "en": """
            A AN AND ANY ARE ALL ALSO ALWAYS AS AT AWAY BACK BAD BE BEEN BEST BIG BOTH BUT BUY BY CAN COME DAY DID DO
            DOES DONE DOWN EACH EVEN EVER EVERY FAR FEW FOR FROM FULL GET GIVE GO GOD GOOD GOT HAD HAS HAVE HE HER
            HERE HIM HIS HOW HOT IF IN INTO ITS JUST KNOW LAST LESS LET LIKE LITTLE LIVE LONG LOOK LOVE MADE MAKE MAN
            MANY MAY ME MEN MORE MOST MUCH MUST MY NEED NEVER NEW NEXT NO NONE NOR NOT NOTHING NOW OF OFF OH OLD ON
            ONCE ONE ONLY OR OTHER OUR OUT OVER OWN PART PUT READ REAL RIGHT RUN SAID SAME SAW SAY SEE SHE SHOULD SO
            SOME STILL STOP SUCH TAKE TELL TEN THAN THAT THE THEIR THEM THEN THERE THESE THEY THIS THOSE TIME TO TOO
            TOP TRY TWO UNTIL UP UPON USE VERY WANT WAR WAS WAY WE WELL WENT WERE WHAT WHEN WHERE WHICH WHILE WHO WHOM
            WHY WILL WITH WON WORK YEAR YES YET YOU YOUR END ACT AGE AGO AIR ARM ART ASK BED BOX BOY CAR CUT EAT EYE
            FREE FUN GUN LAW LIE LOT MOM MOTHER DAD OPEN PAY RED SEA SIT SIX SON SUN TAX TEA USED VAN VIA WIN WISH
            ZERO OURS EDIT ITEM UNIT USER EXIT EPIC EVIL OATH ODDS ICON EASY IDEA AREA EAST ABLE ELSE EDGE ARMY ALIVE
            ALONE INDEX IS IT ARTS ACTS EYES EARS EGGS ENDS AIMS ASKS ECHO ONTO UGLY USES AGED ADDS OKAY
            YEARS PLAYS DAYS WAYS BOYS KEYS BUYS SAYS PAYS
        """,
    },
)
