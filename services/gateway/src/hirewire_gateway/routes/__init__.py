"""HTTP in, HTTP out: each route reads its request, calls one handler, and shapes the answer."""
