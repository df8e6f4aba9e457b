package org.usher.lead;

import org.usher.engagement.Facts;
import org.usher.scoring.ScoreId;
import org.usher.visitor.PersonId;

/// What a lead begins with.
///
/// @param facts those the buyer let stand
/// @param score made from these facts
public record NewLead(PersonId person, Sheet sheet, Facts facts, ScoreId score) {}
