"""The words by which fillers are told from the same words with a meaning."""

from hirewire_common.words.tokens import words_in

JOINING = words_in("and but so because then or")
BEING = words_in("is am are was were be been being i'm we're you're they're he's she's it's that's there's isn't wasn't weren't aren't")  # fmt: skip
SUBJECTS = words_in("i we you they he she it there")

KNOWING_BEFORE = words_in(
    "do did don't didn't does doesn't would if as when what whatever who how let than that before once until all everything everyone everybody anyone anybody someone people things person the to make to you'll could can can't cannot must should might may "
    "will won't wouldn't where why which where whether also already"
)
"""Before `you know` they make it a clause of its own: `as you know`."""
KNOWN = words_in(
    "how what why where when who whom which whether if that about the a an my your our his her their its this these those it him them me us someone somebody anyone anything something everything nothing better best well enough exactly of for sure"
)
"""What somebody knows: `you know the tool`."""
MEANT = words_in("that it this to by is was every what business well the nothing not no")
SAYING = words_in("what that if do did does don't whatever how know see which who as")
ADVERBS = words_in("just also then really still always only already actually probably maybe even")
KIND_AFTER = (
    BEING
    | SUBJECTS
    | ADVERBS
    | JOINING
    | words_in(
        "had have has got get gets feel feels felt feeling do did to became become becomes i've we've i'd we'd they've don't didn't"
    )
)
"""After these `kind of` is no sort of anything."""
KINDLY = words_in("you him her them")
"""`That is kind of you`."""
TOLD = words_in("answer answers speak speaks spoke speaking talk talks talked talking say says said tell told act acts respond responds more very as so quite deal dealt behave work works communicate communicates")  # fmt: skip
"""`Answer honestly` says how."""

LIKED_BEFORE = words_in(
    "feel feels felt feeling look looks looked looking sound sounds sounded seem seems seemed smell taste would i'd we'd you'd they'd he'd she'd don't didn't something anything nothing things stuff tools more much exactly unlike just what's act acts acted acting work works worked treat treated behave people who also really always to"
)
"""After these `like` compares or is the verb."""
ALIKE = words_in("that this these those minded such to being having working")
AGREEING = frozenset((("no", "other"), ("no", "one"), ("i", "said"), ("we", "said"), ("i", "mentioned"), ("i", "say"), ("you", "said"), ("i", "told"), ("i", "explained"), ("we", "did"), ("i", "did"), ("we", "do"), ("you", "mentioned"), ("they", "said"), ("he", "said"), ("she", "said")))  # fmt: skip
"""`Like I said` refers to something, `like no other` compares."""
ABOUT = words_in("was were is be been it's took takes take had have has got get in for with about at after within by made spent saved of only maybe another lasted cost costs around needed hired there's")  # fmt: skip
"""Between these and a number `like` means nothing but roughly."""
VERY = words_in(
    "really very super totally completely so entirely whole huge pretty kinda literally basically"
)
DETERMINERS = words_in("a an the my our this that their his her")
EXCLAIMED = words_in("okay ok oh wow no yes yeah hey well")
TAIL_AFTER = JOINING | words_in("when while i we they he she it")
"""What can follow a phrase at the end of a clause."""
STARTERS = words_in("so okay ok well yeah right")
"""With which sentences begin that don't need them."""
GOING_ON = words_in("so then well")
"""After `okay` at the beginning of a sentence."""
WORD_FOR_WORD = words_in(
    "translate translates translated translating mean means meant word words read reads reading take takes took taken taking copy copied quote quoted speaking understand understood interpret interpreted"
)
"""Beside these `literally` has its meaning."""
