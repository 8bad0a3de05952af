"""The interview-analyzer's own settings, beside the ones every service has."""

from pathlib import Path
from typing import Literal

from pydantic import AliasChoices, Field, SecretStr

from hirewire_common.llm import LlmSettings, ModelConfig
from hirewire_common.minilm.opening import DEFAULT_CACHE
from hirewire_common.settings import ByCommas


def _known_as(*names: str) -> AliasChoices:
    """As others name it, and as all settings here are named."""
    return AliasChoices(*names, *(f"HIREWIRE_{name}" for name in names))


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
    deepseek_api_key: SecretStr = Field(default=SecretStr(""), validation_alias="DEEPSEEK_API_KEY")
    """By this very name. With it, and without `HIREWIRE_LLM_MODEL`, advice on recordings is worded by `coach_model`."""
    coach_model: str = "deepseek/deepseek-chat"
    media_memory_mb: int = Field(default=512, ge=256)
    """That the work on one recording may take, above the models that all share."""
    media_keep_seconds: float = Field(default=300.0, ge=0)
    """After the last recording the models stay loaded so long."""

    transcribe_model: str = ""
    """A hosted speech model, by LiteLLM's names: `whisper-1`, `groq/whisper-large-v3`, `hosted_vllm/…`; recordings' sound is sent there."""
    transcribe_api_key: SecretStr = SecretStr("")
    transcribe_base_url: str = ""
    """Empty: the provider's own address."""
    transcribe_seconds: float = Field(default=120.0, gt=0, le=600)
    """For one piece of a recording, which has five minutes at most."""
    transcribe_language: str = ""
    """Of all recordings, as a tag, for a hosted model and for Whisper; empty: each is found out."""
    whisper_model: str = "base"
    """For the extra `whisper`: a folder with weights for CTranslate2, or a name out of Hugging Face's cache."""
    whisper_download: bool = False
    """Fetch the weights from Hugging Face at the start, where they aren't there."""
    whisper_concurrency: int = Field(default=1, ge=1, le=16)
    """Recordings at one time, which share the cores."""
    whisper_memory_mb: int = Field(default=4096, ge=512)
    """For each, the model included."""
    face_landmarker_model: Path | None = Field(
        default=None, validation_alias=_known_as("FACE_LANDMARKER_MODEL")
    )
    """For the extra `mediapipe`: the file `face_landmarker.task`."""

    enable_external_apis: bool = Field(
        default=False, validation_alias=_known_as("ENABLE_EXTERNAL_APIS")
    )
    """Recordings are written down and looked at by AWS, which takes a bucket too. What else is external is switched on by its name."""
    aws_s3_bucket: str = Field(default="", validation_alias=_known_as("AWS_S3_BUCKET"))
    """Where sound and films lie while AWS reads them, below `hirewire/`, and what it makes of them."""
    aws_region: str = Field(
        default="", validation_alias=_known_as("AWS_REGION", "AWS_DEFAULT_REGION")
    )
    """Empty: as boto3 finds it; keys are always found so."""
    aws_transcribe_languages: ByCommas = ("en-US",)
    """One, or several of which it is found out which is spoken: `en-US, de-DE`; empty: any."""
    rekognition_mode: Literal["frames", "video"] = Field(
        default="frames", validation_alias=_known_as("REKOGNITION_MODE")
    )
    """Single pictures, or a copy as H.264 in the bucket: that costs more, and doesn't tell where the eyes look."""
    rekognition_per_second: float = Field(default=5.0, gt=0, le=500)
    """Pictures that this process sends in a second, of all recordings together: what the account's quota allows."""
    aws_polls_per_second: float = Field(default=5.0, gt=0, le=100)
    """Questions about jobs of one kind."""
    emotions: bool = Field(default=True, validation_alias=_known_as("EMOTIONS"))
    """Whether what a face looks like is asked for and shown; it is never scored."""

    @property
    def speech_model(self) -> ModelConfig | None:
        """The hosted one that recordings are written down by; None when there is none."""
        if not self.transcribe_model:
            return None
        return ModelConfig(
            name=self.transcribe_model,
            api_key=self.transcribe_api_key,
            base_url=self.transcribe_base_url,
            seconds=self.transcribe_seconds,
        )

    @property
    def coach_llm(self) -> ModelConfig | None:
        """The server's model for advice on recordings; None when there is none."""
        key = self.deepseek_api_key
        if self.llm or not (key.get_secret_value() and self.coach_model):
            return self.llm
        return ModelConfig(name=self.coach_model, api_key=key, seconds=self.llm_seconds)
