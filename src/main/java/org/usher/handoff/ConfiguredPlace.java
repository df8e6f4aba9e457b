package org.usher.handoff;

import org.usher.post.Health;

/// A place that stands in the settings of the portal and is changed there.
///
/// @param isOfOwners whether it is the mail to whoever has a lead, since the settings name no
///   address: then the destination is whoever looks, for a test
public record ConfiguredPlace(String destination, Health health, boolean isOfOwners) {}
