"""Studies put into the draft: new ones in their place, known ones completed."""

from pydantic import JsonValue

from hirewire_common.contracts import Education
from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.completing import lacking
from hirewire_generator.domain.talking.education.reading import Studied
from hirewire_generator.domain.talking.working import Working, add


def keep_studies(work: Working, told: Studied) -> None:
    """Studies that are known already get what they lack."""
    for one in work.draft.resume.education:
        if _is_same(one, told):
            return _complete(work, one, told)
    what = ", ".join(part for part in (told.degree, told.field, told.institution) if part)
    path = f"/resume/education/{_place_for(work, told)}"
    work.do(f"Added {what} to your education.", add(path, _fields(told)))
    return None


def _fields(told: Studied) -> dict[str, JsonValue]:
    return {
        "institution": told.institution,
        "degree": told.degree,
        "field": told.field,
        "gpa": told.gpa,
        "start_date": told.start,
        "end_date": told.end,
    }


def _is_same(one: Education, told: Studied) -> bool:
    """What is not said of either may be the same."""
    school, other = folded(one.institution), folded(told.institution)
    if one.institution and told.institution and school != other:
        return False
    return not one.degree or not told.degree or folded(one.degree) == folded(told.degree)


def _complete(work: Working, one: Education, told: Studied) -> None:
    ops = lacking(one, f"/resume/education/{one.id}", _fields(told))
    if ops:
        work.do(f"Completed {one.institution or told.institution or told.degree}.", *ops)
    else:
        work.say(f"{told.institution or told.degree} already stands in your education.")


def _place_for(work: Working, told: Studied) -> str:
    """The newest first; those without dates go to the end."""
    when = told.end or told.start
    studies = work.draft.resume.education
    return next(
        (one.id for one in studies if when and (one.end_date or one.start_date) < when), "-"
    )
