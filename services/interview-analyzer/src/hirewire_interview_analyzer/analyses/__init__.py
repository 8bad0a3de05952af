"""The analysis of a recorded answer: its stages in order, each kept as soon as it is done, so that a second try goes on with the first open one."""
