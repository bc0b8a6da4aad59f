"""Rows of acronyms: what the rule in letters.py would get wrong, and words in capitals for emphasis."""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Said as words. Where no respelling is given, with a capital. The prison SIZO and the factories VAZ, GAZ, ZIL, UAZ: how Russian itself says them.
WORDS: dict[str, str] = {
    **{name: name.capitalize() for name in """
        NATO OPEC AIDS UEFA ASEAN IKEA ISIS ISIL NASA FIFA UNICEF INTERPOL SWIFT COVID SARS MERS EURATOM ESCAP AUKUS
        VAZ GAZ ZIL UAZ KAMAZ SIZO OMON GULAG CHEKA TASS ITAR RIA ITMO ICE SIM PIN RAM ROM LAN WAN GIF NAFTA
        RADAR LASER SCUBA SONAR SAT MASH SWAT POTUS SCOTUS FLOTUS MAGA AWOL SNAFU NIMBY YOLO FOMO LOL OSHA
        ECOWAS MERCOSUR EFTA ERASMUS CAPTCHA NORAD STEM DARPA GATT BRICS BRIC PEN DOS CAD GUM
        PAC ABBA UNIX AMBER RICO DACA ANZAC ANZUS INTELSAT UNCTAD UNITA FRELIMO RENAMO SWAPO PEMEX AVTOVAZ GLONASS
    """.split()},
    "UNESCO": "Yunesco", "USAID": "U.S-aid", "KFOR": "Kay-for", "ISAF": "Eye-saff", "MIG": "Mig", "WWII": "World War Two",
    "WWI": "World War One", "ROTC": "Rot-see", "JPEG": "Jay-peg", "CDROM": "C.D-Rom", "AAA": "triple Eh", "IEEE": "I triple E", "NAACP": "N double-A.C.P",
    "NCAA": "N.C double Eh", "CSPAN": "See-span", "SCSI": "Scuzzy", "GUI": "Gooey",
}  # fmt: skip
# Could be said as a word, and is not.
BY_LETTERS = _words("""
    OSCE USSR UNHCR UFO USA UAE IRA CIA UCLA EBRD IAEA ECHR UNDP EU UN US UK AI AP IT IS ID PM AM AD BC CE TV PR PC HR
    HIV IMF IOC ILO ICC ICJ ABC BBC CBS NBC ESPN CEO CFO COO VIP DIY FAQ ATM EUR USD GBP RUB KZT CHF JPY CNY AUD CAD
    UEA LSE MOMA LGBT LGBTQ LGBTQI LGBTQIA GOP POW SOS MIT NYU UPS PTA FDA EPA DEA ATF NSA DHS FAA TSA USB CPU GPU API
    HTML HTTP HTTPS URL PDF DVD CD MP MEP MSP MD BA MA PHD RSVP ASAP IOU ETA AKA FSO RUF USAF RAF SQL AARP OPCW ETF IPO ISO SIV DUI
    ESA IDF PLO PKK ANC ILO IDP IED SUV OED IQ EQ UV AC DC PO RIP BYOB LED ISP USP EEC EEA EFL ESL IOM OAU AU OAS
""")  # fmt: skip
# Words that people write in capitals to raise their voice; the shortest only where they mean nothing else.
COMMON = _words("""
    A AN AND ANY ARE ALL ALSO ALWAYS AS AT AWAY BACK BAD BE BEEN BEST BIG BOTH BUT BUY BY CAN COME DAY DID DO DOES DONE
    DOWN EACH EVEN EVER EVERY FAR FEW FOR FROM FULL GET GIVE GO GOD GOOD GOT HAD HAS HAVE HE HER HERE HIM HIS HOW HOT IF
    IN INTO ITS JUST KNOW LAST LESS LET LIKE LITTLE LIVE LONG LOOK LOVE MADE MAKE MAN MANY MAY ME MEN MORE MOST MUCH MUST
    MY NEED NEVER NEW NEXT NO NONE NOR NOT NOTHING NOW OF OFF OH OLD ON ONCE ONE ONLY OR OTHER OUR OUT OVER OWN PART PUT
    READ REAL RIGHT RUN SAID SAME SAW SAY SEE SHE SHOULD SO SOME STILL STOP SUCH TAKE TELL TEN THAN THAT THE THEIR THEM
    THEN THERE THESE THEY THIS THOSE TIME TO TOO TOP TRY TWO UNTIL UP UPON USE VERY WANT WAR WAS WAY WE WELL WENT WERE
    WHAT WHEN WHERE WHICH WHILE WHO WHOM WHY WILL WITH WON WORK YEAR YES YET YOU YOUR END ACT AGE AGO AIR ARM ART ASK
    BED BOX BOY CAR CUT EAT EYE FREE FUN GUN LAW LIE LOT MOM MOTHER DAD OPEN PAY RED SEA SIT SIX SON SUN TAX TEA USED
    VAN VIA WIN WISH ZERO OURS EASY IDEA AREA EAST ABLE ELSE EDGE EACH ARMY ALIVE ALONE INDEX IS IT
""")  # fmt: skip
# A word that begins sentences: a letter and a stop before it are no initial ("He took plan B. Then he left").
STARTERS = _words("""
    a an and as at after all before but by for from he her his how however i if in is it its my no not now of on one or
    our she so some such that the their then there these they this those to was we were what when where which while who
    why with you your yet thus therefore here hence see let yes well no once soon still never nobody nothing something two
    three four five both each every many most much several such perhaps maybe even only again also although because since
    until unless during between among under over through without within instead meanwhile moreover nevertheless together
    today tomorrow yesterday people others another first second finally later earlier did do does have has had are can could
    would should will may might must i'll it's that's
""")
