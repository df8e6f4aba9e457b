package org.usher.staff;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.usher.brand.Brand;
import org.usher.design.Masthead;
import org.usher.design.Masthead.Place;
import org.usher.design.Notice;
import org.usher.design.Speech;
import org.usher.design.Words;

/// The head of staff screens for whoever is signed in: their name, the way to their password, and
/// the places that their roles open.
@Component
public final class StaffMasthead {

  private final Brand brand;
  private final Staff staff;
  private final Words words;
  private final ObjectProvider<StaffNotices> notices;

  /// @param notices looked at late, since they belong to modules that know this one
  StaffMasthead(Brand brand, Staff staff, Words words, ObjectProvider<StaffNotices> notices) {
    this.brand = brand;
    this.staff = staff;
    this.words = words;
    this.notices = notices;
  }

  /// For this screen; without places when nobody is signed in.
  public Masthead current() {
    return staff
        .current()
        .map(account ->
            new Masthead(
                brand.name(), brand.logo(), places(account), account.name(), own(), notices()))
        .orElseGet(
            () -> new Masthead(brand.name(), brand.logo(), List.of(), "", List.of(), List.of()));
  }

  private List<Place> own() {
    return List.of(
        new Place(StaffAddresses.PASSWORD, Speech.here(words).say("design.place.password")));
  }

  private List<Notice> notices() {
    return notices.orderedStream().flatMap(notice -> notice.notices().stream()).toList();
  }

  private List<Place> places(Account account) {
    var speech = Speech.here(words);
    boolean isAdministrator = account.is(Role.ADMINISTRATOR);
    var places = new ArrayList<Place>();
    if (isAdministrator || account.is(Role.SELLER)) {
      places.add(new Place(StaffAddresses.DESK, speech.say("design.place.desk")));
    }
    if (isAdministrator || account.is(Role.MARKETER)) {
      places.add(new Place(StaffAddresses.STUDIO, speech.say("design.place.studio")));
    }
    if (isAdministrator || account.is(Role.MARKETER)) {
      places.add(new Place(StaffAddresses.PAST, speech.say("design.place.past")));
    }
    if (isAdministrator) {
      places.add(new Place(StaffAddresses.PLACES, speech.say("design.place.places")));
      places.add(new Place(StaffAddresses.ACCOUNTS, speech.say("design.place.accounts")));
      places.add(new Place(StaffAddresses.RETENTION, speech.say("design.place.retention")));
    }
    return places;
  }
}
