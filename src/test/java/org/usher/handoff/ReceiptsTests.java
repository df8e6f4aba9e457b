package org.usher.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptsTests {

  private final Receipts receipts = new Receipts(new FormKey(new byte[32]));
  private final Submitted.Received received = new Submitted.Received(Wish.ANSWER, Jana.NOON);

  @Test
  void aReceiptSaysWhatWasTaken() {
    assertThat(receipts.read(receipts.write(received))).contains(received);
  }

  @Test
  void aReceiptStandsInAnAddressAsItIs() {
    assertThat(receipts.write(received)).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void nobodyWritesTheirOwn() {
    String ours = receipts.write(received);
    for (String wrong :
        List.of("", ".", "ANSWER.1", "ANSWER.1.x", ours + "x", ours.replace("ANSWER", "LATER"))) {
      assertThat(receipts.read(wrong)).isEmpty();
    }
  }
}
