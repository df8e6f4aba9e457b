package org.usher.handoff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.post.Deliveries;
import org.usher.post.Draft;
import org.usher.post.Hook;
import org.usher.post.Message;
import org.usher.post.Trial;
import org.usher.post.Trials;
import org.usher.staff.Account;
import org.usher.staff.Audit;
import org.usher.staff.Role;
import org.usher.staff.Staff;

/// The mail to sales, and the webhooks in the settings of the portal: looked at and tried out by
/// administrators like the places that are set up while it runs.
@Component
public final class ConfiguredPlaces {

  private final HandoffProperties properties;
  private final SalesAddresses addresses;
  private final LeadLetter letters;
  private final PlaceMessages messages;
  private final SampleLead sample;
  private final LeadWords words;
  private final Deliveries deliveries;
  private final Trials trials;
  private final Staff staff;
  private final Audit audit;
  private final Transactions transactions;

  ConfiguredPlaces(
      HandoffProperties properties,
      SalesAddresses addresses,
      LeadLetter letters,
      PlaceMessages messages,
      SampleLead sample,
      LeadWords words,
      Deliveries deliveries,
      Trials trials,
      Staff staff,
      Audit audit,
      Transactions transactions) {
    this.properties = properties;
    this.addresses = addresses;
    this.letters = letters;
    this.messages = messages;
    this.sample = sample;
    this.words = words;
    this.deliveries = deliveries;
    this.trials = trials;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// The mail first. Without addresses in the settings it goes to whoever has the lead, so it is
  /// tried out with whoever looks.
  public List<ConfiguredPlace> all() {
    Account looking = staff.require(Role.ADMINISTRATOR);
    boolean isOfOwners = properties.mailTo().isEmpty();
    List<String> mail =
        isOfOwners ? List.of(SalesAddresses.SELLER + looking.id()) : addresses.configured();
    return Stream.concat(
            mail.stream().map(destination -> shown(destination, isOfOwners)),
            properties.webhookNames().stream()
                .map(name -> shown(LeadParcels.WEBHOOK + name, false)))
        .toList();
  }

  private ConfiguredPlace shown(String destination, boolean isOfOwners) {
    return new ConfiguredPlace(destination, deliveries.health(destination), isOfOwners);
  }

  /// Sends a lead that does not exist, marked as a test, at once and once.
  ///
  /// @throws IllegalArgumentException when there is no such place
  public Trial test(String destination) {
    Message message = message(destination);
    transactions.retrying(() -> audit.note("place.tested", destination.replace(':', '.')));
    return trials.send(destination, message);
  }

  /// Exactly what would go out for a lead that does not exist. Nothing is sent.
  ///
  /// @throws IllegalArgumentException when there is no such place
  public List<Draft> dryRun(String destination) {
    return trials.drafts(message(destination));
  }

  private Message message(String destination) {
    Account looking = staff.require(Role.ADMINISTRATOR);
    return (destination.startsWith(LeadParcels.WEBHOOK)
            ? hook(destination.substring(LeadParcels.WEBHOOK.length()))
            : mail(destination, looking))
        .orElseThrow(() -> new IllegalArgumentException("There is no place of that name"));
  }

  private Optional<Message> hook(String name) {
    return properties
        .webhook(name)
        .map(webhook ->
            new Hook(
                webhook.address(),
                webhook.secret(),
                messages.hook(SampleLead.ID, sample.sheet()).marked(true).json()));
  }

  private Optional<Message> mail(String destination, Account looking) {
    Optional<String> to =
        properties.mailTo().isEmpty() ? Optional.of(looking.email()) : addresses.at(destination);
    return to.map(address ->
        letters.mail(
            address,
            SampleLead.ID,
            sample.sheet(),
            words.say("handoff.sample.note"),
            Optional.empty()));
  }
}
