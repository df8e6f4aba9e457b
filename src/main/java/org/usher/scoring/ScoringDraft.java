package org.usher.scoring;

import java.util.Optional;

/// What a marketer is about to publish: the rules of `scoring.draft.yaml`, as long as there is such
/// a file. Nobody is ever scored by them; they are tried on past handoffs.
record ScoringDraft(Optional<ScoringModel> model) {}
