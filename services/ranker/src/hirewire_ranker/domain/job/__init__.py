"""What a job asks for, read from its description."""

from hirewire_ranker.domain.job.reading import requirements_of

__all__ = ["requirements_of"]
