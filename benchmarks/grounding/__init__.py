"""The grounding gate against lies made out of real bullets, and against honest rewrites of the same."""
