package org.usher.lead;

/// What a list of leads can show beside the name.
public enum DeskColumn {
  COMPANY,
  REASON,
  PROMISE,
  GRADE,
  OWNER
}
