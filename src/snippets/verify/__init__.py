"""Quote + source -> verdict: does the source say this, word for word?"""
