"""Résumés and jobs as the tests of scores write them down."""

from collections.abc import Mapping
from uuid import NAMESPACE_OID, uuid5

from hirewire_common.contracts import Ranked, Requirements
from hirewire_ranker.background_file import background
from hirewire_ranker.domain.fit.query import query_of
from hirewire_ranker.domain.job import requirements_of
from hirewire_ranker.domain.kept import Kept, Reader
from hirewire_ranker.domain.resume.reading import seen
from hirewire_ranker.domain.score.pool import Pool, Row
from hirewire_ranker.domain.score.ranking import Job, job_of
from hirewire_ranker.domain.score.result import Entry, ranked

READER = Reader(background())
NOW = 2026 * 12 + 10

JOB = """Senior Backend Engineer

About us
We are a leading company with offices all over the world and a proud history.

Requirements
- 5+ years of experience with Python
- Kubernetes and Docker
- PostgreSQL or MySQL
- Bachelor's degree in Computer Science or equivalent experience
- Fluent German

Nice to have
- Terraform
- Kafka
"""

RESUME = """Emily Walsh
emily.walsh@example.com | +1 555 0100 | Berlin, Germany

Summary
Backend engineer who has built payment services.

Experience
Senior Backend Engineer, Tagus Payments
Jan 2019 - Present
- Designed payment services in Python on K8s, handling 2,000 requests a second
- Moved billing from MySQL to Postgres without downtime

Backend Developer, Blue Bank
Mar 2015 - Dec 2018
- Wrote Python and Django services for loans
- Packed them with Docker

Education
BSc Computer Science, University of Porto, 2014

Skills
Terraform, Redis, Linux

Languages
English (native), German (fluent)
"""


def kept(text: str, person: str = "Emily Walsh") -> Kept:
    return READER.read(text, seen(text, person))


def job(description: str = JOB, requirements: Requirements | None = None) -> Job:
    asked = requirements or requirements_of("", description)
    query = query_of(asked.title, description, READER.background)
    return job_of(asked, query, READER.background)


def row(name: str, text: str, person: str = "Emily Walsh") -> Row:
    return Row(str(uuid5(NAMESPACE_OID, name)), kept(text, person), NOW)


def ranking(texts: Mapping[str, str], asked: Job | None = None) -> dict[str, Ranked]:
    """By their names; all of them explained."""
    rows = {name: row(name, text) for name, text in texts.items()}
    entries = [Entry(one, name) for name, one in rows.items()]
    found = ranked(entries, Pool(rows.values()), asked or job(), len(entries))
    return {one.filename: one for one in found}


def only(text: str, asked: Job | None = None) -> Ranked:
    """One résumé's own."""
    return ranking({"it": text}, asked)["it"]
