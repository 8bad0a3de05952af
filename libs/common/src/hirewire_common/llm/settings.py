"""The server's own language model, for services that can ask one."""

from pydantic import Field, SecretStr

from hirewire_common.llm.model import ModelConfig
from hirewire_common.settings import Settings


class LlmSettings(Settings):
    """`HIREWIRE_LLM_MODEL=openai/gpt-5-mini`, `anthropic/…`, `gemini/…`, `ollama_chat/…`: names as LiteLLM has them."""

    llm_model: str = ""
    """Empty: there is none, and LiteLLM is never imported."""
    llm_api_key: SecretStr = SecretStr("")
    llm_base_url: str = ""
    """Where an OpenAI-compatible server or Ollama listens; empty: the provider's own address."""
    llm_seconds: float = Field(default=20.0, gt=0, le=300)
    """For one answer, by the clock."""

    @property
    def llm(self) -> ModelConfig | None:
        """The server's model; None when there is none."""
        if not self.llm_model:
            return None
        return ModelConfig(
            name=self.llm_model,
            api_key=self.llm_api_key,
            base_url=self.llm_base_url,
            seconds=self.llm_seconds,
        )
