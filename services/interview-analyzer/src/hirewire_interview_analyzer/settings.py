"""The interview-analyzer's own settings, beside the ones every service has."""

from pathlib import Path

from pydantic import Field, SecretStr

from hirewire_common.llm import LlmSettings, ModelConfig
from hirewire_common.minilm.opening import DEFAULT_CACHE


class InterviewSettings(LlmSettings):
    """Variables begin with `HIREWIRE_`: `HIREWIRE_INTERVIEW_CONCURRENCY=2`."""

    interview_concurrency: int = Field(default=4, ge=1, le=64)
    """Commands of each kind that are worked on at one time."""
    interview_semantic: bool = True
    """Judge by meaning too whether an answer is about its question, where the extra `semantic` is installed."""
    interview_cache: Path = DEFAULT_CACHE
    """A folder for the encoder's int8 file, 23 MB, which is made at the first start."""
    stt_max_seconds: float = Field(default=600.0, gt=0, le=3600)
    """How long a recording may be that is written down."""
    stt_max_mb: int = Field(default=25, ge=1, le=500)
    stt_concurrency: int = Field(default=0, ge=0, le=64)
    """Recordings written down at one time, each in a process of its own; 0 is one for each core."""
    media_max_mb: int = Field(default=500, ge=1, le=5000)
    media_max_seconds: float = Field(default=1800.0, gt=0, le=7200)
    media_min_seconds: float = Field(default=1.0, ge=0)
    """How large and long a recorded answer may be that is analysed, and how short."""
    media_faces_per_second: float = Field(default=2.0, gt=0, le=10)
    """Pictures of a second in which faces are looked for here."""
    media_frames_per_second: float = Field(default=1.0, gt=0, le=10)
    """Pictures of a second that are sent to whoever sees more in them."""
    media_concurrency: int = Field(default=0, ge=0, le=64)
    """Steps of analyses that compute at one time, each in a process of its own; 0 is one for each core."""
    media_analyses: int = Field(default=4, ge=1, le=64)
    """Analyses that are under way here at one time; one that only waits for somebody else isn't."""
    media_folder: Path | None = None
    """Where recordings lie while they are worked on; empty: the system's folder for such."""
    emotions: bool = True
    """Show what a face looks like, where its analyser says so; it is never scored."""
    deepseek_api_key: SecretStr = Field(default=SecretStr(""), validation_alias="DEEPSEEK_API_KEY")
    """By this very name. With it, and without `HIREWIRE_LLM_MODEL`, advice on recordings is worded by `coach_model`."""
    coach_model: str = "deepseek/deepseek-chat"
    media_memory_mb: int = Field(default=512, ge=256)
    """That the work on one recording may take, above the models that all share."""
    media_keep_seconds: float = Field(default=300.0, ge=0)
    """After the last recording the models stay loaded so long."""

    @property
    def coach_llm(self) -> ModelConfig | None:
        """The server's model for advice on recordings; None when there is none."""
        key = self.deepseek_api_key
        if self.llm or not (key.get_secret_value() and self.coach_model):
            return self.llm
        return ModelConfig(name=self.coach_model, api_key=key, seconds=self.llm_seconds)
