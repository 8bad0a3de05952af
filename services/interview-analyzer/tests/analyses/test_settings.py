"""Which model words the advice on recordings, where no session has its own."""

from hirewire_interview_analyzer.settings import InterviewSettings


def model_by(**told: str) -> str:
    model = InterviewSettings.model_validate(told).coach_llm
    return model.name if model else ""


def test_a_key_of_deepseek_is_enough() -> None:
    assert model_by(DEEPSEEK_API_KEY="sk-1") == "deepseek/deepseek-chat"


def test_the_server_s_own_model_comes_before_it() -> None:
    assert model_by(DEEPSEEK_API_KEY="sk-1", llm_model="openai/gpt-5-mini") == "openai/gpt-5-mini"


def test_without_either_the_rules_speak() -> None:
    assert model_by() == ""
    assert model_by(DEEPSEEK_API_KEY="sk-1", coach_model="") == ""
