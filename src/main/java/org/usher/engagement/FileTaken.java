package org.usher.engagement;

import java.time.Instant;
import org.usher.content.BuyingJob;
import org.usher.content.PageId;

/// A file that was taken along, once per visit.
///
/// @param page on which it was offered
/// @param job of that page
/// @param file its path below `/files/`
public record FileTaken(PageId page, BuyingJob job, String file, Instant at) {}
