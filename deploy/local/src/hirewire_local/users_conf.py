"""`deploy/nats/users.conf`: every user of the bus and what it may, for servers that others run; without passwords."""

from hirewire_local.nats import quoted, users

HEAD = """\
# Generated from the contracts by `make docs`: don't edit. Passwords are the variables of passwords.conf, beside this file.
include "passwords.conf"
authorization {
  users: [
"""


def variable(user: str) -> str:
    """That holds the user's password: `HIREWIRE_NATS_INTERVIEW_ANALYZER_PASSWORD`."""
    return f"HIREWIRE_NATS_{user.upper().replace('-', '_')}_PASSWORD"


def users_conf() -> str:
    """A part of nats.conf, to be included."""
    return HEAD + "".join(_user(name) for name in users()) + "  ]\n}\n"


def passwords_conf(passwords: dict[str, str]) -> str:
    """By user. In quotation marks, because digits with an e among them are a number else."""
    return "".join(f'{variable(user)}: "{word}"\n' for user, word in passwords.items())


def _user(name: str) -> str:
    allowed = users()[name]
    lines = [
        f"    {{ user: {quoted(name)}, password: ${variable(name)}, permissions: {{",
        f"      publish: {{ allow: [{_lines(allowed.publish)}] }}",
        f"      subscribe: {{ allow: [{_lines(allowed.subscribe)}] }}",
        *(["      allow_responses: true"] if allowed.responses else []),
        "    } }",
    ]
    return "\n".join(lines) + "\n"


def _lines(subjects: tuple[str, ...]) -> str:
    inner = "".join(f"\n        {quoted(subject)}" for subject in subjects)
    return f"{inner}\n      " if inner else ""
