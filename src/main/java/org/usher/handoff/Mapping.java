package org.usher.handoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a lead is told to another system: requests with places for what the lead and the settings
/// say. One file, JSON with comments; those for HubSpot and Salesforce come with the portal.
///
/// @param name of the file, without its end
/// @param settings what an administrator may change, with what stands there at first
/// @param secrets what an administrator must give
record Mapping(
    String name,
    String title,
    Map<String, String> settings,
    List<String> secrets,
    int atOnce,
    List<Request> calls) {

  Mapping {
    settings = Map.copyOf(settings);
    secrets = List.copyOf(secrets);
    calls = List.copyOf(calls);
  }

  /// One request.
  ///
  /// @param json its body, with places in its texts and names; a text that is one place and stays
  ///   empty is left out, and so is what has no name
  /// @param form its body as a form, when there is no JSON, with places in its names too; what is
  ///   empty or has no name is left out
  /// @param isJsonAnswer whether the answer must be JSON
  /// @param keep what the next request needs of the answer, as JSON pointers
  record Request(
      String method,
      Template address,
      Map<String, Template> headers,
      @Nullable JsonNode json,
      Map<String, Template> form,
      boolean isJsonAnswer,
      Set<Integer> taken,
      Set<Integer> known,
      Optional<RefusedBy> refusedBy,
      Map<String, String> keep) {

    Request {
      headers = Map.copyOf(headers);
      form = Map.copyOf(form);
      taken = Set.copyOf(taken);
      known = Set.copyOf(known);
      keep = Map.copyOf(keep);
    }
  }

  /// A header that says no.
  record RefusedBy(String header, String holds) {}
}
