"""What the words of a résumé tell, in many languages: which section, which date, which post or school."""
