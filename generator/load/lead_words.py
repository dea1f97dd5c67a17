"""English words that begin, part and end the clauses of a sentence."""

from __future__ import annotations

OPENERS = frozenset({
    "according", "after", "ahead", "although", "amid", "amidst", "as", "at", "before", "because", "by",
    "despite", "during", "even", "following", "for", "from", "given", "if", "in", "just", "like", "on", "once", "over",
    "since", "that", "through", "throughout", "under", "unlike", "until", "upon", "when", "whereas", "while",
    "with", "within", "without",
})  # fmt: skip
"""What a subordinate phrase begins with."""

SUBORDINATORS = (
    "after", "aimed", "although", "amid", "amidst", "as", "because", "before", "consistent with", "despite", "due",
    "following", "given", "hours", "if", "including", "just after", "just before", "minutes", "moments after",
    "moments before", "once", "shortly after", "shortly before", "prompting", "raising", "saying",
    "since", "so", "though", "unless", "until", "when", "whereas", "which", "while",
)  # fmt: skip
"""What begins a clause that a title can do without."""

PREPOSITIONS = (
    "about", "across", "against", "ahead", "along", "among", "around", "at", "between", "by", "during",
    "for", "from", "in", "into", "near", "on", "over", "plus", "through", "toward", "towards", "under",
    "upon", "with", "within", "without",
)  # fmt: skip
"""What begins a phrase that a title can do without, where there is no clause."""

RESTRICTIVE = (
    "that", "to", "where", "who", "whose", "accused", "aimed", "called", "designed",
    "held", "known", "led", "meant", "sparked", "suspected", "wanted",
    "allowing", "bringing", "causing", "enabling", "forcing", "injuring", "involving", "killing", "leaving", "sending",
    "using", "wounding",
)  # fmt: skip
"""What goes on with the word before it: a sentence is cut there only where there is no other place."""

WEAK_ENDS = frozenset({
    "a", "an", "the", "and", "or", "nor", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with",
    "as", "than", "that", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "is",
    "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could",
    "may", "might", "must", "should", "do", "does", "did", "not", "no", "very", "more", "most", "some",
    "any", "each", "every", "both", "either", "neither", "such", "into", "over", "under", "between",
    "against", "about", "who", "which", "whose", "whom", "where", "when", "while", "if", "because", "so",
    "he", "she", "they", "we", "i", "what", "how", "said", "says", "mr", "mrs", "ms", "dr", "st", "u.s.", "former",
    "new", "almost", "around", "even", "immediately", "just", "long", "nearly", "only", "least", "right", "shortly",
    "soon",
})  # fmt: skip
"""What no title ends with."""

PRONOUNS = frozenset({
    "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "his", "her", "its", "their",
    "also", "however", "meanwhile", "not", "then", "here", "now", "well",
})  # fmt: skip
"""What points to something said before."""
