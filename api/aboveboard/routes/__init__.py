"""What is answered over HTTP, one subject a file."""
