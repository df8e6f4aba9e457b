package org.usher.visitor;

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
}
