"""The résumé model as JSON Resume 1.0.0 and back; nothing is lost on the way there and back again.

What JSON Resume has no place for stands beside it: in an entry under `x-hirewire`, for the whole résumé under
`meta.x-hirewire`. An open end, which JSON Resume tells by leaving the date out, is `"endDate": "present"` there.
"""

from hirewire_common.json_resume.reading import from_json_resume
from hirewire_common.json_resume.writing import to_json_resume

__all__ = ["from_json_resume", "to_json_resume"]
