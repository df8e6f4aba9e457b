package org.usher.demo;

import java.util.List;
import java.util.Random;
import org.usher.handoff.Contact;
import org.usher.handoff.Wish;
import org.usher.lead.Way;

/// The people of a demonstration. Their addresses end in `.example`, where nobody can be (RFC
/// 2606), and their telephone numbers are those that Ofcom keeps for plays.
final class Cast {

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas",
          "Katja", "Liam", "Mara", "Nils", "Olga", "Paul", "Rosa", "Selim", "Tara", "Vito");
  private static final List<String> FAMILY =
      List.of(
          "Arnold",
          "Becker",
          "Costa",
          "Dvorak",
          "Eriksen",
          "Fontana",
          "Garcia",
          "Hofmann",
          "Ivanov",
          "Jensen",
          "Keller",
          "Lindqvist",
          "Moreau",
          "Novak",
          "Okafor",
          "Petrov");
  private static final List<String> COMPANY =
      List.of(
          "Alder",
          "Brightwater",
          "Cobalt",
          "Dunmore",
          "Elmfield",
          "Fairlight",
          "Granite",
          "Harbour",
          "Ironbridge",
          "Juniper",
          "Kestrel",
          "Larkfield",
          "Marble",
          "Northgate");
  private static final List<String> TRADE =
      List.of("Pumps", "Instruments", "Logistics", "Foods", "Software", "Energy", "Tools");
  private static final List<String> WORDS =
      List.of(
          "Our enquiries are answered too late and we lose some of them. What does the first year cost?",
          "We compare this with HubSpot. Where do the data stand?",
          "Sales ignores half of our leads. How do others begin?",
          "Our board has to approve it by spring. Is there a short paper?",
          "Can it run on our own servers, and who looks after updates?",
          "Nobody is quite sure what happens to an enquiry here. We would like to see it work.",
          "How long does it take until the first pages are up?");

  private Cast() {}

  static Contact contact(int number, boolean isRaisedHand, Random random) {
    String given = one(GIVEN, random);
    String family = one(FAMILY, random);
    String company = one(COMPANY, random) + " " + one(TRADE, random);
    boolean wantsCall = random.nextInt(3) == 0;
    return new Contact(
        given + " " + family,
        "%s.%s%d@%s.example"
            .formatted(given, family, number, company.replace(" ", "-"))
            .toLowerCase(java.util.Locale.ROOT),
        company,
        isRaisedHand ? one(WORDS, random) : "",
        wantsCall ? Way.PHONE : Way.EMAIL,
        "+44 808 157 0%03d".formatted(random.nextInt(1000)),
        wantsCall ? one(List.of("Thursday after 14:00", "any morning", ""), random) : "",
        isRaisedHand ? Wish.ANSWER : Wish.LATER,
        !isRaisedHand);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
