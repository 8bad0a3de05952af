"""Makes the encoder's int8 file ahead of the first start: `python -m hirewire_common.minilm`."""

from hirewire_common.minilm.opening import DEFAULT_CACHE, open_encoder

if __name__ == "__main__":
    open_encoder(DEFAULT_CACHE)
