"""Strangers' data is worked on in child processes that reach nothing and are killed when they take too much.

A service names a module of its own, whose `work_on` the children run. `children` gives every job a child of its own;
`workers` keeps children that do one job after another, for work that gets quicker with what the last job left behind.
Nothing is imported here: a process that only raises the fences starts faster without the rest.
"""
