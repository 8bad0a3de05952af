"""What an answer is worth as an answer to its question: what was asked, whether it belongs there, its levels and bounds."""
