"""One résumé beside one job: what both speak of, what the job asks for and the résumé doesn't show."""

from hirewire_ranker.domain.comparison.comparing import compared

__all__ = ["compared"]
