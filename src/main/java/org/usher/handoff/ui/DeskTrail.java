package org.usher.handoff.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import org.usher.lead.LeadId;

/// The list of leads that somebody looked at last, so that from a lead they come back to that very
/// list, and go on to the next lead in it. Words that were searched for may be somebody's name:
/// they are here, in memory, as long as the session lasts, and in no address.
///
/// @param address of the list, as `desk?show=mine&late`
/// @param words that were searched for
/// @param size how many leads were shown at most
/// @param leads that were shown, in order
/// @param opened of these, last
record DeskTrail(
    String address, String words, int size, List<LeadId> leads, Optional<LeadId> opened) {

  private static final DeskTrail NONE =
      new DeskTrail(Shelf.WAITING.address(), "", 0, List.of(), Optional.empty());

  DeskTrail {
    leads = List.copyOf(leads);
  }

  /// That of this window; in a new one, the last of the session.
  static DeskTrail of(UI ui) {
    return Optional.ofNullable(ComponentUtil.getData(ui, DeskTrail.class))
        .or(() -> Optional.ofNullable(ui.getSession().getAttribute(DeskTrail.class)))
        .orElse(NONE);
  }

  void keep(UI ui) {
    ComponentUtil.setData(ui, DeskTrail.class, this);
    ui.getSession().setAttribute(DeskTrail.class, this);
  }

  DeskTrail opening(LeadId lead) {
    return new DeskTrail(address, words, size, leads, Optional.of(lead));
  }

  /// The lead so many places after this one; empty when there is none, or this one is no part of
  /// the list.
  Optional<LeadId> from(LeadId lead, int places) {
    int place = leads.indexOf(lead) + places;
    return leads.contains(lead) && place >= 0 && place < leads.size()
        ? Optional.of(leads.get(place))
        : Optional.empty();
  }

  /// Of leads that are shown now, the one that was opened last; when it is not there any more, the
  /// next of the old list that is.
  Optional<LeadId> remaining(List<LeadId> now) {
    return opened.stream()
        .flatMap(lead -> leads.stream().skip(Math.max(0, leads.indexOf(lead))))
        .filter(now::contains)
        .findFirst();
  }
}
