"""How the database came to be, step by step; run at start, under a lock."""
