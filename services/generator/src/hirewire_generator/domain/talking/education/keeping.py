"""Studies put into the draft: new ones in their place, known ones completed."""

from pydantic import JsonValue

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.education.listed import terse_studies
from hirewire_generator.domain.talking.education.reading import Studied
from hirewire_generator.domain.talking.working import Working, add, put


def add_studies(work: Working, text: str) -> None:
    """'BSc in Biology, Univ. of Leeds, 2012-2015', or parts between commas."""
    told = terse_studies(text)
    if told is None:
        return work.say(
            f"I could not read your education in “{text[:80]}”. Say it like “BSc in Biology, University of Leeds, 2012–2015”."
        )
    keep_studies(work, told)
    return None


def keep_studies(work: Working, told: Studied) -> None:
    values: dict[str, JsonValue] = {
        "institution": told.institution, "degree": told.degree, "field": told.field, "gpa": told.gpa, "start_date": told.start, "end_date": told.end,
    }  # fmt: skip
    for one in work.draft.resume.education:
        same = (
            folded(one.institution) == folded(told.institution)
            or not one.institution
            or not told.institution
        )
        if same and (
            not one.degree or not told.degree or folded(one.degree) == folded(told.degree)
        ):
            ops = [
                put(f"/resume/education/{one.id}/{name}", value)
                for name, value in values.items()
                if value and not getattr(one, name)
            ]
            if ops:
                work.do(f"Completed {one.institution or told.institution or told.degree}.", *ops)
            else:
                work.say(f"{told.institution or told.degree} already stands in your education.")
            return
    what = ", ".join(part for part in (told.degree, told.field, told.institution) if part)
    first = work.draft.resume.education
    newer = (
        next(
            (
                one.id
                for one in first
                if (one.end_date or one.start_date) < (told.end or told.start)
            ),
            "-",
        )
        if told.end or told.start
        else "-"
    )
    work.do(f"Added {what} to your education.", add(f"/resume/education/{newer}", values))
