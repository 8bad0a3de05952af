"""Lists that are answered in pages come together whole, and no page is asked for that nobody needs."""

from hirewire_common.asking import Page, whole


class Shelf:
    """Numbers from 1 on, in pages of two; `asked` are the numbers after which pages began."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.asked: list[int | None] = []

    async def after(self, last: int | None) -> Page[int]:
        self.asked.append(last)
        first = (last or 0) + 1
        return range(first, min(first + 2, self.most + 1)), first + 1 < self.most


async def test_a_list_of_several_pages_is_whole_and_in_order() -> None:
    shelf = Shelf(5)
    assert await whole(shelf.after) == [1, 2, 3, 4, 5]
    assert shelf.asked == [None, 2, 4]


async def test_a_list_that_ends_with_its_page_is_not_asked_for_more() -> None:
    shelf = Shelf(4)
    assert await whole(shelf.after) == [1, 2, 3, 4]
    assert shelf.asked == [None, 2]


async def test_an_empty_list_is_asked_for_once() -> None:
    shelf = Shelf(0)
    assert await whole(shelf.after) == []
    assert shelf.asked == [None]


async def test_who_has_enough_asks_no_further() -> None:
    shelf = Shelf(100)
    assert await whole(shelf.after, enough=3) == [1, 2, 3, 4]
    assert shelf.asked == [None, 2]
