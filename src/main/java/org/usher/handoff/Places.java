package org.usher.handoff;

import static java.util.function.Predicate.not;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.database.Transactions;
import org.usher.post.Deliveries;
import org.usher.post.Draft;
import org.usher.post.Health;
import org.usher.post.HookCheck;
import org.usher.post.Message;
import org.usher.post.Trial;
import org.usher.post.Trials;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// Where leads are told, for administrators: set up, looked at, tried out, mended.
@Component
public final class Places {

  private final StoredPlaces stored;
  private final PlaceMessages messages;
  private final Mappings mappings;
  private final SampleLead sample;
  private final LeadWords words;
  private final Publication publication;
  private final Deliveries deliveries;
  private final Trials trials;
  private final Staff staff;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  Places(
      StoredPlaces stored,
      PlaceMessages messages,
      Mappings mappings,
      SampleLead sample,
      LeadWords words,
      Publication publication,
      Deliveries deliveries,
      Trials trials,
      Staff staff,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.stored = stored;
    this.messages = messages;
    this.mappings = mappings;
    this.sample = sample;
    this.words = words;
    this.publication = publication;
    this.deliveries = deliveries;
    this.trials = trials;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Every place that was set up here, with how it does.
  public List<PlaceStatus> all() {
    requireAdministrator();
    return transactions.retrying(stored::all).stream()
        .map(place -> new PlaceStatus(place, health(place.destination()), problems(place)))
        .toList();
  }

  /// Names of the mappings there are.
  public List<String> mappings() {
    requireAdministrator();
    return mappings.names();
  }

  /// What a mapping asks for: its settings with what stands there at first, its secrets with
  /// nothing.
  ///
  /// @throws MappingBroken when it cannot be read
  public MappingForm form(String mapping) {
    requireAdministrator();
    Mapping read = mappings.get(mapping);
    return new MappingForm(read.title(), new TreeMap<>(read.settings()), read.secrets());
  }

  /// Keeps a place, a new one or a changed one, and lets it be told again when it said 410, since
  /// what was wrong may be mended. A secret that is not given keeps the value it has, so that none
  /// needs to be shown to be kept, as long as it belongs to the same kind and mapping.
  ///
  /// @throws PlaceRefused when something of it cannot be used
  /// @throws MappingBroken when its mapping cannot be used
  public void keep(Place given) {
    requireAdministrator();
    transactions.retrying(() -> {
      Place place = stored.find(given.name()).map(before -> merged(given, before)).orElse(given);
      check(place);
      stored.keep(place, clock.instant());
      tryAgain(place.destination());
      audit.note("place.kept", place.name());
    });
  }

  public void remove(String name) {
    requireAdministrator();
    transactions.retrying(() -> {
      stored.remove(name);
      tryAgain(Place.DESTINATION + name);
      audit.note("place.removed", name);
    });
  }

  /// Lets a place be told again, also after it said 410. What has died meanwhile waits for a
  /// replay.
  public void switchOn(String name) {
    turn(name, true);
  }

  public void switchOff(String name) {
    turn(name, false);
  }

  private void turn(String name, boolean isOn) {
    requireAdministrator();
    transactions.retrying(() -> {
      Place place = stored.find(name).orElseThrow(() -> new PlaceRefused("name"));
      stored.keep(place.on(isOn), clock.instant());
      if (isOn) {
        tryAgain(place.destination());
      }
      audit.note(isOn ? "place.switched-on" : "place.switched-off", name);
    });
  }

  /// Forgets a 410, also one that answered a notice of erasure or of a correction, and that it gave
  /// up: should it do so again, that is told again.
  private void tryAgain(String destination) {
    deliveries.switchOn(destination);
    deliveries.switchOn(ErasureNotices.DESTINATION + destination);
    deliveries.switchOn(CorrectionNotices.DESTINATION + destination);
    deliveries.forgetTrouble(destination);
  }

  /// Sends a lead that does not exist, marked as a test, at once and once.
  ///
  /// @throws PlaceRefused when something of its settings cannot be used
  public Trial test(String name) {
    requireAdministrator();
    Place place = find(name);
    transactions.retrying(() -> audit.note("place.tested", name));
    return trials.send(place.destination(), message(place));
  }

  /// Exactly what would go out for a lead that does not exist, with the secrets covered. Nothing is
  /// sent.
  ///
  /// @throws PlaceRefused when something of its settings cannot be used
  public List<Draft> dryRun(String name) {
    requireAdministrator();
    Place place = find(name);
    var covered = new Covered(place, messages.secrets(place));
    return trials.drafts(message(place)).stream().map(covered::of).toList();
  }

  private Message message(Place place) {
    return messages.of(place, SampleLead.ID, sample.sheet(), words.say("handoff.sample.note"));
  }

  private Place find(String name) {
    return transactions
        .retrying(() -> stored.find(name))
        .orElseThrow(() -> new PlaceRefused("name"));
  }

  private Place merged(Place given, Place before) {
    if (given.kind() != before.kind()
        || !given.find(Place.MAPPING).equals(before.find(Place.MAPPING))) {
      return given;
    }
    var settings = new HashMap<>(given.settings());
    messages.secrets(given).stream()
        .filter(secret -> given.find(secret).isEmpty())
        .forEach(secret -> before.find(secret).ifPresent(value -> settings.put(secret, value)));
    return new Place(given.name(), given.kind(), settings, given.atOnce(), given.isOn());
  }

  /// Composes for the sample, so that what is kept can be sent.
  private void check(Place place) {
    if (place.find(VerdictSources.VERDICT_SECRET).filter(not(HookCheck::isSecret)).isPresent()) {
      throw new PlaceRefused(VerdictSources.VERDICT_SECRET);
    }
    if (place.kind() == PlaceKind.MAIL && !ContactCheck.isEmail(place.require(Place.ADDRESS))) {
      throw new PlaceRefused(Place.ADDRESS);
    }
    Message message = messages.of(place, SampleLead.ID, sample.sheet());
    try {
      trials.drafts(message);
    } catch (IllegalArgumentException e) {
      throw new PlaceRefused(Place.SECRET);
    }
  }

  /// What an administrator should mend.
  private List<String> problems(Place place) {
    if (place.kind() != PlaceKind.HTTP) {
      return List.of();
    }
    try {
      return MappingLint.of(
          messages.mapping(place),
          place,
          messages.fields(SampleLead.ID, sample.sheet()),
          publication.current());
    } catch (MappingBroken | PlaceRefused e) {
      var problems = new ArrayList<String>();
      problems.add(String.valueOf(e.getMessage()));
      return problems;
    }
  }

  private Health health(String destination) {
    return deliveries.health(destination);
  }

  private void requireAdministrator() {
    staff.require(Role.ADMINISTRATOR);
  }
}
