"""Fluent talk in pictures: things that remember, listen and forgive, work that is an art or a weather, words that turn round themselves."""

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.ideas import is_idea, tells
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import LITTLE
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said, is_figure

_ALIVE = words_in(
    "remember remembers remembered remembering dream dreams dreamed dreamt breathe breathes breathed breathing exhale exhales exhaled inhale inhales inhaled listen listens listened listening forgive forgives forgave forgiven "
    "thank thanks thanked whisper whispers whispered sing sings sang dance dances danced dancing mourn mourns hope hopes hoped love loves loved want wants wanted know knows knew believe believes believed feel feels felt "
    "sleep sleeps slept wake wakes woke smile smiles smiled laugh laughs laughed speak speaks spoke forget forgets forgot learn learns learned understand understands understood think thinks thought admit admits admitted invite invites invited "
    "heal heals healed trust trusts trusted belong belongs ripen ripens bloom blooms bloomed mature matures"
)
"""What only somebody does."""
_PERSONS_END_IN = ("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "ee", "ees", "ant", "ants", "ent", "ents", "man", "men", "woman", "women", "body", "one", "ess")  # fmt: skip
_SOMEBODY = words_in(
    "i we you he she they who that which and or not to i'd i've i'll we'd we've they'd it nurse nurses boss bosses team teams crew company companies management staff people kid kids child children pupil pupils guest guests colleague colleagues "
    "wife husband daughter daughters son sons girl girls boy boys lad lads friend friends family families dog dogs cat cats animal animals horse horses police council board union public group class chef chefs cook cooks judge judges guy guys folk folks lady ladies "
    "mum dad aunt uncle couple half side chief foreman sous head everyone everybody nobody somebody human user users firm office department court ward school both all some most them him her us me ones new"
)
_STEPS = words_in(
    "has have had is are was were been being be begins begin began begun started starts to already really will would can could may might just never always often only also finally slowly suddenly usually"
)
"""Between who does it and what is done."""
_PICTURES = words_in(
    "silence silences echo echoes horizon horizons gravity mirror mirrors essence soul souls breath breaths grammar poem poems poetry whisper whispers dance dances rhythm rhythms symphony orchestra melody melodies chord chords weather storm storms ocean oceans "
    "river rivers garden gardens seed seeds bloom lamp lantern lighthouse compass tapestry canvas fabric universe cosmos galaxy constellation star stars orbit orbits spiral spirals infinity eternity invisible invisibility unseen unspoken stillness emptiness "
    "void presence wholeness oneness becoming being geometry architecture choreography alchemy altitude depth depths heartbeat pulse vibration vibrations resonance frequency frequencies aura energy energies dimension dimensions portal threshold veil labyrinth "
    "metaphor paradox polarity truth truths wisdom gratitude curiosity courage hope beauty harmony destiny fate dream dreams heart hearts spirit spirits consciousness awareness intention intentions meaning verb comma sentence shadow shadows light gift promise "
    "promises roots petals waves tide tides current currents wind winds fire flame flames mountain mountains bridge bridges doorway pauses pause stillness vertical inward timeless sacred eternal infinite boundless gently"
)
_KINDS = words_in(
    "art matter kind form act language conversation question dance journey way state mode sort shape architecture grammar"
)
_IS = words_in("is was are were becomes became become isn't wasn't means")
_TURN = 4
"""Words within which the same one comes again."""
_SELF = words_in("itself themselves oneself")
_CLOSE = 3


def airy(said: Said) -> int:
    """How many pictures, living things and turns there are; a trade's own words may be some of them, so only many say anything."""
    words = said.words
    pictures = {word for word in words if word in _PICTURES}
    return (
        len(pictures)
        + 2 * sum(_alive(words, at) for at in range(2, len(words)))
        + 2 * _equations(words)
        + 2 * _turns(said)
        + _counted_ideas(said)
    )


def _alive(words: tuple[str, ...], at: int) -> bool:
    """A thing does there what only somebody does."""
    if words[at] not in _ALIVE:
        return False
    who = at - 1
    while who > 0 and at - who < _TURN and words[who] in _STEPS:
        who -= 1
    one = words[who]
    return tells(one) and one not in _SOMEBODY and not one.endswith(_PERSONS_END_IN)


def _equations(words: tuple[str, ...]) -> int:
    """`is a kind of`, `was the art of`."""
    return sum(
        words[at] in _IS and words[at + 2] in _KINDS and words[at + 3] == "of"
        for at in range(len(words) - _TURN + 1)
    )


def _turns(said: Said) -> int:
    """Words that come again at once, in one form or another: `the centre of the centre`; and what does something to itself."""
    stems, words = said.stems, said.words
    again = sum(
        len(stems[at]) > _CLOSE
        and words[at] not in LITTLE
        and not is_figure(words[at])
        and stems[at] in stems[at + 2 : at + 1 + _TURN]
        for at in range(len(words))
    )
    return again + sum(
        words[at] in _SELF and (words[at - 1] in _ALIVE or words[at - 1] == "to")
        for at in range(1, len(words))
    )


def _counted_ideas(said: Said) -> int:
    """Numbers of what can't be counted: `40% more alignment`, `three horizons`."""
    words, stems = said.words, said.stems
    return sum(
        any(
            is_idea(words[after], stems[after]) or words[after] in _PICTURES
            for after in range(at + 1, min(len(words), at + _TURN))
        )
        for at in said.figures
    )
