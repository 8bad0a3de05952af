"""`hirewire doctor`: looks at everything that Hirewire needs, and says in plain words what is wrong and what to do."""
