"""Units as people write them, each as a dimension and a factor to its base."""

from aboveboard.domain.months import months

_TABLE: dict[str, tuple[float, str]] = {
    # minutes; days and weeks are exact, months and years are not days
    "minutes": (1, "min mins minute minutes minuten minuto minutos"),
    "minutes/s": (1 / 60, "sec secs second seconds sekunde sekunden segundo segundos"),
    "minutes/h": (60, "h hr hrs hour hours stunde stunden std hora horas"),
    "minutes/d": (1440, "d day days tag tage tagen kalendertag kalendertage kalendertagen día días dia dias"),
    "minutes/w": (10080, "wk wks week weeks weekly woche wochen wöchentliche semana semanas"),
    "months": (1, "month months monthly monatliche monatlichen mensuales mo mth mths monat monate monaten mes meses"),
    "months/y": (12, "yr yrs year years jahr jahre jahren año años"),
    "months/q": (3, "quartal quartale vierteljahr trimestre trimestres"),
    "months/dec": (120, "decade decades jahrzehnt jahrzehnte década décadas"),
    "workdays": (1, "workday workdays werktag werktage werktagen arbeitstag arbeitstage arbeitstagen"),
    "nights": (1, "night nights nacht nächte nächten noche noches"),
    "grams": (1, "g gram grams gramm gramo gramos gr"),
    "grams/kg": (1000, "kg kgs kilo kilos kilogram kilograms kilogramm kilogramo kilogramos"),
    "grams/mg": (0.001, "mg milligram milligrams milligramm"),
    "grams/t": (1e6, "tonne tonnes ton tons tonnen tonelada toneladas"),
    "ounces": (1, "oz ounce ounces unze unzen onza onzas"),
    "ounces/lb": (16, "lb lbs pfund libra libras"),
    "millilitres": (1, "ml millilitre millilitres milliliter milliliters mililitro mililitros"),
    "millilitres/cl": (10, "cl centilitre centilitres"),
    "millilitres/l": (1000, "l litre litres liter liters litern litro litros"),
    "pints": (1, "pint pints"), "gallons": (1, "gallon gallons gal"),
    "millimetres": (1, "mm millimetre millimetres millimeter millimeters milímetro milímetros"),
    "millimetres/cm": (10, "cm centimetre centimetres centimeter centimeters zentimeter centímetro centímetros"),
    "millimetres/m": (1000, "m metre metres meter meters metern metro metros"),
    "millimetres/km": (1e6, "km kilometre kilometres kilometer kilometers kilometern kilómetro kilómetros"),
    "inches": (1, "inch inches zoll pulgada pulgadas"), "inches/ft": (12, "ft foot feet"),
    "miles": (1, "mile miles mi meile meilen milla millas"),
    "square metres": (1, "m² sqm qm"), "square feet": (1, "sqft"), "acres": (1, "acre acres"),
    "watts": (1, "w watt watts vatios"), "watts/k": (1000, "kw kilowatt kilowatts"),
    "watts/M": (1e6, "mw megawatt megawatts"),
    "watt hours": (1, "wh"), "watt hours/k": (1000, "kwh"),
    "volts": (1, "v volt volts voltios"), "volts/m": (0.001, "mv"),
    "amperes": (1, "amp amps ampere amperes amperios"), "amperes/m": (0.001, "ma"),
    "ampere hours": (0.001, "mah"), "ampere hours/1": (1, "ah"),
    "hertz": (1, "hz"), "hertz/k": (1e3, "khz"), "hertz/M": (1e6, "mhz"), "hertz/G": (1e9, "ghz"),
    "bytes": (1, "byte bytes"), "bytes/K": (1e3, "kb kib kilobyte kilobytes"),
    "bytes/M": (1e6, "mb mib megabyte megabytes"), "bytes/G": (1e9, "gb gib gigabyte gigabytes"),
    "bytes/T": (1e12, "tb tib terabyte terabytes"),
    "bits a second": (1e6, "mbps mbit"), "bits a second/G": (1e9, "gbps gbit"), "bits a second/k": (1e3, "kbps"),
    "celsius": (1, "°c celsius"), "fahrenheit": (1, "°f fahrenheit"), "degrees": (1, "° degrees degree grad grados"),
    "bar": (1, "bar"), "psi": (1, "psi"), "decibels": (1, "db decibel decibels"),
    "kilocalories": (1, "kcal calories calorie kalorien calorías"),
    "pixels": (1, "px pixel pixels píxeles"), "megapixels": (1, "megapixel megapixels mp"),
    "bits": (1, "bit bits"), "people": (1, "people persons personen personas"),
}  # fmt: skip

UNITS: dict[str, tuple[str, float]] = {
    spelling: (name.split("/")[0], factor)
    for name, (factor, spellings) in _TABLE.items()
    for spelling in spellings.split()
}
"""Spelling (case-folded) -> (dimension, factor)."""

TIMES = frozenset(
    word for word, (dimension, _) in UNITS.items() if dimension in ("minutes", "months", "workdays")
)

CURRENCIES: dict[str, tuple[str, float]] = {
    spelling: (code, factor)
    for code, factor, spellings in (
        ("GBP", 1.0, "£ gbp pound pounds quid sterling libras"),
        ("GBP", 0.01, "pence penny p"),
        ("EUR", 1.0, "€ eur euro euros"),
        ("USD", 1.0, "$ us$ usd dollar dollars dólares dólar"),
        ("CENT", 1.0, "cent cents ct céntimos ¢"),
        ("CHF", 1.0, "chf francs franc franken sfr"),
        ("JPY", 1.0, "¥ jpy yen"),
        ("CAD", 1.0, "cad ca$ c$"), ("AUD", 1.0, "aud au$ a$"), ("NZD", 1.0, "nzd nz$"),
        ("SEK", 1.0, "sek"), ("DKK", 1.0, "dkk"), ("NOK", 1.0, "nok"), ("PLN", 1.0, "pln zł"), ("CZK", 1.0, "czk"),
        ("INR", 1.0, "₹ inr rupees rupee"), ("MXN", 1.0, "mxn pesos peso"), ("BRL", 1.0, "brl r$"),
    )
    for spelling in spellings.split()
}  # fmt: skip

PERIODS: dict[str, str] = {
    spelling: period
    for period, spellings in {
        "minute": "minute minuto", "hour": "hour hr stunde hora hourly", "day": "day tag día daily täglich",
        "week": "week woche semana weekly wöchentlich semanal semanales", "night": "night nacht noche",
        "month": "month mo monat mes monthly monatlich mensual mensuales pcm",
        "quarter": "quarter quartal trimestre quarterly",
        "year": "year yr jahr año yearly annually annual annum jährlich anual anuales pa",
    }.items()
    for spelling in spellings.split()
}  # fmt: skip

MONTHS = months("en", "de", "es")
"""Name, also shortened -> number."""

ORDINALS: dict[str, int] = {
    spelling: number
    for number, spellings in {
        1: "first erste ersten erster erstes primer primero primera",
        2: "second zweite zweiten zweiter segundo segunda",
        3: "third dritte dritten dritter tercer tercero tercera", 4: "fourth vierte vierten cuarto cuarta",
        5: "fifth fünfte fünften quinto quinta", 6: "sixth sechste sexto sexta", 7: "seventh siebte séptimo",
        8: "eighth achte octavo", 9: "ninth neunte noveno", 10: "tenth zehnte décimo", 11: "eleventh", 12: "twelfth",
    }.items()
    for spelling in spellings.split()
}  # fmt: skip
