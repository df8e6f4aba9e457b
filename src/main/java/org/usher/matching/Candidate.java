package org.usher.matching;

import org.usher.content.Page;
import org.usher.matching.PageIndex.Found;

/// A page that the words of a search found, in the language of the search.
record Candidate(Found found, Page page) {}
