"""Who runs here is named with the version that is installed, and who can't be asked for it without one."""

from importlib.metadata import version

from hirewire_interview_analyzer.analyses.providers import installed


def test_the_version_is_the_packages() -> None:
    assert installed("pocketsphinx", "en-us", "pocketsphinx").version == version("pocketsphinx")


def test_what_is_installed_under_another_name_has_none() -> None:
    assert installed("opencv", "haar", "opencv-that-nobody-has").version == ""
