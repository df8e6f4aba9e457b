package org.usher.engagement;

import org.usher.content.PageId;

/// A page was really read for the first time in the visit of this request. Published in the thread
/// of the request.
public record PageRead(PageId page) {}
