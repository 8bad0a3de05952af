"""Occupations by what they are called: which one a title names, and how near two titles are."""

from hirewire_ranker.domain.trades.nearness import Nearness, nearness
from hirewire_ranker.domain.trades.telling import telling, weights_telling
from hirewire_ranker.domain.trades.titles import Trades, trades_of

__all__ = ["Nearness", "Trades", "nearness", "telling", "trades_of", "weights_telling"]
