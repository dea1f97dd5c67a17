"""Whether two lines, articles, names or statements are of one thing: nothing else is held against one another."""
