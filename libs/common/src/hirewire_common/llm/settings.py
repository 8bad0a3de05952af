"""What a service must be told to ask language models: the server's own, and those that sessions bring along."""

from pydantic import Field, SecretStr

from hirewire_common.llm.addresses import origins
from hirewire_common.llm.providers import ModelConfig
from hirewire_common.llm.spending import Limits
from hirewire_common.sealing import Seals
from hirewire_common.settings import Settings


class SessionModelSettings(Settings):
    """For who takes, or uses, the configurations of sessions."""

    sealing_keys: SecretStr = SecretStr("")
    """`id:base64,id:base64`, 32 bytes each: the first one seals, all open. Empty: sessions can't have keys."""
    llm_allowed_origins: str = ""
    """By commas, `http://localhost:11434`: where sessions' models may be although it is private or not https."""

    @property
    def seals(self) -> Seals | None:
        """Raises NotSealed for what is no list of keys."""
        return Seals(self.sealing_keys) if self.sealing_keys.get_secret_value() else None

    @property
    def allowed_origins(self) -> frozenset[str]:
        """Raises NotAnAddress for what is no list of origins."""
        return origins(self.llm_allowed_origins)


class LlmSettings(SessionModelSettings):
    """`HIREWIRE_LLM_MODEL=openai/gpt-5-mini`, `anthropic/…`, `gemini/…`, `ollama_chat/…`: names as LiteLLM has them."""

    llm_model: str = ""
    """Empty: there is none, and LiteLLM is imported when a session brings one."""
    llm_api_key: SecretStr = SecretStr("")
    llm_base_url: str = ""
    """Where an OpenAI-compatible server or Ollama listens; empty: the provider's own address."""
    llm_seconds: float = Field(default=20.0, gt=0, le=300)
    """For one answer, or between two parts of a stream, by the clock."""
    llm_stream_seconds: float = Field(default=120.0, gt=0, le=600)
    """For all of a stream."""
    llm_session_tokens: int = Field(default=0, ge=0)
    """What one session may use; 0 is no limit."""
    llm_session_cost: float = Field(default=0.0, ge=0)
    """In dollars, by LiteLLM's list of prices, for models that are in it; 0 is no limit."""

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
            stream_seconds=self.llm_stream_seconds,
        )

    @property
    def llm_limits(self) -> Limits:
        return Limits(self.llm_session_tokens, self.llm_session_cost)
