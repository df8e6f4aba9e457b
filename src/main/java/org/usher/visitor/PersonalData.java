package org.usher.visitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a module with tables keeps, and how it forgets. Every module with tables has one bean of
/// these; a test fails on a column that nobody has classified.
public interface PersonalData {

  /// Name of the module, as its package.
  String module();

  /// Every column of the module's tables, as `table.column`.
  Map<String, Classification> columns();

  /// Forgets what is kept about the person beyond what is sealed with their key, which is destroyed
  /// right after. Runs in the transaction of the erasure, is repeated with it, and may come a
  /// second time for the same person.
  default void erase(PersonId person) {}

  /// The kinds of things that are kept about people, as the privacy page tells them.
  default List<Keeping> keeps() {
    return List.of();
  }

  /// What is kept about this person, in clear, for that person alone.
  default List<KeptRecord> about(PersonId person) {
    return List.of();
  }

  /// Puts words of the person's own right, if they are of this module. Runs in the transaction of
  /// the wish.
  default void amend(PersonId person, Amendment amendment) {}

  /// Whether the person must be kept, though nothing was heard of them since `since`.
  default boolean needs(PersonId person, Instant since) {
    return false;
  }

  /// Places outside of the portal that get something about people, by the names of the settings.
  default List<String> recipients() {
    return List.of();
  }
}
