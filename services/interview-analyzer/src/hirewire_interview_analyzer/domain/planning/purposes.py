"""What an interviewer wants to learn by a question, by what it is about."""

from hirewire_common.contracts.questions import Slot

_PURPOSES = """
achievements: what you count as good work
adapting: how you work on when plans change
asking for help: when you ask for help, and how
benefit for others: whether you know whom your work serves
building teams: how you choose people, and keep them
care: how you notice what others miss
career change: what you look for in a post
career choice: why you chose this work
career story: how your career fits together
coming back: how you come back into the work
collaboration: how you work with people outside your own team
communication: whether you can explain things simply
comparing: what you have seen of other ways of working
confidentiality: how you treat what isn't meant for others
conflict: how you disagree with people
craft: how you solve what is harder than it looks
current work: what you answer for from day to day
customers: how you deal with the people you work for
cutting costs: where you look first when money is short
deciding by facts: whether facts can change your mind
deciding: what counts for you when you choose
delegating: what you hand to others
developing others: how you help others to get better
different views: how you work with people unlike you
difficult people: how you treat people when it is hard
direction: where you want to go
doubts: whether you see your own weak points
early work: how you started out, and who helped
endurance: how you keep at something dull or hard
energy: which work gives you energy
engagement: what you take on of your own accord
engineering judgement: when something is good enough for you
evidence: whether what you claim can be shown
experience: whether what you have done is enough for this
fairness: how you are fair when it costs something
feedback: what you do with criticism
figures: where a figure comes from and what is your share in it
first step: where you would begin
first weeks: how you find your way into new work
going further: when you do more than you must
handover: how you take over what others began
helping: whether you help when it costs you something
hindsight: what you have learned since
honesty: whether you are honest when it is awkward
how it came about: how you got there
impact: what changed for others through you
improvement: whether you leave things better than you found them
improvisation: what you do when something is missing
initiative: whether you begin things yourself
integrity: where you draw a line
interest in the field: whether you follow what is going on in your field
interest in us: why it is this employer
joining others: how you come into a group
judgement: how you weigh two good reasons
leadership: how you lead people
learning: how you learn
leaving: what keeps you in a post
measuring: how you tell whether something has worked
motivation: why you want this job
negotiating: how you hold your ground and still agree
next steps: what there is to be arranged
organising: how you keep order among many things
own contribution: which part of it was yours
own questions: what matters to you about the job
owning mistakes: what you do about a mistake
ownership: what you leave behind when you go
persuading: how you win people over
pressure: how you work under pressure
priorities: how you decide what comes first
problem solving: how you go at what is hard
projects: what you did yourself in it
purpose: whether you know what it was for
quality: how you make sure that work is good
quality and time: how you weigh time against quality
references: who can speak for your work
reliability: whether others can rely on you
repeating: what it depended on
responsibility: how much you have answered for
risks: whether you see what could go wrong
safety: whether you keep people safe when it is inconvenient
saying no: how you say no
second thoughts: whether you can correct yourself
self-presentation: how you see yourself for this job
setbacks: what you do when something goes wrong
setting goals: how you set yourself goals
speaking up: whether you speak up
standing firm: whether you stand firm
staying calm: how you work when it gets hectic
strengths: what you are good at
studies: what you have from your studies
summing up: what you think matters most
system design: how you think about a whole system
teamwork: what you do for a team
the work itself: how you would do the work of this job
tools: what you work with, and why
training: what you have learned for this work
transparency: how others know what you do
troubleshooting: how you look for a cause
turning around: where you begin when much is wrong
uncertainty: how you decide when you know too little
unclear goals: how you begin when the goal isn't clear
values: what you wouldn't put up with
way of working: how you work from day to day
what was not asked: what else speaks for you
work beside school: whether you have worked before
"""
_OF_FOCUS: dict[str, str] = {
    focus: told.strip()
    for focus, _, told in (line.partition(":") for line in _PURPOSES.strip().splitlines())
}
_OF_SLOT: dict[Slot, str] = {
    "skill": "how well you know it and what you have done with it",
    "gap": "how near to it you are, and how you get into what is new",
}


def is_told(focus: str) -> bool:
    return "{" in focus or focus in _OF_FOCUS


def purpose(focus: str, slot: Slot) -> str:
    """`focus` as the bank has it; what is asked of one skill or gap has a place in braces there."""
    found = _OF_SLOT.get(slot, "") if "{" in focus else _OF_FOCUS.get(focus, "")
    return f"An interviewer wants to learn {found or f'about {focus}'}."
