"""`python -m hirewire_interview_analyzer.whisper.finding NAME [download]` prints the folder that a model's weights lie in.

By faster-whisper's own names or a repository's, in Hugging Face's cache. A process of its own, since faster-whisper takes
its time to be imported, and the service itself needs none of it. Only with `download` anything is fetched.
"""

import sys

from faster_whisper import download_model


def main(name: str, *more: str) -> int:
    """0 where they are there."""
    try:
        folder = download_model(name, local_files_only="download" not in more)
    except (OSError, ValueError) as error:
        # as huggingface-hub's errors are, and what faster-whisper says to a name that it doesn't know
        sys.stdout.write(f"{type(error).__name__}\n")
        return 1
    sys.stdout.write(f"{folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
