package org.usher.content;

/// A part of the snapshot that another module compiles, such as the index or the scoring rules. It
/// is checked and swapped in the same step as the content it was made from.
///
/// @param <T> what is compiled; immutable or safe for many threads
public interface SnapshotPart<T> {

  /// Under which [Snapshot#part] gives it out.
  Class<T> type();

  /// Names whatever else than the content the part is compiled from, such as counts; another name
  /// makes another snapshot.
  default String version() {
    return "";
  }

  /// Compiles the part. What is wrong goes to `problems`; the result is then thrown away. The
  /// snapshot `draft` has everything but parts.
  T compile(Snapshot draft, Material material, Problems problems);
}
