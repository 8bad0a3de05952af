"""`python -m hirewire_interview_analyzer.landmarks.finding FILE` tries whether MediaPipe can be used here with this model.

A process of its own: the service itself imports nothing of it. It fails without the system's EGL and GLES too.
"""

import sys

from hirewire_interview_analyzer.landmarks.looking import landmarker, load_library


def main(model: str) -> int:
    """0 where it can."""
    try:
        load_library()
        with landmarker(model):
            return 0
    except (OSError, RuntimeError, ValueError) as error:
        sys.stdout.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
