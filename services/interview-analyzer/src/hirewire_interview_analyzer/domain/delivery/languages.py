"""What the language of a transcript is called, for people."""

from collections.abc import Mapping
from types import MappingProxyType

_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
        "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
        "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish",
        "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
    }
)  # fmt: skip
_PLACES: Mapping[str, str] = MappingProxyType({"us": "US", "gb": "British", "au": "Australian", "in": "Indian"})  # fmt: skip
"""Of English."""
_UNKNOWN = "the language that is expected here"


def named(tag: str) -> str:
    """`en-US` as US English; a language that isn't listed by its tag, one that isn't known as what is expected."""
    language, _, place = tag.lower().partition("-")
    if language in ("", "und"):
        return _UNKNOWN
    if language == "en" and place in _PLACES:
        return f"{_PLACES[place]} English"
    return _NAMES.get(language, tag)
