"""Rankings and what they are made of, over the real database."""

from base64 import b64encode
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from hirewire_common.contracts import (
    CreateSession,
    EraseAccount,
    ExportRows,
    Features,
    FindNearest,
    GetFeatures,
    GetRanking,
    IndexResume,
    KeepFeatures,
    ListCandidates,
    ListFiles,
    NewSession,
    ObjectRef,
    Outline,
    Principal,
    RankingCompleted,
    RankingOrder,
    RankResumes,
    Requirement,
    Requirements,
    ResumeIndexed,
    ResumeParsed,
    session_key,
)
from hirewire_common.errors import NotFound
from hirewire_storage.database import Database
from hirewire_storage.handlers import Rankings
from hirewire_storage.migrate import migrate
from hirewire_storage.rows import vectors

if TYPE_CHECKING:
    from services.storage.tests.conftest import Make, Storage

    from hirewire_testing.servers import PostgresServer

pytestmark = pytest.mark.servers
VERSION = "1:abc"


def packed(*numbers: int, width: int = 64) -> str:
    """A vector whose first numbers are these, and whose others are 0."""
    return b64encode(bytes(n % 256 for n in numbers).ljust(width, b"\0")).decode()


def features(*numbers: int, body: str | ObjectRef = "x", meaning: str = "") -> Features:
    return Features(version=VERSION, body=body, space=packed(*numbers), meaning=meaning)


async def index(
    storage: "Storage", news: ResumeParsed, kept: Features | ObjectRef | None
) -> IndexResume:
    """Does the job that follows from a résumé."""
    (command,) = news.follow_ups()
    assert isinstance(command, IndexResume)
    await storage.start(command)
    done = ResumeIndexed(
        **about(command), resume_id=news.resume_id, features=kept or features(1, 2)
    )
    await storage.finish(command, done)
    return command


def about(command: IndexResume | RankResumes) -> dict[str, Any]:
    return {"job": command.job, "session": command.session, "principal": command.principal}


async def names(storage: "Storage", owner: Principal, key: str | None = None) -> list[UUID]:
    page = await storage.rankings.list_candidates(ListCandidates(principal=owner, session=key))
    return [one.resume_id for one in page.candidates]


# -- what follows from a résumé ----------------------------------------------------------------------------


async def test_a_resume_that_was_read_is_indexed_next(storage: "Storage") -> None:
    news = await storage.read()
    (command,) = news.follow_ups()
    (row,) = await storage.rows("select kind, state from jobs where id = $1", command.job)
    assert tuple(row) == ("ranker.index", "queued")
    assert command in storage.bus.said
    await index(storage, news, features(1, body="read once"))
    ask = GetFeatures(principal=news.principal, resumes=(news.resume_id,), version=VERSION)
    found = await storage.rankings.get_features(ask)
    assert found.found[news.resume_id].body == "read once"
    (candidate,) = (
        await storage.rankings.list_candidates(ListCandidates(principal=news.principal))
    ).candidates
    assert candidate.indexed == VERSION


async def test_what_nobody_asked_for_keeps_no_session_from_ending(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    sessions = storage.sessions
    keys = [session_key(uuid4()) for _ in range(sessions.keep + 1)]
    wanted = NewSession(purpose="storage")
    for number, key in enumerate(keys):
        ask = CreateSession(key=key, principal=me, wanted=wanted)
        await sessions.create_session(ask)
        if not number:
            await storage.read(me, key)
    rows = await storage.rows("select key from sessions where user_id = $1", me.owner)
    assert {row["key"] for row in rows} == set(keys[1:])


async def test_features_of_a_resume_that_is_gone_are_not_kept(
    storage: "Storage", make: "Make"
) -> None:
    news = await storage.read()
    ask = KeepFeatures(principal=make.someone(), resume_id=news.resume_id, features=features(1))
    with pytest.raises(NotFound):
        await storage.rankings.keep_features(ask)
    mine = ask.model_copy(update={"principal": news.principal})
    await storage.rankings.keep_features(mine)
    await storage.rows("delete from sessions where key = $1", news.session)
    for table in ("resume_features", "resume_vectors"):
        assert not await storage.rows(
            f"select 1 from {table} where resume_id = $1",  # noqa: S608  # our own words
            news.resume_id,
        )


async def test_newer_features_take_the_place_of_older_ones(storage: "Storage") -> None:
    news = await storage.read()
    keep = KeepFeatures(principal=news.principal, resume_id=news.resume_id, features=features(1))
    await storage.rankings.keep_features(keep)
    ref = ObjectRef(key="features/a", sha256="c" * 64, size=5)
    newer = features(2, body=ref).model_copy(update={"version": "2"})
    await storage.rankings.keep_features(keep.model_copy(update={"features": newer}))
    ask = GetFeatures(principal=news.principal, resumes=(news.resume_id,), version="2")
    assert (await storage.rankings.get_features(ask)).found == {news.resume_id: newer}
    old = ask.model_copy(update={"version": VERSION})
    assert not (await storage.rankings.get_features(old)).found


async def test_features_that_do_not_fit_into_one_answer_are_asked_for_again(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    key = (await storage.session(me)).key
    read = [await storage.read(me, key) for _ in range(3)]
    for number, news in enumerate(read):
        large = features(1, body=str(number) * 40_000)
        await storage.rankings.keep_features(
            KeepFeatures(principal=me, resume_id=news.resume_id, features=large)
        )
    left: Sequence[UUID] = [news.resume_id for news in read]
    sizes: list[int] = []
    got: dict[UUID, Features] = {}
    while left:
        ask = GetFeatures(principal=me, resumes=tuple(left), version=VERSION)
        answer = await storage.rankings.get_features(ask)
        sizes.append(len(answer.model_dump_json()))
        got |= answer.found
        left = answer.left
    assert set(got) == {news.resume_id for news in read}
    assert len(sizes) == 2
    assert max(sizes) < 96 * 1024


# -- who can be ranked -------------------------------------------------------------------------------------


async def test_only_the_callers_resumes_are_listed_in_the_order_of_their_ids(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    one, other = (await storage.session(me)).key, (await storage.session(me)).key
    await storage.read()
    here = [(await storage.read(me, one)).resume_id for _ in range(3)]
    there = (await storage.read(me, other)).resume_id
    assert await names(storage, me) == sorted([*here, there])
    assert await names(storage, me, one) == sorted(here)
    assert await names(storage, me.model_copy(update={"session": one})) == sorted(here)
    only = ListCandidates(principal=me, session=one, only=(here[1], there))
    page = await storage.rankings.list_candidates(only)
    assert [one.resume_id for one in page.candidates] == [here[1]]


async def test_a_candidate_says_where_its_text_lies_and_what_to_mask(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    command = storage.command((await storage.session(me)).key, me)
    await storage.open(command)
    text = ObjectRef(key=command.text_key, sha256="b" * 64, size=9)
    outline = Outline(name="Ada Lovelace", hidden_words=4, truncated=True)
    news = make.parsed(command).model_copy(update={"text": text, "outline": outline})
    await storage.finish(command, news)
    (found,) = (await storage.rankings.list_candidates(ListCandidates(principal=me))).candidates
    assert found.text == text
    assert (found.person, found.hidden_words, found.truncated) == ("Ada Lovelace", 4, True)
    assert (found.file_name, found.content, found.indexed) == ("cv.pdf", "a" * 64, "")


async def test_candidates_come_in_pages(storage: "Storage", make: "Make") -> None:
    me = make.someone()
    key = (await storage.session(me)).key
    all_of_them = sorted([(await storage.read(me, key)).resume_id for _ in range(5)])
    seen: list[UUID] = []
    after = None
    for _ in range(3):
        page = await storage.rankings.list_candidates(
            ListCandidates(principal=me, after=after, most=2)
        )
        seen += [one.resume_id for one in page.candidates]
        after = page.after
    assert seen == all_of_them
    assert after is None


async def test_long_names_make_shorter_pages(storage: "Storage", make: "Make") -> None:
    me = make.someone()
    key = (await storage.session(me)).key
    read = [await storage.read(me, key) for _ in range(3)]
    await storage.rows(
        "update resumes set file_name = repeat('x', 40000) where user_id = $1", me.owner
    )
    page = await storage.rankings.list_candidates(ListCandidates(principal=me))
    assert len(page.candidates) == 2
    assert page.after == sorted(news.resume_id for news in read)[1]


async def test_uploads_that_cannot_be_ranked_are_listed_with_the_reason(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    key = (await storage.session(me)).key
    kept = {"keep": True}
    waiting, broken = (storage.command(key, me).model_copy(update=kept) for _ in range(2))
    for command in (waiting, broken):
        await storage.open(command)
    await storage.finish(broken, make.failed(broken))
    await storage.read(me, key)
    page = await storage.rankings.list_candidates(ListCandidates(principal=me, session=key))
    assert len(page.candidates) == 1
    reasons = sorted(one.reason for one in page.unranked)
    assert reasons == ["No.", "This file is still being read. Rank again when that is done."]
    next_page = ListCandidates(principal=me, session=key, after=page.candidates[0].resume_id)
    assert not (await storage.rankings.list_candidates(next_page)).unranked
    theirs = ListCandidates(principal=make.someone(), session=key)
    assert not (await storage.rankings.list_candidates(theirs)).unranked


async def test_of_very_many_unreadable_files_the_first_are_told_and_how_many_more(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    key = (await storage.session(me)).key
    command = storage.command(key, me).model_copy(update={"keep": True})
    await storage.open(command)
    await storage.rows(
        "insert into files (id, user_id, session_key, job_id, name, object_key, sha256, size,"
        " media_type, path) select gen_random_uuid(), user_id, session_key, job_id, name || n, 'k',"
        " sha256, size, media_type, path || n from files, generate_series(1, 2000) n"
        " where job_id = $1",
        command.job,
    )
    page = await storage.rankings.list_candidates(ListCandidates(principal=me))
    told = len(page.unranked) - 1
    assert page.unranked[-1].reason == f"{2001 - told} more files can't be ranked."
    assert len(page.model_dump_json()) < 96 * 1024


# -- who is near -------------------------------------------------------------------------------------------


async def near(
    storage: "Storage", owner: Principal, *numbers: int, exact_below: int = 100, meaning: str = ""
) -> tuple[UUID, ...]:
    ask = FindNearest(
        principal=owner, version=VERSION, space=packed(*numbers), meaning=meaning, most=3
    )
    answer = await Rankings(storage.database, exact_below).find_nearest(ask)
    assert answer.able
    return answer.resumes


async def pointing(storage: "Storage", owner: Principal, *kept: Features) -> list[UUID]:
    key = (await storage.session(owner)).key
    made = [(await storage.read(owner, key)).resume_id for _ in kept]
    for resume, one in zip(made, kept, strict=True):
        await storage.rankings.keep_features(
            KeepFeatures(principal=owner, resume_id=resume, features=one)
        )
    return made


@pytest.mark.parametrize("exact_below", [100, 1], ids=["all compared", "each vector's nearest"])
async def test_the_nearest_come_first_and_never_another_owners(
    storage: "Storage", make: "Make", exact_below: int
) -> None:
    me, other = make.someone(), make.someone()
    far, near_by, here = await pointing(
        storage, me, features(-9, 120), features(50, 9), features(100)
    )
    await pointing(storage, other, *(features(100) for _ in range(8)))
    found = await near(storage, me, 100, exact_below=exact_below)
    assert found == (here, near_by, far)


MANY = (
    "insert into jobs (id, user_id, session_key, kind, command) select gen_random_uuid(), user_id,"
    " session_key, 'parser.parse', '{}' from resumes, generate_series(1, 400) where id = $1",
    "insert into resumes (id, user_id, session_key, job_id, file_id, file_name, object_key,"
    " file_size_bytes, parsed_json)"
    " select gen_random_uuid(), r.user_id, r.session_key, j.id, file_id, 'x', 'x', 1, '{}'"
    " from resumes r join jobs j on j.user_id = r.user_id and j.id <> r.job_id"
    " and j.kind = 'parser.parse' where r.id = $1",
    "insert into resume_vectors (resume_id, user_id, session_key, version, space) select r.id,"
    " r.user_id, r.session_key, v.version, (select array_agg(case d when 1 then 100 else"
    " ('x' || substr(md5(r.id::text || d), 1, 2))::bit(8)::int / 12 end order by d)"
    " from generate_series(1, 64) d)::extensions.halfvec"
    " from resumes r join resume_vectors v on v.user_id = r.user_id"
    " where v.resume_id = $1 and r.id <> $1",
)
"""Four hundred more résumés of that owner, which point nearly where this one points, each a little aside."""
BY_INDEX_ALONE = (
    "select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),"
    " set_config('enable_sort', 'off', true)"
)


async def test_an_index_full_of_others_nearer_resumes_still_gives_the_owner_his_own(
    storage: "Storage", make: "Make"
) -> None:
    me, other = make.someone(), make.someone()
    mine = await pointing(storage, me, *(features(60, n, 9) for n in (90, 80, 70)))
    (theirs,) = await pointing(storage, other, features(100))
    for statement in MANY:
        await storage.rows(statement, theirs)
    ask = FindNearest(principal=me, version=VERSION, space=packed(100), most=3)
    async with storage.database.acting_as(me) as connection:
        await connection.execute(text(BY_INDEX_ALONE))
        found = await vectors.nearest(connection, ask, exact_below=1)
        used = "select pg_stat_get_xact_numscans('resume_vectors_space'::regclass)"
        assert await connection.scalar(text(used)) >= 1
    assert found == [*reversed(mine)]


@pytest.mark.parametrize("exact_below", [100, 1], ids=["all compared", "each vector's nearest"])
async def test_meaning_counts_as_much_as_words(
    storage: "Storage", make: "Make", exact_below: int
) -> None:
    me = make.someone()
    here, there = packed(100, width=384), packed(0, 100, width=384)
    words, both = await pointing(
        storage, me, features(100, meaning=there), features(90, 30, meaning=here)
    )
    assert await near(storage, me, 100) == (words, both)
    assert await near(storage, me, 100, exact_below=exact_below, meaning=here) == (both, words)


async def test_what_points_nowhere_is_as_far_as_what_has_nothing_to_do_with_it(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    opposite, nowhere = await pointing(storage, me, features(-100), features())
    assert await near(storage, me, 100) == (nowhere, opposite)


async def test_a_capability_finds_only_what_lies_in_its_session(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    await pointing(storage, me, features(100))
    (mine,) = await pointing(storage, me, features(1, 100))
    page = await storage.rankings.list_candidates(ListCandidates(principal=me, only=(mine,)))
    bearer = me.model_copy(update={"session": page.candidates[0].session})
    assert await near(storage, bearer, 100) == (mine,)


async def test_vectors_of_another_length_are_left_to_the_one_by_one_search(
    storage: "Storage", make: "Make"
) -> None:
    me = make.someone()
    odd = Features(version=VERSION, body="x", space=packed(1, width=32))
    (resume,) = await pointing(storage, me, odd)
    assert not await storage.rows("select 1 from resume_vectors where resume_id = $1", resume)
    ask = FindNearest(principal=me, version=VERSION, space=odd.space)
    assert not (await storage.rankings.find_nearest(ask)).able


async def test_without_pgvector_everything_but_the_index_works(
    storage: "Storage", postgres_server: "PostgresServer", make: "Make"
) -> None:
    name = f"plain_{uuid4().hex[:8]}"
    plain = postgres_server.create(name, template="template0")
    await migrate(plain.owner_url)
    database = Database(plain.app_url)
    there = type(storage)(plain, database)
    me = make.someone()
    (resume,) = await pointing(there, me, features(100))
    ask = FindNearest(principal=me, version=VERSION, space=packed(100))
    assert not (await there.rankings.find_nearest(ask)).able
    kept = GetFeatures(principal=me, resumes=(resume,), version=VERSION)
    assert resume in (await there.rankings.get_features(kept)).found
    await database.close()
    postgres_server.drop(name)


# -- what comes of it --------------------------------------------------------------------------------------


def ranked(command: RankResumes, version: int = 1, **more: Any) -> RankingCompleted:
    ref = {
        form: ObjectRef(key=command.report_key(form), sha256="d" * 64, size=7)
        for form in ("json", "csv", "xlsx")
    }
    asked = Requirement(id="r1", kind="skill", text="Python", importance="must")
    done = {
        "order": RankingOrder(job_description="Python"),
        "requirements": Requirements(version=version, title="Engineer", items=(asked,)),
        "version": version,
        "title": "Engineer",
        "ranked": 1,
        "reports": ref,
    }
    return RankingCompleted(**about(command), ranking=command.ranking, **done | more)


async def rank(
    storage: "Storage",
    news: ResumeParsed,
    ranking: UUID,
    version: int = 1,
    **more: Any,
) -> RankResumes:
    command = RankResumes(
        job=uuid4(), session=news.session, principal=news.principal, ranking=ranking
    )
    await storage.open(command)
    await storage.start(command)
    await storage.finish(command, ranked(command, version, **more))
    return command


async def paths(storage: "Storage", news: ResumeParsed) -> dict[str, str]:
    ask = ListFiles(key=news.session, principal=news.principal, prefix="reports/")
    return {one.path: one.content.key for one in (await storage.files.list_files(ask)).files}


async def test_a_ranking_is_kept_with_its_reports_in_the_session(storage: "Storage") -> None:
    news, ranking = await storage.read(), uuid4()
    command = await rank(storage, news, ranking)
    assert await paths(storage, news) == {
        f"reports/ranked_resumes.{form}": command.report_key(form)
        for form in ("csv", "json", "xlsx")
    }
    found = await storage.rankings.get_ranking(GetRanking(id=ranking, principal=news.principal))
    assert found.order == RankingOrder(job_description="Python")
    assert found.requirements.items[0].text == "Python"
    assert found.result == found.reports["json"]
    assert (found.result.key, found.job) == (command.report_key("json"), command.job)


async def test_a_newer_ranking_takes_the_files_but_the_older_keeps_its_own_result(
    storage: "Storage",
) -> None:
    news, first, second = await storage.read(), uuid4(), uuid4()
    one = await rank(storage, news, first)
    two = await rank(storage, news, second)
    assert (await paths(storage, news))["reports/ranked_resumes.csv"] == two.report_key("csv")
    found = await storage.rankings.get_ranking(GetRanking(id=first, principal=news.principal))
    assert found.result.key == one.report_key("json")


async def test_each_version_of_the_requirements_keeps_what_came_of_it(storage: "Storage") -> None:
    news, ranking = await storage.read(), uuid4()
    one = await rank(storage, news, ranking)
    two = await rank(storage, news, ranking, 2, provider_used="acme", degraded_reason="slow")
    get = GetRanking(id=ranking, principal=news.principal)
    newest = await storage.rankings.get_ranking(get)
    assert (newest.requirements.version, newest.result.key) == (2, two.report_key("json"))
    assert (newest.provider_used, newest.degraded_reason) == ("acme", "slow")
    before = await storage.rankings.get_ranking(get.model_copy(update={"version": 1}))
    assert before.result.key == one.report_key("json")
    with pytest.raises(NotFound):
        await storage.rankings.get_ranking(get.model_copy(update={"version": 3}))


async def test_a_ranking_is_found_by_nobody_else(storage: "Storage", make: "Make") -> None:
    news, ranking = await storage.read(), uuid4()
    await rank(storage, news, ranking)
    other = (await storage.session(news.principal)).key
    for stranger in (make.someone(), news.principal.model_copy(update={"session": other})):
        with pytest.raises(NotFound):
            await storage.rankings.get_ranking(GetRanking(id=ranking, principal=stranger))


async def test_rankings_of_a_session_are_done_one_after_the_other(storage: "Storage") -> None:
    news = await storage.read()
    first, second = (
        RankResumes(job=uuid4(), session=news.session, principal=news.principal, ranking=uuid4())
        for _ in range(2)
    )
    assert not (await storage.open(first)).held
    assert (await storage.open(second)).held
    await storage.start(first)
    await storage.finish(first, ranked(first))
    assert second.job in {getattr(said, "job", None) for said in storage.bus.said}


async def test_what_a_ranking_or_a_resume_refers_to_is_not_swept_and_the_rest_is(
    own_storage: "Storage",
) -> None:
    storage = own_storage
    news, ranking = await storage.read(), uuid4()
    body = ObjectRef(
        key=f"features/{news.principal.owner}/{news.session}/{uuid4()}", sha256="e" * 64, size=5
    )
    await index(storage, news, features(1, body=body))
    old = await rank(storage, news, ranking)
    order = ObjectRef(key=old.order_key, sha256="f" * 64, size=5)
    new = await rank(storage, news, ranking, order=order)
    stray = f"features/{news.principal.owner}/{news.session}/{uuid4()}"
    kept = {body.key, order.key, *(new.report_key(form) for form in ("json", "csv", "xlsx"))}
    gone = {stray, *(old.report_key(form) for form in ("json", "csv", "xlsx"))}
    long_ago = storage.clock.at.replace(year=2020)
    storage.blobs.stored.update(dict.fromkeys(kept | gone, long_ago))
    await storage.reconciler.sweep()
    assert kept <= set(storage.blobs.stored)
    assert not gone & set(storage.blobs.stored)


async def test_a_ranking_that_is_refused_takes_nothing_of_the_one_before_with_it(
    storage: "Storage", make: "Make"
) -> None:
    news, ranking = await storage.read(), uuid4()
    done = await rank(storage, news, ranking)
    again = RankResumes(
        job=uuid4(), session=news.session, principal=news.principal, ranking=ranking
    )
    keys = [*done.makes(), *again.makes()]
    storage.blobs.stored.update(dict.fromkeys(keys, storage.clock.at))
    await storage.open(again)
    await storage.finish(again, make.failed(again, "conflict"))
    assert set(keys) & set(storage.blobs.stored) == set(done.makes())


# -- the account -------------------------------------------------------------------------------------------


async def test_rankings_are_given_out_with_the_account_without_where_anything_lies(
    storage: "Storage",
) -> None:
    news, ranking = await storage.read(), uuid4()
    await index(storage, news, None)
    order = ObjectRef(key="results/somewhere", sha256="f" * 64, size=5)
    command = await rank(storage, news, ranking, order=order)
    told: dict[str, dict[str, Any]] = {}
    for table in ("rankings", "ranking_versions", "resume_features"):
        page = await storage.accounts.export_rows(ExportRows(principal=news.principal, table=table))
        (told[table],) = page.rows
    assert told["rankings"]["wanted"] == {"sha256": "f" * 64, "size": 5}
    (asked,) = told["ranking_versions"]["requirements"]["items"]
    assert asked["text"] == "Python"
    assert told["ranking_versions"]["reports"]["csv"] == {"sha256": "d" * 64, "size": 7}
    assert told["resume_features"]["version"] == VERSION
    written = str(told)
    assert command.report_key("csv") not in written
    assert "results/somewhere" not in written
    assert not {"body", "space", "meaning"} & told["resume_features"].keys()


async def test_an_erased_account_leaves_no_ranking_and_nothing_of_a_resume(
    storage: "Storage",
) -> None:
    news = await storage.read()
    await index(storage, news, None)
    command = await rank(storage, news, uuid4())
    left = [*command.makes(), f"features/{news.principal.owner}/{news.session}/{uuid4()}"]
    storage.blobs.stored.update(dict.fromkeys(left, storage.clock.at))
    await storage.accounts.erase_account(EraseAccount(principal=news.principal))
    for table in ("rankings", "ranking_versions", "resume_features", "resume_vectors"):
        query = f"select 1 from {table} where user_id = $1"  # noqa: S608  # our own words
        assert not await storage.rows(query, news.principal.owner)
    assert not set(left) & set(storage.blobs.stored)


async def test_a_ranking_is_an_act_of_the_log_and_an_index_is_none(storage: "Storage") -> None:
    news, ranking = await storage.read(), uuid4()
    await index(storage, news, None)
    await rank(storage, news, ranking)
    rows = await storage.rows(
        "select action, object_id from audit_log l join audit_details d using (shard, seq)"
        " where d.user_id = $1 order by seq",
        news.principal.owner,
    )
    acts = [tuple(row) for row in rows if row["action"].partition(".")[0] in ("resume", "ranking")]
    assert acts == [("resume.stored", str(news.resume_id)), ("ranking.made", str(ranking))]
