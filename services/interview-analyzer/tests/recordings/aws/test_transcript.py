"""A transcript is made of whatever Transcribe's document holds; what it doesn't hold isn't invented."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_interview_analyzer.aws.transcript import transcript_of


def word(text: str, start: Any = "0.1", end: Any = "0.3", sure: Any = "0.9") -> dict[str, Any]:
    return {
        "type": "pronunciation",
        "start_time": start,
        "end_time": end,
        "alternatives": [{"content": text, "confidence": sure}],
    }


def document(*items: Any) -> dict[str, Any]:
    return {"results": {"items": list(items)}}


def test_a_word_without_times_stands_where_the_one_before_ends() -> None:
    found = transcript_of(document(word("a", "1", "2"), word("b", None, None)), "en-US")
    assert [(one.start, one.end) for one in found.words] == [(1, 2), (2, 2)]


def test_a_word_never_ends_before_it_begins() -> None:
    (one,) = transcript_of(document(word("a", "2", "1")), "en-US").words
    assert (one.start, one.end) == (2, 2)


@pytest.mark.parametrize("sure", ["nan", "", None, "high"])
def test_confidence_that_is_no_number_is_not_known(sure: Any) -> None:
    found = transcript_of(document(word("a", sure=sure)), "en-US")
    assert found.words[0].confidence is None
    assert found.confidence is None


def test_without_a_whole_text_it_is_put_together_from_its_words() -> None:
    mark = {"type": "punctuation", "alternatives": [{"content": "!"}]}
    assert transcript_of(document(mark, word("So"), word("what"), mark), "en").text == "So what!"


def test_languages_without_spaces_keep_their_text() -> None:
    told = document(word("今日"), word("は"))
    told["results"]["transcripts"] = [{"transcript": "今日は"}]
    assert transcript_of(told, "ja-JP").text == "今日は"


def test_the_documents_language_counts_where_the_job_has_none() -> None:
    told = document(word("a"))
    told["results"]["language_code"] = "de-DE"
    assert transcript_of(told, "").language == "de-DE"


@pytest.mark.parametrize("told", [None, [], "x", {}, {"results": []}], ids=repr)
def test_a_document_without_results_is_none(told: Any) -> None:
    with pytest.raises(ValueError, match="no results"):
        transcript_of(told, "en-US")


_NAMES = st.sampled_from(
    ["items", "type", "alternatives", "content", "confidence", "start_time", "end_time", "transcripts"]
)  # fmt: skip
_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=120),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(_NAMES, part, max_size=5),
    max_leaves=20,
)


@given(st.dictionaries(_NAMES, _JSON, max_size=5))
def test_whatever_the_results_hold_it_is_a_transcript_in_order(results: dict[str, Any]) -> None:
    found = transcript_of({"results": results}, "en-US")
    assert all(one.start <= one.end for one in found.words)


@given(st.lists(st.builds(word, st.text(max_size=200), st.floats(), st.floats(), st.floats())))
def test_words_of_any_numbers_have_times_and_sentences_hold_all_of_them(items: list[Any]) -> None:
    found = transcript_of(document(*items), "en-US")
    assert all(0 <= one.start <= one.end for one in found.words)
    joined = " ".join(one.text for one in found.segments)
    assert joined == " ".join(one.text for one in found.words)
