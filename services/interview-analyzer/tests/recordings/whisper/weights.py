"""Weights that faster-whisper takes for a model, the smallest there can be: random numbers, so that what it writes means nothing."""

from pathlib import Path
from typing import Any

import numpy as np

_WIDTH = 64
_LANGUAGES = (
    "en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te "
    "fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps "
    "tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su"
)
_TASKS = "translate transcribe startoflm startofprev nospeech notimestamps"
_rng = np.random.default_rng(7)


def write(folder: Path) -> None:
    """Needs the extra `whisper`."""
    from ctranslate2.specs import WhisperSpec

    folder.mkdir()
    vocabulary = _tokenizer(folder / "tokenizer.json")
    spec = WhisperSpec(1, 1, 1, 1)
    _encoder(spec.encoder)
    _decoder(spec.decoder, len(vocabulary))
    spec.register_vocabulary(sorted(vocabulary, key=vocabulary.__getitem__))
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [vocabulary["<|endoftext|>"]]
    spec.config.lang_ids = [vocabulary[f"<|{one}|>"] for one in _LANGUAGES.split()]
    spec.config.alignment_heads = [(0, 0)]
    spec.validate()
    spec.save(str(folder))


def _tokenizer(file: Path) -> dict[str, int]:
    """Of single bytes, and Whisper's own tokens in their order."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    made: Any = Tokenizer(models.BPE(vocab={one: at for at, one in enumerate(letters)}, merges=[]))
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    names = ["endoftext", "startoftranscript", *_LANGUAGES.split(), *_TASKS.split()]
    names += [f"{at * 0.02:.2f}" for at in range(1501)]
    made.add_special_tokens([AddedToken(f"<|{name}|>", special=True) for name in names])
    made.save(str(file))
    return dict(made.get_vocab(with_added_tokens=True))


def _encoder(encoder: Any) -> None:
    for layer, inputs in ((encoder.conv1, 80), (encoder.conv2, _WIDTH)):
        layer.weight, layer.bias = _random(_WIDTH, inputs, 3), _random(_WIDTH)
    encoder.position_encodings.encodings = _random(1500, _WIDTH)
    _norm(encoder.layer_norm)
    for layer in encoder.layer:
        _attention(layer.self_attention, 3)
        _feed_forward(layer.ffn)


def _decoder(decoder: Any, tokens: int) -> None:
    decoder.embeddings.weight = _random(tokens, _WIDTH)
    decoder.projection.weight = _random(tokens, _WIDTH)
    decoder.position_encodings.encodings = _random(448, _WIDTH)
    decoder.scale_embeddings = False
    _norm(decoder.layer_norm)
    for layer in decoder.layer:
        _attention(layer.self_attention, 3)
        _attention(layer.attention, 1, 2)
        _feed_forward(layer.ffn)


def _attention(attention: Any, *widths: int) -> None:
    _norm(attention.layer_norm)
    for layer, width in zip(attention.linear, (*widths, 1), strict=True):
        _linear(layer, width * _WIDTH, _WIDTH)


def _feed_forward(forward: Any) -> None:
    _norm(forward.layer_norm)
    _linear(forward.linear_0, 4 * _WIDTH, _WIDTH)
    _linear(forward.linear_1, _WIDTH, 4 * _WIDTH)


def _linear(layer: Any, outputs: int, inputs: int) -> None:
    layer.weight, layer.bias = _random(outputs, inputs), np.zeros(outputs, np.float32)


def _norm(norm: Any) -> None:
    norm.gamma, norm.beta = np.ones(_WIDTH, np.float32), np.zeros(_WIDTH, np.float32)


def _random(*shape: int) -> Any:
    return _rng.normal(0, 0.05, shape).astype(np.float32)
