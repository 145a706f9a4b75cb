"""The commands, one group a file. Each imports what it needs when it runs."""
