from dataclasses import dataclass


@dataclass
class Word:
    word: str
    start: float
    end: float
    probability: float


@dataclass
class Segment:
    text: str
    start: float
    end: float
    words: list[Word] | None


@dataclass
class Info:
    language: str
    language_probability: float
