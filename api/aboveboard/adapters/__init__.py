"""The outside world behind our ports: stores, models, providers. Only wiring chooses among them."""
