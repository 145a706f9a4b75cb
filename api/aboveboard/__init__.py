"""Aboveboard: checked, on-brand, disclosed replies to social posts, from a company's own knowledge."""

__version__ = "0.1.0"
