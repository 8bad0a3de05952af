"""What a sliding window lets in, and how long it says to wait."""

from hypothesis import assume, given
from hypothesis import strategies as st

from hirewire_gateway.domain.windows import SECOND, Limit

limits = st.builds(
    Limit, st.just("some"), st.just("things"), st.integers(1, 50), st.sampled_from((1, 60, 3600))
)


@st.composite
def moments(draw: st.DrawFn) -> tuple[Limit, int]:
    """A limit and some time in the third of its windows."""
    limit = draw(limits)
    return limit, draw(st.integers(2 * limit.length, 3 * limit.length - 1))


def passes(limit: Limit, before: int, count: int, now: int, later: int) -> bool:
    """Whether one more is let in at `later`, when at `now` these were what the two windows had and nobody came since."""
    windows = limit.window(later) - limit.window(now)
    then_before, then_count = ((before, count), (count, 0), (0, 0))[min(windows, 2)]
    return then_count + 1 <= limit.allowed(then_before, later)


@given(moments(), st.integers(0, 200), st.integers(0, SECOND))
def test_what_is_allowed_only_grows_within_a_window_and_is_never_more_than_the_limit(
    moment: tuple[Limit, int], before: int, pause: int
) -> None:
    limit, now = moment
    later = min(now + pause, now + limit.left(now) - 1)
    assert 0 <= limit.allowed(before, now) <= limit.allowed(before, later) <= limit.most


@given(limits, st.integers(0, 200))
def test_at_a_border_the_window_before_counts_fully(limit: Limit, before: int) -> None:
    assert limit.allowed(before, 7 * limit.length) == max(0, limit.most - before)


@given(moments())
def test_without_a_past_the_whole_limit_is_there_at_once(moment: tuple[Limit, int]) -> None:
    limit, now = moment
    assert limit.allowed(0, now) == limit.most


@given(moments(), st.integers(0, 60), st.integers(0, 60))
def test_the_wait_is_the_shortest_after_which_one_more_is_let_in(
    moment: tuple[Limit, int], before: int, count: int
) -> None:
    limit, now = moment
    before, count = min(before, limit.most), min(count, limit.most)
    assume(not passes(limit, before, count, now, now))
    wait = limit.wait(before, count, now)
    assert passes(limit, before, count, now, now + wait)
    assert not passes(limit, before, count, now, now + wait - 1)


@given(moments(), st.integers(0, 60), st.integers(0, 60))
def test_nobody_waits_who_would_be_let_in(
    moment: tuple[Limit, int], before: int, count: int
) -> None:
    limit, now = moment
    assume(passes(limit, before, count, now, now))
    assert limit.wait(before, count, now) == 0


@given(st.integers(1, 6), st.lists(st.integers(0, 2 * SECOND // 3), min_size=1, max_size=120))
def test_any_span_of_a_window_has_fewer_than_twice_the_limit(most: int, gaps: list[int]) -> None:
    limit, now, let_in = Limit("some", "things", most, 1), 0, list[int]()
    for gap in gaps:
        now += gap
        window = limit.window(now)
        before = sum(limit.window(t) == window - 1 for t in let_in)
        count = sum(limit.window(t) == window for t in let_in)
        if count + 1 <= limit.allowed(before, now):
            let_in.append(now)
    for start in let_in:
        assert sum(start <= t < start + limit.length for t in let_in) < max(2, 2 * most)
