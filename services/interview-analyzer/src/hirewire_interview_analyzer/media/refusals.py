"""What a user is told about a recording that can't be used, or not as a whole: what is wrong, and what to do."""

_KINDS = "Send WebM, MP4, MOV, Ogg, MP3, WAV, FLAC, M4A or AAC."

EMPTY = "The recording is empty (0 bytes). Check the microphone and record it again."
TEXT = f"This file holds text, not a recording. {_KINDS}"
UNKNOWN = f"This is no recording of a kind that can be read. {_KINDS}"
NO_SOUND = (
    "This file has no sound track. Allow the microphone when recording, or send the sound alone."
)
UNREADABLE = "The recording is damaged and could not be read. Record it again."
NO_PICTURES = "This file has no pictures that could be read."
NO_TRACK = f"There is neither sound nor a moving picture in this file. {_KINDS}"
TOOK_TOO_LONG = (
    "Working through this recording took too long, so it was given up. Send a shorter one."
)
TOO_MUCH_MEMORY = (
    "Reading this recording needs more memory than it may take. Send it as WAV, MP3 or WebM."
)
CRASHED = "This file stops the program that reads it. Record it again, or save it in another kind."
NOT_HERE = (
    "Recordings can't be written down here: no transcriber is installed. Type the answer instead."
)
ENGLISH_ONLY = "This transcriber reads English only. Type the answer, or give it in English."
BUSY = "Other recordings are being written down right now. Try again in a moment."

DAMAGED = "Parts of the recording are damaged; what could be read of it was written down."
SILENT = "The recording is silent. Check that the microphone is on and not muted."
NO_SPEECH = "No speech stands out from the background. Record it nearer to the microphone."
DOUBTFUL = "Many of these words are doubtful, because of noise or unclear speech. Read the text before you use it."
NO_WORDS = "No words could be made out. Speak nearer to the microphone."
NO_ENGLISH = "No words could be made out. Speak nearer to the microphone, in English."
"""By who understands nothing else."""


def codec(of: str, name: str) -> str:
    """`of` is the sound or the picture."""
    return f"The {of} in this file is coded in a way that isn't read here ({name}). {_KINDS}"


def too_many_pixels(wide: int, high: int, most: int) -> str:
    return (
        f"The picture is {wide} × {high} pixels; at most {most} × {most} are taken. "
        "Record it in a smaller size."
    )


def too_short(least: float) -> str:
    return f"The recording is shorter than {least:g} s, so there is nothing to tell from it. Record a longer one."


def too_long(most: float) -> str:
    return f"The recording is longer than {_clock(most)} minutes, the most that is taken. Send a shorter one."


def too_little_left(there: float, declared: float) -> str:
    return (
        f"The recording breaks off: {there:.1f} of {declared:.1f} s are there, too little to tell anything from it. "
        "Upload all of it, or record it again."
    )


def too_large(most: int) -> str:
    """`most` in bytes."""
    return f"The recording is larger than {most / (1 << 20):g} MiB, the most that is taken. Send a shorter one."


def cut_off(there: float, declared: float) -> str:
    return f"The recording breaks off: {_clock(there)} of {_clock(declared)} minutes are there."


def out_of_time(done: float, seconds: float) -> str:
    return (
        f"Only the first {_clock(done)} of {_clock(seconds)} minutes could be written down in the time there is. "
        "Send shorter recordings."
    )


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
