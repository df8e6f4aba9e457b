-- The leads know it of those who came before. Once only, so this one time scoring looks at them;
-- folders are migrated in the order of their names, and theirs comes first.
update scoring_score
join lead_lead on lead_lead.score_id = scoring_score.id
set scoring_score.raised_hand = lead_lead.raised_hand,
  scoring_score.simulated = lead_lead.simulated;
