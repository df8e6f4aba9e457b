package org.usher.handoff.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/// Stands in for a browser in which a file was picked.
final class Picking {

  private Picking() {}

  /// What the browser was asked to read since it was looked at last.
  static List<PendingJavaScriptInvocation> asked() {
    var internals = UI.getCurrent().getInternals();
    internals.getStateTree().runExecutionsBeforeClientResponse();
    return internals.dumpPendingJavaScriptInvocations().stream()
        .filter(asked -> asked.getInvocation().getExpression().contains("arrayBuffer"))
        .toList();
  }

  /// Answers with all of a small file.
  static void answer(PendingJavaScriptInvocation asked, String file) {
    String piece = Base64.getEncoder().encodeToString(file.getBytes(UTF_8));
    asked.complete(
        JsonNodeFactory.instance.stringNode(
            "{\"name\":\"a.csv\",\"size\":%d,\"piece\":\"%s\"}".formatted(file.length(), piece)));
  }
}
