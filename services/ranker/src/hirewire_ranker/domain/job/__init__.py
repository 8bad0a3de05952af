"""What a job asks for, read from its description."""

from hirewire_ranker.domain.job.amending import amended
from hirewire_ranker.domain.job.checking import checked
from hirewire_ranker.domain.job.reading import requirements_of

__all__ = ["amended", "checked", "requirements_of"]
