"""Processes: who does the costly maps, hands that begin early, memory given back, other programs, and the end."""
