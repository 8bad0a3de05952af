"""Whatever people and language models write, no word of it and no address is lost, and what can be told is told."""

import re

WORD = re.compile(r"[^\W_]+")
