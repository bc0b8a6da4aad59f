"""Rows of units: as written, one, several. American spelling; the sound is the same."""

# ruff: noqa: E501 — tables: a row stays on a line
from __future__ import annotations

# Symbols of the SI Brochure (BIPM, 9th edition, 2019) and those that newspapers use beside it.
_PLAIN = """
    mm millimeter | cm centimeter | dm decimeter | m meter | km kilometer | µm micrometer | μm micrometer | nm nanometer
    mg milligram | g gram | kg kilogram | µg microgram | μg microgram | mcg microgram | t ton | kt kiloton | Mt megaton
    ml milliliter | mL milliliter | cl centiliter | dl deciliter | dL deciliter | l liter | L liter | hl hectoliter
    ha hectare | ac acre | in. inch/inches | ft foot/feet | ft. foot/feet | yd yard | yds yard | mi mile | mi. mile
    nmi nautical_mile | oz ounce | oz. ounce | fl_oz fluid_ounce | fl._oz. fluid_ounce | lb pound | lbs pound | lb. pound | lbs. pound | gal gallon | gal. gallon
    pt pint | qt quart | bbl barrel | sec second | sec. second | secs second | s second | ms millisecond | min minute
    min. minute | mins minute | h hour | hr hour | hrs hour | hr. hour | hrs. hour | yr year | yrs year | yr. year | yrs. year
    Hz hertz/hertz | kHz kilohertz/kilohertz | MHz megahertz/megahertz | GHz gigahertz/gigahertz | THz terahertz/terahertz
    W watt | kW kilowatt | MW megawatt | GW gigawatt | TW terawatt | Wh watt_hour | kWh kilowatt_hour | MWh megawatt_hour
    GWh gigawatt_hour | TWh terawatt_hour | V volt | kV kilovolt | mV millivolt | mA milliamp | mAh milliamp_hour | Ω ohm
    kB kilobyte | KB kilobyte | MB megabyte | GB gigabyte | TB terabyte | PB petabyte | kb kilobit | Mb megabit | Gb gigabit
    dB decibel | kcal kilocalorie | cal calorie | kJ kilojoule | MJ megajoule | Pa pascal | hPa hectopascal | kPa kilopascal
    MPa megapascal | mbar millibar | kN kilonewton | Nm newton_meter | lx lux/lux | mol mole | mmol millimole | cc CC/CC
    hp horsepower/horsepower | ct carat | kt. knot | px pixel | dpi D.P.I/D.P.I | MeV mega_electron_volt | mSv millisievert
    °C degree_Celsius/degrees_Celsius | ºC degree_Celsius/degrees_Celsius | °F degree_Fahrenheit/degrees_Fahrenheit
    ºF degree_Fahrenheit/degrees_Fahrenheit | °K degree_Kelvin/degrees_Kelvin | ℃ degree_Celsius/degrees_Celsius
    ℉ degree_Fahrenheit/degrees_Fahrenheit | °N degree_north/degrees_north | °S degree_south/degrees_south
    °E degree_east/degrees_east | °W degree_west/degrees_west | ° degree | º degree | % percent/percent | ‰ per_mille/per_mille
    pct percent/percent | ppm part_per_million/parts_per_million | ppb part_per_billion/parts_per_billion
    km/h kilometer_per_hour/kilometers_per_hour | m/s meter_per_second/meters_per_second | mph mile_per_hour/miles_per_hour | kph kilometer_per_hour/kilometers_per_hour | kmh kilometer_per_hour/kilometers_per_hour
    kmph kilometer_per_hour/kilometers_per_hour | mpg mile_per_gallon/miles_per_gallon | rpm RPM/RPM | bpm beat_per_minute/beats_per_minute
    fps frame_per_second/frames_per_second | psi P.S.I/P.S.I | kbps kilobit_per_second/kilobits_per_second
    Mbps megabit_per_second/megabits_per_second | mbps megabit_per_second/megabits_per_second
    Gbps gigabit_per_second/gigabits_per_second | gbps gigabit_per_second/gigabits_per_second
    sq_m square_meter | sq._m square_meter | sq_km square_kilometer | sq._km square_kilometer | sqm square_meter
    sq_ft square_foot/square_feet | sq._ft square_foot/square_feet | sq._ft. square_foot/square_feet | sqft square_foot/square_feet
    sq_mi square_mile | sq._mi. square_mile | sq._miles square_mile | sq_miles square_mile | cu_m cubic_meter | cu._m cubic_meter
    cu_ft cubic_foot/cubic_feet | cu._ft cubic_foot/cubic_feet | cu._ft. cubic_foot/cubic_feet
"""
_AREAS = {"mm": "millimeter", "cm": "centimeter", "m": "meter", "km": "kilometer", "ft": "foot/feet", "in": "inch/inches",
          "mi": "mile", "yd": "yard", "dm": "decimeter"}  # fmt: skip
# Written in any case where nothing else is meant: "12KG", "5 Km".
_ANY_CASE = "kg km cm mm mph kph kwh lbs sqm sqft rpm mg".split()


def _forms(words: str) -> tuple[str, str]:
    one, slash, many = words.replace("_", " ").partition("/")
    return one, many if slash else one + "s"


def _table() -> dict[str, tuple[str, str]]:
    rows = (row.split() for line in _PLAIN.strip().splitlines() for row in line.split("|"))
    units = {written.replace("_", " "): _forms(words) for written, words in rows}
    for written, words in _AREAS.items():
        one, many = _forms(words)
        for power, marks in (("square", ("²", "2", "^2")), ("cubic", ("³", "3", "^3"))):
            units.update({written + mark: (f"{power} {one}", f"{power} {many}") for mark in marks})
    by_lower = {written.lower(): forms for written, forms in reversed(units.items())}
    for written in _ANY_CASE:
        for variant in (written.upper(), written.capitalize()):
            units.setdefault(variant, by_lower[written])
    return units


UNITS = _table()
