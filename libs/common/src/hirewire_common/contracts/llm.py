"""A session's own language model: how it is asked, its sealed key, and the questions about it."""

from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, field_validator, model_validator

from hirewire_common.contracts.message import Data, Principal, Query, SessionKey

PROVIDERS: tuple[str, ...] = (
    "anthropic",
    "cerebras",
    "custom",
    "dashscope",
    "deepinfra",
    "deepseek",
    "fireworks_ai",
    "gemini",
    "google",
    "groq",
    "hosted_vllm",
    "lm_studio",
    "mistral",
    "moonshot",
    "nvidia_nim",
    "ollama",
    "openai",
    "openai-compatible",
    "openrouter",
    "perplexity",
    "sambanova",
    "together_ai",
    "xai",
)
"""Those that are asked with one key and one address: others take their rights from the machine they are asked on."""

NEED_AN_ADDRESS = frozenset({"custom", "hosted_vllm", "lm_studio", "openai-compatible"})
"""These names are no company's: without a `base_url` there is nobody to ask."""

PARAMETERS: frozenset[str] = frozenset(
    {"min_p", "reasoning_effort", "repetition_penalty", "seed", "stop", "top_k"}
)
"""What `additional_params` may say: how words are chosen; never where to, by whom, or with what rights."""

Parameter = (
    Annotated[str, Field(max_length=100)]
    | bool
    | int
    | Annotated[float, Field(allow_inf_nan=False)]
    | Annotated[tuple[Annotated[str, Field(max_length=100)], ...], Field(max_length=8)]
)
_Penalty = Annotated[float, Field(ge=-2, le=2, allow_inf_nan=False)]


class LlmConfig(Data):
    """Which model a session uses, and how. The key is not in it."""

    model_config = ConfigDict(hide_input_in_errors=True)

    provider: str = Field(max_length=40, json_schema_extra={"enum": [*PROVIDERS]})
    model_name: str = Field(max_length=200, pattern=r"^[A-Za-z0-9~@][A-Za-z0-9._:/@+~-]*$")
    base_url: str | None = Field(default=None, max_length=500)
    """None or empty: the provider's own public address."""
    temperature: float | None = Field(default=None, ge=0, le=2, allow_inf_nan=False)
    max_tokens: int | None = Field(default=None, ge=1, le=32_000)
    top_p: float | None = Field(default=None, ge=0, le=1, allow_inf_nan=False)
    frequency_penalty: _Penalty | None = None
    presence_penalty: _Penalty | None = None
    additional_params: dict[str, Parameter] = Field(
        default_factory=dict, json_schema_extra={"propertyNames": {"enum": [*sorted(PARAMETERS)]}}
    )

    @field_validator("provider", mode="after")
    @classmethod
    def _known(cls, provider: str) -> str:
        name = provider.strip().lower()
        if name not in PROVIDERS:
            raise ValueError(f"is not a known provider; these are: {', '.join(PROVIDERS)}")
        return name

    @field_validator("additional_params", mode="before")
    @classmethod
    def _allowed(cls, given: object) -> object:
        if given is None:
            return {}
        if isinstance(given, dict) and (others := sorted(map(str, given.keys() - PARAMETERS))):
            possible = ", ".join(sorted(PARAMETERS))
            raise ValueError(f"{others[0][:60]!r} can't be set; these can: {possible}")
        return given

    @model_validator(mode="after")
    def _addressed(self) -> "LlmConfig":
        if self.provider in NEED_AN_ADDRESS and not self.base_url:
            raise ValueError(f"base_url is needed for the provider {self.provider}")
        return self


class SessionModel(Data):
    """A session's model; `sealed_key` is empty when it has no key. It opens for this session only."""

    config: LlmConfig
    sealed_key: str = Field(default="", max_length=8192)


class GetSessionModel(Query[SessionModel]):
    """Not found when the session, or its model, is not there."""

    noun: ClassVar[str] = "session"
    verb: ClassVar[str] = "model"

    key: SessionKey
    principal: Principal


class ModelTried(Data):
    """What came of asking a model one thing. `failure` is empty when it answered, else the kind of it."""

    reachable: bool
    model: str
    """`provider/name`."""
    seconds: float = Field(ge=0)
    text: str = Field(default="", max_length=2000)
    failure: str = ""
    message: str = Field(default="", max_length=1000)
    """Why not, for the user."""


class TryModel(Query[ModelTried]):
    """Ask a model one short thing, to see that it is there. Nothing of it is kept.

    `session` is what the key was sealed for: one that was made up when there is none yet.
    """

    noun: ClassVar[str] = "model"
    verb: ClassVar[str] = "try"
    time_limit: ClassVar[float] = 30.0

    principal: Principal
    session: SessionKey
    model: SessionModel
    prompt: str = Field(default="Say hello in five words.", min_length=1, max_length=2000)
