package org.usher.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.database.Transactions;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine.Kind;
import org.usher.scoring.Grade;
import org.usher.scoring.ScoreId;
import org.usher.visitor.People;
import org.usher.visitor.PersonDetails;
import org.usher.visitor.PersonId;

/// As many leads as a large company has after years, for measuring. The same seed makes the same.
public final class ManyLeads {

  public static final List<String> NAMES =
      List.of(
          "Ada", "Bruno", "Chiara", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas",
          "Katja", "Liam", "Mara", "Nils", "Olga", "Paul", "Rosa", "Selim", "Tara", "Vito");
  public static final List<String> FAMILIES =
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
  public static final List<String> WORDS =
      List.of(
          "quotation",
          "pump",
          "delivery",
          "service",
          "contract",
          "turbine",
          "valve",
          "training",
          "integration",
          "privacy",
          "migration",
          "warranty",
          "invoice",
          "sensor",
          "platform",
          "support",
          "licence",
          "audit",
          "maintenance",
          "retrofit");

  private static final int BATCH = 250;
  private static final int THREADS = 4;
  private static final int PEOPLE_OF_A_COMPANY = 7;
  private static final String[] GRADES = {"A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"};

  private final Leads leads;
  private final People people;
  private final JdbcClient database;
  private final Transactions transactions;

  public ManyLeads(Leads leads, People people, JdbcClient database, Transactions transactions) {
    this.leads = leads;
    this.people = people;
    this.database = database;
    this.transactions = transactions;
  }

  /// Raises so many, half of which are decided, a tenth in hand.
  public void raise(int many) throws Exception {
    var batches = new ArrayList<Callable<Void>>();
    for (int first = 0; first < many; first += BATCH) {
      int from = first;
      int to = Math.min(many, first + BATCH);
      batches.add(() -> {
        var met = new ArrayList<Buyer>();
        for (int number = from; number < to; number++) {
          met.add(meet(number, new Random(number)));
        }
        transactions.retrying(() -> met.forEach(this::raise));
        return null;
      });
    }
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var done : threads.invokeAll(batches)) {
        done.get();
      }
    }
    spread();
  }

  private record Buyer(PersonId person, PersonDetails who, Random random) {}

  /// In a short transaction of its own: many at once, in long ones, wait for each other in a
  /// circle.
  private Buyer meet(int number, Random random) {
    String name = one(NAMES, random) + " " + one(FAMILIES, random);
    int company = number / PEOPLE_OF_A_COMPANY;
    var who =
        new PersonDetails(
            name,
            "p%d@company%d.example".formatted(number, company),
            "%s %d".formatted(one(FAMILIES, random), company),
            "+49 30 %07d".formatted(number));
    return new Buyer(people.meet(who), who, random);
  }

  private void raise(Buyer buyer) {
    Random random = buyer.random();
    boolean isHand = random.nextInt(5) == 0;
    var words = new StringBuilder("We need ");
    for (int i = 0; i < 25; i++) {
      words.append(one(WORDS, random)).append(' ');
    }
    var lines = new ArrayList<EvidenceLine>();
    for (int i = 0; i < 8; i++) {
      lines.add(new EvidenceLine("page." + i, Kind.DEED, "Read about " + one(WORDS, random)));
    }
    Sheet sample = JanasLead.sheet(isHand, GRADES[random.nextInt(GRADES.length)]);
    var sheet =
        new Sheet(
            "en",
            isHand,
            buyer.who(),
            words.toString(),
            Way.EMAIL,
            "",
            lines,
            List.of("Asks about " + one(WORDS, random) + "."),
            sample.timeline(),
            Grade.parse(GRADES[random.nextInt(GRADES.length)]),
            sample.agreements(),
            Instant.now());
    leads.raise(new NewLead(buyer.person(), sheet, Facts.NONE, new ScoreId(UUID.randomUUID())));
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /// Lets them have come over two years, and sales have worked.
  private void spread() {
    database
        .sql(
            """
            update lead_lead set
              raised_at = date_sub(utc_timestamp(6), interval floor(rand(7) * 17520) hour),
              status = elt(1 + floor(rand(11) * 10), 'WAITING', 'WAITING', 'WAITING', 'WAITING',
                'TAKEN', 'REJECTED', 'REJECTED', 'LOST', 'WON', 'REJECTED'),
              open_person_id = null
            """)
        .update();
  }
}
