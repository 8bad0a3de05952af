"""A word is a filler where it means nothing, and never where it may mean something."""

from itertools import pairwise

import pytest

from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import (
    Token,
    fillers_in,
    sentence_starts,
    tokens_in,
    tokens_of,
)
from hirewire_testing.recordings import EVEN, transcript_of, words_of


def tokens(text: str) -> tuple[Token, ...]:
    """Bars are pauses."""
    return tokens_of(transcript_of(words_of(text, EVEN)))


def found(text: str, *, disfluencies: bool = False) -> list[str]:
    return [one.term for one in fillers_in(tokens(text), disfluencies=disfluencies)]


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("so you know we had to move", ["you know"]),
        ("and, you know, the team was small", ["you know"]),
        ("and | you know | the team was small", ["you know"]),
        ("it was hard, you know what I mean", ["you know"]),
        ("it was, like, three people", ["like"]),
        ("it was | like | slow", ["like"]),
        ("it took like three weeks", ["like"]),
        ("it was like really hard", ["like"]),
        ("and the like whole team came", ["like"]),
        ("she was like okay", ["like"]),
        ("and like we had no plan", ["like"]),
        ("we basically rewrote it", ["basically"]),
        ("I literally ran there", ["literally"]),
        ("I kind of gave up", ["kind of"]),
        ("it was kind of a mess", ["kind of"]),
        ("Sort of difficult to say", ["sort of"]),
        ("I mean we tried", ["I mean"]),
        ("and I mean it's like totally fine", ["I mean", "like"]),
        ("I honestly think so", ["honestly"]),
        ("we fixed bugs and stuff", ["and stuff"]),
        ("it was a queue or something like that", ["or something"]),
        ("Right, so we went on", ["right"]),
        ("Yeah we did that", ["yeah"]),
        ("It was, actually, fine", ["actually"]),
        ("I mean the work was hard", ["I mean"]),
        ("we left |0.8 I mean it was late", ["I mean"]),
        ("we left |0.8 you know it was my first job", ["you know"]),
        ("and you know it turned out well", ["you know"]),
        ("you know my new boss was nice", ["you know"]),
        ("we left |0.8 okay so it took a week", ["okay"]),
        ("we had like no plan", ["like"]),
        ("To be honest, it was late", ["to be honest"]),
        ("and to be honest I had no plan", ["to be honest"]),
    ],
)
def test_what_means_nothing_is_counted(said: str, terms: list[str]) -> None:
    assert found(said) == terms


@pytest.mark.parametrize(
    "said",
    [
        "do you know the answer", "as you know we moved", "you know how it works", "if you know a better way tell me", "you know the tool", "do | you know | him",
        "I like Python", "I | like | Python", "we would | like | to try", "tools | like | Kafka", "would you like to see it", "tools like Kafka", "it looks like rain", "it was like that", "like I said we moved",
        "what was it like to work there", "I felt like a fraud", "it was like a family", "people like you and me", "companies like ours grow", "I would like two things",
        "I like three of them", "nothing like it", "something like twenty", "the like button", "we like really good coffee", "more like a coach", "they treated me like an equal",
        "and like the rest we moved", "people really like it", "so like this we worked",
        "a kind of queue", "what kind of work", "what | kind of work", "the best kind of customer", "a new kind of distributed system", "that was kind of you", "some sort of plan", "all sorts of things",
        "this is what I mean", "by scale I mean the number of users", "I mean it", "I answered honestly", "he spoke honestly and openly", "turn right at the end", "you were right about it",
        "you know the tool we used was old", "you know the man called Bob", "but you know it well", "He left. You know it was me.", "I mean the number of users",
        "do you know what I mean by that", "it was good to know that you know it was me", "I literally translated it", "he took it literally", "it was | okay so we stayed", "there was like no other place",
        "that was | right | and we stayed", "okay was the word", "or something else", "and stuff the envelopes", "I actually led the team", "they said yeah",
        "I have to be honest", "to be honest with people is hard", "I try | to be honest",
    ],
)  # fmt: skip
def test_what_may_mean_something_is_not_counted(said: str) -> None:
    assert found(said) == []


def test_um_and_uh_count_only_where_the_transcriber_writes_them_all_down() -> None:
    said = "Um we, uh, moved | erm | slowly hmm"
    assert found(said) == []
    assert found(said, disfluencies=True) == ["um", "uh", "um", "hm"]


@pytest.mark.parametrize("said", ["I worked in the ER at night", "a gap of 5 mm was left"])
def test_a_department_and_a_millimetre_are_no_sounds(said: str) -> None:
    assert found(said, disfluencies=True) == []


def test_a_filler_knows_when_it_was_said() -> None:
    said = tokens("we were, like, late")
    (one,) = fillers_in(said, disfluencies=False)
    assert (one.start, one.end) == (said[2].start, said[2].end)


def test_a_phrase_is_one_filler_and_fillers_do_not_overlap() -> None:
    said = fillers_in(tokens("it was, you know, like, kind of slow"), disfluencies=False)
    assert [one.term for one in said] == ["you know", "like", "kind of"]
    assert all(one.last < other.first for one, other in pairwise(said))


def test_sentences_that_begin_with_so_or_a_filler_are_counted_by_marks_or_by_pauses() -> None:
    written = tokens("So we met. Okay, it was late. You know, nobody came. We left.")
    spoken = tokens("so we met |0.8 okay it was late |0.8 you know | nobody came |0.8 we left")
    for said in (written, spoken):
        assert sentence_starts(said, fillers_in(said, disfluencies=False)) == 0.75


def test_of_three_sentences_no_habit_is_made() -> None:
    said = tokens("So we met. So we ate. So we left.")
    assert sentence_starts(said, ()) is None


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        ("Um, I did not like it.\nLike, at all, you know.", ["um", "like", "you know"]),
        ("ummm so errr it was uhm late", ["um", "er", "um"]),
        ("The cable was 5 mm, and I told 'em in the ER.", []),
    ],
)
def test_what_was_written_is_read_as_what_was_said(said: str, terms: list[str]) -> None:
    assert [one.term for one in fillers_in(tokens_in(said), disfluencies=True)] == terms
