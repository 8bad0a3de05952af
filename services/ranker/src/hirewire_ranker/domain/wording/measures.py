"""Measures behind numbers, said in one way: `20 kilograms` is `20 kg`."""

import re

from hirewire_common.words.number_words import MULTIPLIERS, small

_LINES = (
    "kg kilo kilos kilogram kilograms kilogramme kilogrammes", "grams g gram gramme grammes", "tonnes t ton tons tonne", "lbs lb", "mm millimetre millimetres millimeter millimeters",
    "cm centimetre centimetres centimeter centimeters", "metres metre meter meters", "km kilometre kilometres kilometer kilometers", "miles mile",
    "ml millilitre millilitres milliliter milliliters", "litres l litre liter liters", "kw kilowatt kilowatts", "mw megawatt megawatts", "gw", "kwh", "mwh",
    "volts v volt", "kv kilovolt kilovolts", "kb", "mb megabyte megabytes", "gb gigabyte gigabytes", "tb terabyte terabytes", "pb petabyte petabytes",
    "ms millisecond milliseconds", "seconds second secs sec", "minutes minute mins min", "hours hour hrs hr", "sqm m2", "hectares hectare ha", "acres acre",
    "feet foot ft", "inches inch", "hz", "khz", "mhz", "ghz",
)  # fmt: skip
MEASURES = {form: line.split()[0] for line in _LINES for form in line.split()}
_MEASURED = re.compile(
    rf"(?<![\w.,])(?P<number>\d[\d.,]*\d|\d|[a-z]+)(?P<gap>\s?)(?P<measure>{'|'.join(MEASURES)})(?![\w'-])",
    re.IGNORECASE,
)


def measured(text: str) -> str:
    return _MEASURED.sub(_in_short, text)


def _in_short(found: re.Match[str]) -> str:
    number = found["number"].lower()
    if not number[0].isdigit() and (
        not found["gap"] or (number not in small() and number not in MULTIPLIERS)
    ):
        return found[0]
    return f"{found['number']} {MEASURES[found['measure'].lower()]}"
