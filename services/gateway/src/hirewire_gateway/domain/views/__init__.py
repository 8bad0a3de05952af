"""Answers in the shapes that the clients read."""

from hirewire_gateway.domain.views import analyses, interviews, records
from hirewire_gateway.domain.views.documents import document, templates
from hirewire_gateway.domain.views.drafts import draft, edited, revision, step, turn
from hirewire_gateway.domain.views.evaluations import evaluation
from hirewire_gateway.domain.views.jobs import accepted, job
from hirewire_gateway.domain.views.moments import iso
from hirewire_gateway.domain.views.optimizing import (
    as_it_was_sent,
    optimization,
    optimized_sections,
)
from hirewire_gateway.domain.views.rankings import hits, ranking
from hirewire_gateway.domain.views.resumes import (
    listed_resume,
    profile,
    reading,
    sections,
    sections_of_session,
)
from hirewire_gateway.domain.views.sessions import message, resume, session
from hirewire_gateway.domain.views.summaries import summary

__all__ = [
    "accepted",
    "analyses",
    "as_it_was_sent",
    "document",
    "draft",
    "edited",
    "evaluation",
    "hits",
    "interviews",
    "iso",
    "job",
    "listed_resume",
    "message",
    "optimization",
    "optimized_sections",
    "profile",
    "ranking",
    "reading",
    "records",
    "resume",
    "revision",
    "sections",
    "sections_of_session",
    "session",
    "step",
    "summary",
    "templates",
    "turn",
]
