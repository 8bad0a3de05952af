"""Wordings that fit nearly anything: tried when nothing else was meant."""

from hirewire_generator.domain.talking.grammar.words import Rules

GENERAL: Rules = (
    ("replace", r"{SET} (?P<old>.{1,200}?)(?:{TO})(?P<new>\S.{0,500})"),
    ("replace", r"(?:use|write) (?P<new>.{1,200}?) instead of (?P<old>.{1,200})"),
    ("remove_from", r"{REMOVE} (?P<what>.{1,200}?) (?:from|in|at|under|out of) (?P<where>.{2,80})"),
    ("remove", r"{REMOVE} (?P<what>.{1,200})"),
    ("add_bare", r"(?:add|throw in|include|insert|append|mention|list|i forgot(?: to (?:add|mention))?|use) (?P<items>.{1,200})"),
)  # fmt: skip
