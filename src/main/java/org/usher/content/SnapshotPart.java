package org.usher.content;

/// A part of the snapshot that another module compiles, such as the index or the scoring rules. It
/// is checked and swapped in the same step as the content it was made from.
///
/// @param <T> what is compiled; immutable or safe for many threads
public interface SnapshotPart<T> {

  /// Under which [Snapshot#part] gives it out.
  Class<T> type();

  /// Compiles the part. What is wrong goes to `problems`; the result is then thrown away. The
  /// snapshot `draft` has everything but parts.
  T compile(Snapshot draft, Material material, Problems problems);
}
