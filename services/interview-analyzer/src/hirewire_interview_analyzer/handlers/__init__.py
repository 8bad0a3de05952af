"""What the interview-analyzer does with its commands and questions: one method for each."""
