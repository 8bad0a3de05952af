"""Orders and what comes of them may cross to another process as JSON."""

from hirewire_common.contracts import Draft, Fit, Letter
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.orders import Typeset, TypesetOrder


def test_an_order_survives_as_json() -> None:
    order = TypesetOrder(
        sheet=sheet_of(Draft()), letter=Letter(), photo=bytes(range(256)), hint=0.5, source=b"\xc3"
    )
    assert TypesetOrder.model_validate_json(order.model_dump_json()) == order


def test_what_was_set_survives_as_json() -> None:
    fit = Fit(fits=True, k=0.5, size=10.5, fill=0.9, pages=1)
    made = Typeset(content=bytes(range(256)), fit=fit, fields=("a",), warnings=("b",))
    assert Typeset.model_validate_json(made.model_dump_json()) == made
