package org.usher.handoff.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.usher.staff.Role;
import org.usher.staff.SignedInAs;
import tools.jackson.databind.node.JsonNodeFactory;

@SpringBootTest
@ViewPackages(classes = PastLeadsView.class)
@SignedInAs(Role.MARKETER)
class PickedFileViewTests extends SpringBrowserlessTest {

  private static final String FILE = "when,end\n2025-03-01,won\n";

  @Test
  void aButtonThatIsPressedTwiceReadsTheFileOnce() {
    navigate(PastLeadsView.class);
    PickedFile file = find(PickedFile.class).single();
    NativeButton look = find(NativeButton.class, file).withText("Look at the file").single();
    test(look).click();
    test(look).click();
    List<PendingJavaScriptInvocation> asked = readings();
    assertThat(asked).hasSize(2);

    asked.forEach(PickedFileViewTests::answer);

    assertThat(new String(file.bytes(), UTF_8)).isEqualTo(FILE);
  }

  private static List<PendingJavaScriptInvocation> readings() {
    var internals = UI.getCurrent().getInternals();
    internals.getStateTree().runExecutionsBeforeClientResponse();
    return internals.dumpPendingJavaScriptInvocations().stream()
        .filter(asked -> asked.getInvocation().getExpression().contains("arrayBuffer"))
        .toList();
  }

  private static void answer(PendingJavaScriptInvocation asked) {
    String piece = Base64.getEncoder().encodeToString(FILE.getBytes(UTF_8));
    asked.complete(
        JsonNodeFactory.instance.stringNode(
            "{\"name\":\"a.csv\",\"size\":%d,\"piece\":\"%s\"}".formatted(FILE.length(), piece)));
  }
}
