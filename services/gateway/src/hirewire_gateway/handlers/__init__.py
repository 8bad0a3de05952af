"""What the gateway does for a caller, told without HTTP."""

from hirewire_gateway.handlers.accounts import Accounts
from hirewire_gateway.handlers.analyses import Analyses
from hirewire_gateway.handlers.beginning import Beginnings
from hirewire_gateway.handlers.chat import Chat
from hirewire_gateway.handlers.coach import Coach
from hirewire_gateway.handlers.documents import Documents
from hirewire_gateway.handlers.drafts import Drafts
from hirewire_gateway.handlers.files import Files, Kept
from hirewire_gateway.handlers.intake import Intake, Parsing, Store, Upload
from hirewire_gateway.handlers.interviews import Interviews
from hirewire_gateway.handlers.joblist import JobList
from hirewire_gateway.handlers.models import Models
from hirewire_gateway.handlers.optimizing import Optimizations
from hirewire_gateway.handlers.rankings import Rankings
from hirewire_gateway.handlers.recordings import Recordings
from hirewire_gateway.handlers.records import Records
from hirewire_gateway.handlers.requests import Errand, Requests
from hirewire_gateway.handlers.resumes import Resumes
from hirewire_gateway.handlers.searches import Searches
from hirewire_gateway.handlers.sessions import FOR_FILES, Sessions
from hirewire_gateway.handlers.speech import Speech
from hirewire_gateway.handlers.summing import Summaries

__all__ = [
    "FOR_FILES",
    "Accounts",
    "Analyses",
    "Beginnings",
    "Chat",
    "Coach",
    "Documents",
    "Drafts",
    "Errand",
    "Files",
    "Intake",
    "Interviews",
    "JobList",
    "Kept",
    "Models",
    "Optimizations",
    "Parsing",
    "Rankings",
    "Recordings",
    "Records",
    "Requests",
    "Resumes",
    "Searches",
    "Sessions",
    "Speech",
    "Store",
    "Summaries",
    "Upload",
]
