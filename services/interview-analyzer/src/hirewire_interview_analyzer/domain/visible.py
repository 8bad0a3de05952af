"""What a question may be made of: a résumé as a person sees it."""

from hirewire_common.contracts import Resume
from hirewire_common.words.invisible import INVISIBLE


def visible(resume: Resume) -> Resume:
    """Without characters that nobody sees: one of them in a line would turn round the question that quotes it."""
    told = resume.model_dump_json()
    seen = told.translate(INVISIBLE)
    return resume if seen == told else Resume.model_validate_json(seen)
