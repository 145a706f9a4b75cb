"""What a sentence claims, in parts that can be compared: words, typed values, polarity, scope, order."""
