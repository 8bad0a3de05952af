"""The families of letters to choose from, the packages that carry them, and the faces of Word that are most like them."""

from dataclasses import dataclass

from hirewire_common.contracts.design import FontFamily


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the index that carries one family as its designers made it. All are under the SIL OFL 1.1."""

    family: str
    module: str


@dataclass(frozen=True, slots=True)
class Family(Package):
    """`word` is a face that Word has wherever it runs, its letters `wide` ems on an average; `joined` has Arabic and Hebrew."""

    word: str
    wide: float
    joined: str


FAMILIES: dict[FontFamily, Family] = {
    "Source Sans 3": Family("Source Sans 3", "fontpkg_source_sans_3", "Calibri", 0.49, "Arial"),
    "Source Serif 4": Family(
        "Source Serif 4", "fontpkg_source_serif_4", "Cambria", 0.5, "Times New Roman"
    ),
    "EB Garamond": Family(
        "EB Garamond", "fontpkg_eb_garamond", "Garamond", 0.42, "Times New Roman"
    ),
    "IBM Plex Sans": Family("IBM Plex Sans", "fontpkg_ibm_plex_sans", "Arial", 0.53, "Arial"),
}
"""Each has Latin with all its accents, Greek, Cyrillic and Vietnamese."""
SCRIPTS = (
    Package("Assistant", "fontpkg_assistant"),
    Package("IBM Plex Sans Arabic", "fontpkg_ibm_plex_sans_arabic"),
    Package("Noto Sans CJK JP", "noto_cjk_sans_jp_regular"),
    Package("Noto Sans CJK JP", "noto_cjk_sans_jp_bold"),
)
"""For other scripts, when their extras are installed. One face has the Han of all regions and follows the language."""
