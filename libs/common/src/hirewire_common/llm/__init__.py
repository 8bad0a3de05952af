"""Asking a language model, by LiteLLM: a question and a schema in, a checked answer out, or a reason why not."""

from hirewire_common.llm.addresses import Verdict, check_url
from hirewire_common.llm.answering import Answers
from hirewire_common.llm.choosing import BUILTIN, Choice, Models
from hirewire_common.llm.failures import ModelFailed
from hirewire_common.llm.fences import unfenced
from hirewire_common.llm.model import LanguageModel
from hirewire_common.llm.providers import ModelConfig
from hirewire_common.llm.settings import LlmSettings, SessionModelSettings
from hirewire_common.llm.spending import CountedSpending, CountsInMemory, Limits
from hirewire_common.llm.transcribing import Said, SpeechModel, Written
from hirewire_common.llm.trying import Trials

__all__ = [
    "BUILTIN",
    "Answers",
    "Choice",
    "CountedSpending",
    "CountsInMemory",
    "LanguageModel",
    "Limits",
    "LlmSettings",
    "ModelConfig",
    "ModelFailed",
    "Models",
    "Said",
    "SessionModelSettings",
    "SpeechModel",
    "Trials",
    "Verdict",
    "Written",
    "check_url",
    "unfenced",
]
