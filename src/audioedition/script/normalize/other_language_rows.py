"""Rows for German, French, Spanish, Italian and Russian: abbreviations, units and Roman numerals in words.

Only what is said the same way in whatever case or number the sentence asks for.
"""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations

# As written → as said. A space is one or none ("z. B.", "z.B."). "#": only before a number; "^": only before a name.
ABBREVIATIONS = {
    "de": """
        z. B. = zum Beispiel | d. h. = das heißt | u. a. = unter anderem | u. U. = unter Umständen | z. T. = zum Teil | i. d. R. = in der Regel
        usw. = und so weiter | usf. = und so fort | u. ä. = und ähnliches | etc. = et cetera | bzw. = beziehungsweise | ca. = circa
        evtl. = eventuell | ggf. = gegebenenfalls | inkl. = inklusive | exkl. = exklusive | vgl. = vergleiche | Vgl. = Vergleiche | z. Z. = zur Zeit
        v. Chr. = vor Christus | n. Chr. = nach Christus | v. a. = vor allem | o. ä. = oder ähnliches | i. e. = das heißt | St.^ = Sankt | Dr.^ = Doktor
        Prof.^ = Professor | Nr.# = Nummer | S.# = Seite | Abb.# = Abbildung | Bd.# = Band | Kap.# = Kapitel | Tel.# = Telefon
    """,
    "fr": """
        p. ex. = par exemple | c.-à-d. = c’est-à-dire | etc. = et cetera | env. = environ | cf. = confer | Cf. = Confer | av. J.-C. = avant Jésus-Christ
        apr. J.-C. = après Jésus-Christ | M.^ = Monsieur | MM.^ = Messieurs | Mme^ = Madame | Mme.^ = Madame | Mmes^ = Mesdames | Mlle^ = Mademoiselle | Mlles^ = Mesdemoiselles
        Dr^ = Docteur | Mgr^ = Monseigneur | n°# = numéro | N°# = Numéro | p.# = page | pp.# = pages | t.# = tome | vol.# = volume | art.# = article
        chap.# = chapitre | fig.# = figure | tél.# = téléphone | bd^ = boulevard | av.^ = avenue
    """,
    "es": """
        p. ej. = por ejemplo | etc. = etcétera | EE. UU. = Estados Unidos | a. C. = antes de Cristo | d. C. = después de Cristo | Sr.^ = señor | Sra.^ = señora
        Sres.^ = señores | Srta.^ = señorita | D.^ = don | Dña.^ = doña | Dr.^ = doctor | Dra.^ = doctora | Ud. = usted | Uds. = ustedes | Vd. = usted | Vds. = ustedes
        pág.# = página | págs.# = páginas | p.# = página | n.º# = número | núm.# = número | art.# = artículo | cap.# = capítulo | vol.# = volumen | fig.# = figura
        tel.# = teléfono | Avda.^ = avenida | aprox. = aproximadamente
    """,
    "it": """
        ad es. = ad esempio | p. es. = per esempio | ecc. = eccetera | a.C. = avanti Cristo | d.C. = dopo Cristo | sig.^ = signor | Sig.^ = Signor | sig.ra^ = signora
        Sig.ra^ = Signora | sigg.^ = signori | dott.^ = dottor | Dott.^ = Dottor | dott.ssa^ = dottoressa | prof.^ = professor | prof.ssa^ = professoressa | avv.^ = avvocato
        ing.^ = ingegner | on.^ = onorevole | cfr. = confronta | Cfr. = Confronta | n.# = numero | p.# = pagina | pp.# = pagine | pag.# = pagina | art.# = articolo
        cap.# = capitolo | vol.# = volume | fig.# = figura | tel.# = telefono | ca. = circa
    """,
    "ru": """
        т. е. = то есть | и т. д. = и так далее | и т. п. = и тому подобное | и др. = и другие | и пр. = и прочее | т. к. = так как | т. н. = так называемый
        до н. э. = до нашей эры | н. э. = нашей эры | д-р^ = доктор | г-н^ = господин | г-жа^ = госпожа | г-на^ = господина | г-ну^ = господину | г-жи^ = госпожи | г-же^ = госпоже
        г-жу^ = госпожу | д-ра^ = доктора | см. = смотри | См. = Смотри | напр. = например | ок.# = около
    """,
}
# Behind a number: as written → for one, for several; in Russian for one, two to four, five and more.
# No hectares in Spanish and Italian, whose "ha" is a verb: "el artículo 134 ha entrado", "l'articolo 48 ha luogo".
UNITS = {
    "de": """
        km/h = Kilometer pro Stunde | km² = Quadratkilometer | m² = Quadratmeter | m³ = Kubikmeter | km = Kilometer | cm = Zentimeter | mm = Millimeter | kg = Kilogramm | mg = Milligramm
        °C = Grad Celsius | kW = Kilowatt | MW = Megawatt | kWh = Kilowattstunde/Kilowattstunden | ha = Hektar | € = Euro | $ = Dollar | £ = Pfund | Std. = Stunde/Stunden | Min. = Minute/Minuten | Mio. = Million/Millionen | Mrd. = Milliarde/Milliarden
    """,
    "fr": """
        km/h = kilomètre à l’heure/kilomètres à l’heure | km² = kilomètre carré/kilomètres carrés | m² = mètre carré/mètres carrés | m³ = mètre cube/mètres cubes | km = kilomètre/kilomètres
        cm = centimètre/centimètres | mm = millimètre/millimètres | m = mètre/mètres | kg = kilo/kilos | mg = milligramme/milligrammes | °C = degré/degrés | kW = kilowatt/kilowatts
        ha = hectare/hectares | € = euro/euros | $ = dollar/dollars | £ = livre/livres | min = minute/minutes
    """,
    "es": """
        km/h = kilómetro por hora/kilómetros por hora | km² = kilómetro cuadrado/kilómetros cuadrados | m² = metro cuadrado/metros cuadrados | m³ = metro cúbico/metros cúbicos | km = kilómetro/kilómetros
        cm = centímetro/centímetros | mm = milímetro/milímetros | m = metro/metros | kg = kilo/kilos | mg = miligramo/miligramos | °C = grado/grados | kW = kilovatio/kilovatios
        € = euro/euros | $ = dólar/dólares | £ = libra/libras
    """,
    "it": """
        km/h = chilometro all’ora/chilometri all’ora | km² = chilometro quadrato/chilometri quadrati | m² = metro quadrato/metri quadrati | m³ = metro cubo/metri cubi | km = chilometro/chilometri
        cm = centimetro/centimetri | mm = millimetro/millimetri | m = metro/metri | kg = chilo/chili | mg = milligrammo/milligrammi | °C = grado/gradi | kW = chilowatt
        € = euro | $ = dollaro/dollari | £ = sterlina/sterline
    """,
    "ru": """
        км/ч = километр в час/километра в час/километров в час | км² = квадратный километр/квадратных километра/квадратных километров | м² = квадратный метр/квадратных метра/квадратных метров
        м³ = кубический метр/кубических метра/кубических метров | км = километр/километра/километров | см = сантиметр/сантиметра/сантиметров | мм = миллиметр/миллиметра/миллиметров
        кг = килограмм/килограмма/килограммов | °C = градус/градуса/градусов | °С = градус/градуса/градусов | ° = градус/градуса/градусов | кВт = киловатт/киловатта/киловатт | га = гектар/гектара/гектаров
        руб. = рубль/рубля/рублей | коп. = копейка/копейки/копеек | млн = миллион/миллиона/миллионов | млрд = миллиард/миллиарда/миллиардов | € = евро | $ = доллар/доллара/долларов
    """,
}
# Rulers whom history counts, as their languages call them.
RULERS = {
    "fr": "Louis Charles Henri François Philippe Napoléon Jean Jacques Georges Guillaume Édouard Frédéric Nicolas Alexandre Pierre Paul Pie Léon Grégoire Benoît Clément Innocent Jean-Paul Ivan Catherine Élisabeth Richard Robert Léopold Baudouin Albert Othon Ferdinand Alphonse Isabelle",
    "es": "Felipe Carlos Alfonso Fernando Isabel Luis Enrique Jaime Pedro Sancho Ramiro Juan Francisco Napoleón Jorge Guillermo Eduardo Federico Nicolás Alejandro Pablo Pío León Gregorio Benedicto Clemente Inocencio Iván Catalina Leopoldo Alberto",
    "it": "Luigi Carlo Vittorio_Emanuele Umberto Emanuele_Filiberto Ferdinando Francesco Enrico Filippo Napoleone Giorgio Guglielmo Edoardo Federico Nicola Alessandro Pietro Paolo Pio Leone Gregorio Benedetto Clemente Innocenzo Giovanni Giovanni_Paolo Ivan Caterina Leopoldo Alberto Elisabetta Urbano Giulio Sisto Bonifacio Celestino",
}
