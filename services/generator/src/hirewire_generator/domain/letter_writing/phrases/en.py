"""English."""

import re
from dataclasses import replace

from hirewire_common.words.tokens import words_in
from hirewire_generator.domain.letter_writing.phrases.frames import Grammar, Phrases, Told

_DEEDS = words_in(
    "accelerated achieved acquired adapted added addressed administered advised advocated analysed analyzed answered architected "
    "arranged assembled assessed assisted attained audited authored automated balanced began booked boosted bought brought built "
    "calculated calibrated captured carried catalogued centralised centralized championed changed checked closed coached "
    "collaborated collected communicated compiled completed composed conceived conducted configured consolidated constructed "
    "consulted contributed converted coordinated counselled counseled covered crafted created cultivated debugged decreased defined "
    "delivered demonstrated deployed designed detected determined developed devised diagnosed directed discovered documented "
    "doubled drafted drew drove earned edited educated eliminated enabled encouraged engaged engineered enhanced ensured established "
    "estimated evaluated examined exceeded executed expanded expedited explained explored facilitated finalised finalized forecast "
    "formulated fostered founded gained gathered generated grew guided halved handled headed helped hired hosted identified "
    "implemented improved inaugurated increased influenced informed initiated innovated inspected inspired installed instituted "
    "instructed interviewed introduced invented investigated joined kept launched lectured led leveraged lowered maintained managed "
    "maximised maximized measured mentored met migrated minimised minimized modelled modeled moderated modernised modernized modified "
    "monitored negotiated operated optimised optimized orchestrated ordered organised organized overhauled oversaw participated "
    "partnered performed persuaded piloted pioneered planned prepared presented prevented prioritised prioritized processed procured "
    "produced programmed promoted proposed proved provided published purchased raised ran rebuilt received reconciled recommended "
    "recorded recruited redesigned reduced refactored reorganised reorganized repaired replaced reported represented researched "
    "resolved restored restructured revamped reviewed revised revitalised revitalized rewrote rolled saved scaled scheduled "
    "secured served shipped shortened simplified sold solved sourced spearheaded sped spoke staffed standardised standardized "
    "started steered strengthened streamlined studied succeeded supervised supplied supported surpassed surveyed sustained tackled "
    "targeted taught tested tracked traded transformed translated travelled treated trebled trimmed tripled troubleshot tutored "
    "unified updated upgraded used utilised utilized validated volunteered visited welcomed won worked wrote oversaw overcame undertook upheld "
    "moved cleaned shaped scoped ported prototyped profiled patched packaged paired opened owned merged mapped localised localized "
    "labelled hardened funded filed extracted enforced drilled digitised digitized dispatched decommissioned curated containerised "
    "containerized chaired catered canvassed benchmarked approved allocated aligned assigned closed cooked drafted fixed maintained "
    "nursed painted planted rented sewed sorted stocked tailored toured transported upskilled verified voiced wired "
    "made gave took held sent spent found set put cut"
)
_ADJECTIVES = words_in(
    "based experienced skilled indeed versed seasoned accomplished motivated qualified talented dedicated proven detailed certified "
    "awarded named licensed registered"
)
_DETERMINERS = words_in(
    "the a an our my their its all both each every several many multiple over more up out two three four five six seven eight nine ten "
    "hundreds dozens thousands new existing this these and"
)
_ONLY_BEFORE_DETERMINERS = words_in(
    "fixed stocked sorted tailored assigned wired closed set put cut made found held took gave met spent sent ordered used"
)
_PRESENT = words_in(
    "administer advise analyse analyze assist build coach conduct coordinate create deliver design develop direct drive ensure handle "
    "head help implement improve lead maintain manage mentor monitor negotiate operate optimise optimize organise organize oversee own "
    "plan prepare produce provide report review run sell serve supervise support teach test train treat write"
)
_NOUNS = (
    (
        re.compile(
            r"(?:build|develop|design|lead|manag|maintain|support|implement|creat|coordinat|supervis|teach|train|writ|test|analys|analyz"
            r"|deliver|driv|run|plann|prepar|organis|organiz|monitor|improv|optimi[sz]|automat|deploy|operat|review|mentor|coach|advis|assist"
            r"|handl|conduct|research|sell|negotiat|serv|help|provid|configur|install|administer|migrat|integrat|oversee|report)ing"
        ),
        "",
    ),
)

EN = Phrases(
    grammar=Grammar(
        deed=Told("At {place}, I {verb} {rest}", "I {verb} {rest}", "I also {verb} {rest}"),
        duty=Told(
            "At {place}, my work {was} {np}", "My work {was} {np}", "My work also {was} {np}"
        ),
        state=Told("At {place}, I {be} {state}", "I {be} {state}", "I {be} also {state}"),
        was=("included", "includes"),
        be=("was", "am"),
        deeds=_DEEDS - _ONLY_BEFORE_DETERMINERS,
        deed_form=re.compile(r"(?:re|co|de|pre|over|up|under)?-?[a-z]{3,}ed"),
        only_before_determiners=_ONLY_BEFORE_DETERMINERS,
        never=_ADJECTIVES,
        determiners=_DETERMINERS,
        presents=_PRESENT,
        adverbs=re.compile(
            r"(?:(?:co|re)-|(?:single-handedly|successfully|personally|directly|independently|regularly|consistently|effectively|jointly|actively"
            r"|quickly|proactively|continuously|significantly|rapidly|closely|routinely|initially|currently|previously|collaboratively|efficiently|also|then|later)\s+)+",
            re.IGNORECASE,
        ),
        passive=re.compile(
            r"(?:promoted|appointed|elevated) (?:to|as)\b|(?:selected|chosen|nominated|hired|recruited|recogni[sz]ed) (?:as|for|by|to|from)\b"
            r"|(?:tasked|entrusted|charged) with\b|(?:assigned|invited|seconded) to\b",
            re.IGNORECASE,
        ),
        states=re.compile(
            r"(?:responsible|accountable) for\b|in charge of\b|involved in\b", re.IGNORECASE
        ),
        nouns=_NOUNS,
        whole=re.compile(r"(?:I|We|I['’]ve|My|Our)\s"),
    ),
    applies="I would like to apply for a position with you",
    applies_role="I am applying for the position of {role}",
    applies_company="I would like to apply for a position at {company}",
    applies_both="I am applying for the position of {role} at {company}",
    works="I currently work{as_position}{at_company}",
    worked="Most recently, I worked{as_position}{at_company}",
    as_position=" as {position}",
    at_company=" at {company}",
    headline="My profile in one line: {headline}",
    years="I have {years} years of professional experience",
    one_year="I have one year of professional experience",
    says_of_me="My résumé says of me: {quoted}",
    quoted_at="On my work at {place}, my résumé says: {quoted}",
    quoted="My résumé also lists: {quoted}",
    project="One of my projects is {name}",
    studies="My education: {what}",
    asked="Of what your description mentions, my skills include {skills}",
    skills="My skills include {skills}",
    goodbye="I would be glad to tell you more in a conversation. Thank you for considering my application.",
    subject="Application",
    subject_role="Application: {role}",
    subject_company="Application to {company}",
    neutral="Dear hiring team,",
    madam="Dear Ms {name},",
    sir="Dear Mr {name},",
    doctor="Dear Dr {name},",
    named="Dear {name},",
    closing="Sincerely,",
    quotes=("“", "”"),
    conjunction="and",
    months="January February March April May June July August September October November December",
    date="{month} {day}, {year}",
    dated="{date}",
)
EN_GB = replace(EN, closing="Yours sincerely,", date="{day} {month} {year}")
