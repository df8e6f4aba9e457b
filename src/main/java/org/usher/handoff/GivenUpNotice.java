package org.usher.handoff;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.usher.design.Notice;
import org.usher.design.Speech;
import org.usher.design.Words;
import org.usher.post.Deliveries;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.staff.StaffNotices;

/// Says on every staff screen of an administrator where deliveries are given up, until something
/// arrives there again.
@Component
final class GivenUpNotice implements StaffNotices {

  private final Deliveries deliveries;
  private final DestinationNames names;
  private final Staff staff;
  private final Words words;

  GivenUpNotice(Deliveries deliveries, DestinationNames names, Staff staff, Words words) {
    this.deliveries = deliveries;
    this.names = names;
    this.staff = staff;
    this.words = words;
  }

  @Override
  public List<Notice> notices() {
    if (staff.current().filter(account -> account.is(Role.ADMINISTRATOR)).isEmpty()) {
      return List.of();
    }
    List<String> inTrouble = deliveries.inTrouble();
    return inTrouble.isEmpty() ? List.of() : List.of(notice(inTrouble));
  }

  private Notice notice(List<String> inTrouble) {
    var speech = Speech.here(words);
    String where =
        inTrouble.stream()
            .map(destination -> names.of(speech.language(), destination))
            .collect(Collectors.joining(", "));
    return new Notice(speech.say("handoff.given-up.notice", where), "", () -> {});
  }
}
