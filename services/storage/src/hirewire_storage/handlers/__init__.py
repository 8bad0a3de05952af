"""What storage answers: one method for each question, which fetches, decides and answers."""

from hirewire_storage.handlers.accounts import Accounts
from hirewire_storage.handlers.analyses import Analyses
from hirewire_storage.handlers.drafts import Drafts
from hirewire_storage.handlers.files import Files
from hirewire_storage.handlers.health import Health
from hirewire_storage.handlers.interviews import Interviews
from hirewire_storage.handlers.jobs import Jobs
from hirewire_storage.handlers.ranking import Rankings
from hirewire_storage.handlers.requests import Requests
from hirewire_storage.handlers.resumes import Resumes
from hirewire_storage.handlers.sessions import Sessions

__all__ = [
    "Accounts",
    "Analyses",
    "Drafts",
    "Files",
    "Health",
    "Interviews",
    "Jobs",
    "Rankings",
    "Requests",
    "Resumes",
    "Sessions",
]
