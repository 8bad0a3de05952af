"""What a child of faster-whisper's is told before it gets any recording."""

from pydantic import Field

from hirewire_common.contracts.message import Data


class Model(Data):
    """`folder` holds weights as CTranslate2 has them; `language` is a tag, empty: it is found out."""

    folder: str
    language: str = ""
    threads: int = Field(default=1, ge=1)
