"""Makes the encoder's int8 file ahead of the first start: `python -m hirewire_ranker.minilm`."""

from hirewire_ranker.minilm.opening import open_encoder
from hirewire_ranker.settings import DEFAULT_CACHE

if __name__ == "__main__":
    open_encoder(DEFAULT_CACHE)
