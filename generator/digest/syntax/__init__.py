"""How an English sentence is built of clauses, and the shorter sentences that stand in it word by word."""
