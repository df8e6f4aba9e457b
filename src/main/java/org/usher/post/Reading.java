package org.usher.post;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How an answer is understood. By default every 2xx means that the message was taken.
///
/// @param taken statuses that mean so; empty for every 2xx
/// @param known statuses that mean it was there already, such as 409, which is as good
/// @param isJson whether the body must be JSON: a sign-in page or the page of a proxy is none
/// @param says what the body must be, when it must
/// @param refusal a header, in lower case, and what it holds when the message was not taken
/// @param keep by name, JSON pointers to values that the next request needs
public record Reading(
    Set<Integer> taken,
    Set<Integer> known,
    boolean isJson,
    Optional<String> says,
    Optional<Refusal> refusal,
    Map<String, String> keep) {

  /// Whatever is 2xx.
  public static final Reading ANY =
      new Reading(Set.of(), Set.of(), false, Optional.empty(), Optional.empty(), Map.of());

  public Reading {
    taken = Set.copyOf(taken);
    known = Set.copyOf(known);
    keep = Map.copyOf(keep);
  }

  /// 2xx with exactly this body.
  public static Reading saying(String words) {
    return new Reading(Set.of(), Set.of(), false, Optional.of(words), Optional.empty(), Map.of());
  }

  /// A header by which a receiver says no while its status says yes.
  public record Refusal(String header, String holds) {}
}
