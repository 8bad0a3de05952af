"""What may be the name of a person or a title, and what nobody is called: 'hm', 'test', 'dark theme', 'still in school'."""

import re

from hirewire_generator.domain.talking.accompanying import only_accompanies
from hirewire_generator.domain.talking.titles import NO_TRADES, looks_like_a_title

_OF_A_RESUME = frozenset((
    "cv", "cvs", "resume", "résumé", "resumes", "curriculum", "currículum", "lebenslauf", "theme", "template", "layout", "font", "fonts", "paper", "pages",
    "pdf", "docx", "document", "file", "attached", "attachment", "upload", "uploaded", "download", "delete", "remove", "undo", "redo", "skip", "generate",
    "a4", "format", "version", "testing", "asdf", "qwerty", "lorem", "ipsum", "section", "bullet", "skills", "experience",
    "education", "languages", "headline", "email", "e-mail", "phone", "wrong", "incorrect", "unknown", "anonymous", "nobody", "someone", "anyone",
    "español", "espanol", "deutsch", "français", "francais", "italiano", "português", "portugues",
))  # fmt: skip
"""Words that are in no name, however they are written."""
_SMALL = frozenset((
    "hm", "hmm", "hmmm", "mhm", "um", "uh", "eh", "er", "ah", "oh", "huh", "lol", "rofl", "haha", "hehe", "wtf", "omg", "meh", "ugh", "foo", "bar", "baz", "blah", "bla", "xxx", "abc", "xyz", "aaa",
    "test", "tests", "page", "letter", "legal", "size", "example", "english", "german", "french", "spanish", "title", "name", "dark", "light", "bright", "white", "black", "red", "green", "blue", "grey", "gray", "colour", "color", "bigger", "smaller", "big", "small", "large", "long", "short", "wide", "bold",
    "something", "anything", "everything", "nothing", "whatever", "else", "other", "another", "same", "different", "new", "old", "better", "more", "less", "again", "back",
    "stop", "quit", "exit", "end", "cancel", "clear", "reset", "restart", "save", "send", "open", "close", "print", "next", "previous", "help", "go", "wait", "later", "soon",
    "learn", "want", "need", "make", "create", "build", "write", "use", "show", "hide", "add", "change", "update", "set", "put", "move", "give", "get", "have", "has", "do", "done", "does", "did",
    "still", "yet", "already", "always", "never", "maybe", "perhaps", "please", "thanks", "cool", "nice", "bad", "weird", "strange", "funny", "boring", "stupid", "private", "secret", "confidential",
    "self-taught", "jobless", "retired", "none", "null", "nil", "undefined", "true", "false", "yes", "no", "ok", "okay", "hi", "hello", "hey", "bye", "hola", "hallo", "bonjour", "ciao",
    "quiero", "necesito", "hacer", "crear", "una", "por", "favor", "bitte", "ich", "möchte", "brauche", "einen", "ein", "heiße", "heisse", "bin", "je", "veux", "voudrais", "suis", "soy", "llamo", "vorrei", "quero", "chamo",
    "those", "these", "this", "that", "there", "here", "with", "without", "about", "before", "after", "from", "for", "and", "but", "or", "because", "until", "than", "into", "onto", "the",
))  # fmt: skip
"""Words that are a part of a name at most where each word has its capital: 'Will Long', 'Rose White'."""
_PHRASE = re.compile(
    r"(?:still|back (?:to|in)|in|at|on(?!-)|en|auf|to|any|no|not|without|with|between|currently|just|only|too|so|very|none|nothing|unemployed|jobless|retired$|out of|looking for|don't|anything|something|whatever)\b",
    re.IGNORECASE,
)


def no_name(text: str) -> bool:
    """Whether nobody is called so."""
    words = [word.strip(".,'’-").casefold() for word in text.split()]
    if any(word in _OF_A_RESUME for word in words) or only_accompanies(text):
        return True
    small = [word in _SMALL or word in NO_TRADES for word in words]
    spelled = len(words) > 1 and all(word[0].isupper() for word in text.split())
    trade = (
        text.islower()
        and looks_like_a_title(words[-1])
        and (len(words) == 1 or any(map(is_rank, words[:-1])))
    )
    return all(small) or (any(small) and not spelled) or trade


def is_rank(word: str) -> bool:
    """Whether it begins the name of a trade, 'senior' or 'school'."""
    return word.casefold() in _RANKS or looks_like_a_title(word)


_RANKS = frozenset((
    "a", "an", "senior", "junior", "lead", "head", "chief", "staff", "registered", "certified", "qualified", "licensed", "charge", "ward", "school", "primary", "math", "maths", "software", "web", "data",
    "project", "product", "sales", "marketing", "truck", "bus", "taxi", "line", "sous", "pastry", "shop", "store", "office", "security", "social", "graphic", "civil", "backend", "frontend", "full", "part",
    "mechanical", "electrical", "general", "assistant", "trainee", "freelance", "student", "legal", "medical", "dental", "nursery", "hotel", "restaurant", "night", "care", "healthcare", "devops", "ux", "ui", "it", "hr",
))  # fmt: skip


def no_title(text: str) -> bool:
    """Whether it says no trade: 'still in school', 'back to English', 'anything', 'lol'."""
    words = [word.strip(".,'’-").casefold() for word in text.split()]
    if looks_like_a_title(text) and not _PHRASE.match(text):
        return False
    return (
        _PHRASE.match(text) is not None
        or only_accompanies(text)
        or all(word in _SMALL or word in NO_TRADES or word in _OF_A_RESUME for word in words)
        or bool(
            set(words)
            & {
                "cv",
                "resume",
                "résumé",
                "theme",
                "font",
                "paper",
                "pdf",
                "docx",
                "delete",
                "remove",
                "undo",
            }
        )
    )


_NO_STUDIES = re.compile(
    r"(?:those|these|this|that|the (?:bullets?|jobs?|lines?)|not|never|nothing|nowhere|life|myself|dropped out|still|cv|resume|delete|remove|dark|lol|hm+|test)\b|.*\b(?:belongs?|bullets?|theme|résumé|resume|cv)\b",
    re.IGNORECASE,
)


def no_studies(text: str) -> bool:
    return _NO_STUDIES.match(text) is not None
