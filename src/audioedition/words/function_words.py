"""The commonest small words of each language, by which a sentence's language is seen.

Two languages may have a word in common: what counts is how many of a sentence's words each of them has. A language is
listed if it is written in Latin or Cyrillic letters and py3langid and espeak-ng both know it and articles are likely.
"""

from __future__ import annotations

from audioedition.words.word_lists import WordLists

FUNCTION_WORDS = WordLists(
    "function words",
    {
        "en": """
            the of and to in is was that it he for on with as his they at be this from have or by not but had are were
            which their been has there would will what when who if more out so said up about into than them can only a
            an we you she her its my your our him these those does did do don't it's after before because while such
            also may i am i'm get got go come came never any some one here then very no well just like know think
            could should
        """,
        "fr": """
            le la les des du et est dans que qui une un pour pas sur au il elle ce cette avec son sont par plus nous
            vous je de en ne se été aux mais ou leur fait être ont était on sa ses comme à l' d' qu' c' n' s' deux où
            même ces si y sans ma mon mes moi non oui très bien aucun
        """,
        "de": """
            der die das und ist von den mit zu auf nicht ein eine dem des sich im für es auch als an wie er sie dass
            wird sind noch nach bei aus war haben hat nur oder wir ich in einer einen einem zum zur am um über werden
            wurde wenn aber vor durch unter sein so man kann
        """,
        "es": """
            el los las que y en del una un por con para es como más pero sus le ha fue este entre cuando muy sin sobre
            de también hasta hay donde quien desde nos durante era son la se a al lo su no esta ser o estos todo años
            e si qué está aquí así
        """,
        "it": """
            il che di è e un una per non sono del della con gli nel alla più come anche dei ha ma si le da al nella la
            i questo suo era stato delle essere tra in lo dal ai degli dell' l' un' all' nell' sua loro cui quando
            hanno se sul c'è c' qui
        """,
        "pt": """
            o os as que e em do da dos das um uma para com não é por mais como mas foi ao ele se na no nos nas sua seu
            ou quando muito já está também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem são
            à de a
        """,
        "nl": """
            de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar door over uit naar dan nog
            wordt werd deze heeft had was die dit ze hij wij ik je hun worden geen tot of meer kan veel na tegen onder
            tijdens
        """,
        "sv": """
            och att det som en på är av för med den till i inte om ett han har de jag var men sig från så vi när hade
            kan nu eller vid än mot efter år då också skulle under där hon denna detta sin hans dem alla mycket blev
            finns över
        """,
        "da": """
            og at det som en på er af for med den til i ikke om et han har de jeg var men sig fra så vi når havde kan
            nu eller ved efter år da også skulle under hvor hun denne dette sin hans dem alle meget blev findes over
            blive mellem
        """,
        "nb": """
            og at det som en på er av for med den til i ikke om et han har de jeg var men seg fra så vi når hadde kan
            nå eller ved etter år da også skulle under hvor hun denne dette sin hans dem alle mye ble finnes over bli
            mellom
        """,
        "fi": """
            ja on ei se että oli hän mutta ovat joka myös kun niin kuin ole sen hänen mukaan olivat tai vain jos ne
            tämä jo nyt sekä jonka jossa tämän voi jotka ollut siitä olla noin vielä sitten kanssa ennen jälkeen
            vuonna he
        """,
        "pl": """
            i w na z się do nie że jest to o jak po ale za od co dla przez tym przy tak jego już być czy oraz który
            która które był była było są jej ich przed także tylko może kiedy jako gdy ten ta te tego lub ze we u
            bardzo
        """,
        "cs": """
            a v na se že je to s z do o i ale jako po za by jsou k pro ve od jeho podle při byl byla bylo jen který
            která které nebo také už ze až však před kde když tak není jsem být mezi co si její roku toho aby více
        """,
        "hu": """
            a az és hogy nem is egy ez volt meg de csak mint van már még vagy el ki azt ha mert majd minden szerint
            után lehet akkor ezt között most nagyon olyan amely lesz való aki pedig sem mi ő úgy így kell valamint
            alatt
        """,
        "tr": """
            ve bir bu da de için ile çok olarak daha olan o en gibi sonra kadar ne ancak her ya ama değil var olduğu
            ise tarafından ilk göre iki ki büyük mi diye yeni oldu tüm şey hem nasıl onun olduğunu arasında bunu vardı
            yok önce
        """,
        "ro": """
            și de la în a cu pe nu că este o un să din care pentru mai au fost ca sunt se al ale cel lui după fi dar
            sau prin când lor foarte unei iar între ai e era cea acest această într ei va avea până despre nici doar
            decât
        """,
        "ru": """
            и в не на я что он с как это по но она к из у за от так о же для бы до вы мы его их если или при только
            был была было были а все мне меня ты уже когда ещё еще чтобы который где есть этого
        """,
        "uk": """
            і в не на що він з як це та але вона до із у за від так про же для би ви ми його їх якщо або при тільки є
            й був була було були а все мені мене ти вже коли ще щоб який де цього під після
        """,
    },
)

# Near neighbours of those above, looked at only for a whole document and within one in that language: else every
# second Spanish or Czech sentence would be in doubt.
NEIGHBOURS = WordLists(
    "function words",
    {
        "ca": """
            i el la els les de que en un una per amb no és més del al dels però com va van ser són seva seu aquest
            aquesta també o hi ha fins on quan era molt sense entre altres se l' d' pel pels ni ja tot qui això
        """,
        "sk": """
            a v na sa že je to s z do o aj ale ako po za by sú k pre vo od jeho podľa pri bol bola bolo len ktorý
            ktorá ktoré alebo tiež už zo až však pred kde keď tak nie som byť medzi čo si jej roku toho aby viac
        """,
        "hr": """
            i u na se je da su za od s o koji koja koje kao to ne bi a iz do ili po samo te što nije bio bila bilo ali
            će sve nakon prema kako još jer biti kada godine već ga mu ih njegova između može gdje nego
        """,
    },
)
