"""How far behind a socket may be: by frames, and by the memory that they take."""

from sys import getsizeof

from hirewire_gateway.sockets import Backlog, Waiting


def filled(most: Backlog, text: str, number: int) -> int:
    """How many of them are taken."""
    waiting = Waiting(most)
    return sum(waiting.put(seq, text) for seq in range(1, number + 1))


def test_small_frames_are_counted() -> None:
    assert filled(Backlog(4, 1_000_000), "small", 10) == 4


def test_large_ones_are_weighed() -> None:
    document = "x" * 100_000
    assert filled(Backlog(256, 1_000_000), document, 300) == 9


def test_characters_that_take_more_memory_weigh_more() -> None:
    plain, wide = "x" * 100_000, "x" * 99_999 + "\N{PAPERCLIP}"
    assert getsizeof(wide) > 1.9 * getsizeof(plain)
    assert filled(Backlog(256, 1_000_000), wide, 300) < filled(Backlog(256, 1_000_000), plain, 300)


def test_a_single_frame_is_taken_however_large_it_is() -> None:
    waiting = Waiting(Backlog(256, 10))
    assert waiting.put(1, "x" * 1000)
    assert not waiting.put(2, "x")
    assert waiting.pop()[0] == 1
    assert waiting.put(2, "x")


def test_what_was_sent_or_dropped_weighs_nothing() -> None:
    waiting, document = Waiting(Backlog(256, 250_000)), "x" * 100_000
    for seq in range(1, 50):
        assert waiting.put(seq, document)
        assert waiting.pop() == (seq, document)
    assert not waiting
    assert waiting.put(1, document)
    assert waiting.put(2, document)
    waiting.clear()
    assert not waiting
    assert [waiting.put(seq, document) for seq in (1, 2, 3)] == [True, True, False]
