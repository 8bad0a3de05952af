"""Examples of a question, of what an answer is worth, and of what came of an interview."""

from typing import Any

REASON = {
    "source": "both",
    "line": "Moved the billing to PostgreSQL",
    "why": "The job asks for PostgreSQL, and your résumé shows it.",
}
QUESTION: dict[str, Any] = {
    "id": "q3",
    "question": "You moved the billing to PostgreSQL. What did you have to change in the data model, and why?",
    "category": "skill",
    "difficulty": "medium",
    "focus_area": "PostgreSQL",
    "expected_duration_seconds": 150,
    "question_number": 3,
    "total_questions": 10,
    "reason": REASON,
    "is_follow_up": False,
}
EVALUATION: dict[str, Any] = {
    "score": 66,
    "scores": {"relevance": 75, "structure": 50, "specificity": 75, "depth": 50, "clarity": 100},
    "levels": {"relevance": 3, "structure": 2, "specificity": 3, "depth": 2, "clarity": 4},
    "evidence": [
        {
            "dimension": "specificity",
            "quote": "from three hours to ten minutes",
            "why": "A result in numbers.",
            "by": "rules",
        }
    ],
    "weakest": "depth",
    "feedback": "Say why you chose that way over another.",
    "strengths": ["Names a result in numbers."],
    "weak_areas": ["Doesn't say what else was possible."],
    "follow_up_question": "What would you have done if the migration had failed?",
    "caps": [],
    "notes": [],
    "scored_by": "rules",
    "degraded_reason": "",
    "provisional": False,
    "sensitive": False,
}
CONTEXT = {
    "target_role": "Senior backend engineer",
    "role": "Senior backend engineer",
    "experience_level": "senior",
    "interview_type": "",
    "company": "",
    "job_description": "",
    "skills": [],
}
PROGRESS = {"current": 3, "total": 10, "answered": 2, "skipped": 0}
SUMMARY_OF: dict[str, Any] = {
    "overall_score": 71,
    "overall_feedback": "You answer with results in numbers. Say more often why you decided as you did.",
    "performance_tier": "solid",
    "strengths": ["Results in numbers"],
    "improvements": ["Reasons for decisions"],
    "questions": [
        {
            "question_id": "q3",
            "question_number": 3,
            "question": QUESTION["question"],
            "category": "skill",
            "focus_area": "PostgreSQL",
            "state": "answered",
            "score": 66,
            "feedback": EVALUATION["feedback"],
            "scored_by": "rules",
            "time_taken_seconds": 42.0,
            "answer_text": "I moved our billing to PostgreSQL …",
            "voice_metrics": None,
            "camera_metrics": None,
            "evaluation": EVALUATION,
            "follow_up": None,
        }
    ],
    "duration_seconds": 905,
    "answered": 10,
    "skipped": 0,
    "total_questions": 10,
    "status": "completed",
    "partial": False,
    "dimensions": {"relevance": 78.0, "depth": 52.5},
    "strength_evidence": [
        {
            "text": "Results in numbers",
            "dimension": "specificity",
            "question_id": "q3",
            "quote": "from three hours to ten minutes",
        }
    ],
    "improvement_evidence": [],
    "patterns": [],
    "coaching": None,
    "scored_by": "rules",
    "notes": [],
}
