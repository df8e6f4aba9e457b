package org.usher.post;

import java.util.Optional;

/// Turns a stored parcel into a message at the moment of sending. A feature that sends has one bean
/// of these per kind of parcel.
///
/// It is asked again at every attempt, outside of any transaction, and may be asked by several
/// threads at once. What it throws counts as a failed attempt, is logged by type without its words,
/// and is tried again later.
public interface Composer {

  /// Which parcels are its own; no two composers share a kind.
  String kind();

  /// The message, or empty when it is not to be sent any more, as when the person has been erased:
  /// the delivery is cancelled then.
  ///
  /// @param reference as in [Parcel#reference()]
  /// @param sealed as in [Parcel#sealed()]
  Optional<Message> compose(String reference, byte[] sealed);
}
