"""Which sentences of a topic weigh most: how alike they are, how central, early, new, and well said."""
