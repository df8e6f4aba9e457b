package org.usher.visitor;

import java.time.ZoneId;

/// Where the people sit who answer buyers: times that are said to buyers are those of their clocks.
public interface HomeZone {
  ZoneId zone();
}
