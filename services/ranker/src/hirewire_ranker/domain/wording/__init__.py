"""What the gate knows of English: verbs by how much they claim, words that mean the same, and words that mean nothing."""
