package org.usher.design;

import java.util.Optional;

/// A public screen. Everything it shows follows from the address, so the same tree serves as a
/// document for the first paint, for crawlers and without script, and live afterwards.
public interface Screen {

  /// What stands at this address; empty when the address is not this screen's.
  Optional<Reply> render(Address address);
}
