"""Asking a language model, by LiteLLM: a question and a schema in, a checked answer out, or a reason why not."""

from hirewire_common.llm.failures import ModelFailed
from hirewire_common.llm.model import LanguageModel, ModelConfig
from hirewire_common.llm.settings import LlmSettings

__all__ = ["LanguageModel", "LlmSettings", "ModelConfig", "ModelFailed"]
