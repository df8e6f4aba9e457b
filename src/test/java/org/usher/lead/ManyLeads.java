package org.usher.lead;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.hibernate.Session;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.usher.database.Transactions;
import org.usher.engagement.Facts;
import org.usher.lead.EvidenceLine.Kind;
import org.usher.scoring.Grade;
import org.usher.scoring.ScoreId;
import org.usher.staff.AccountId;
import org.usher.visitor.ManyPeople;
import org.usher.visitor.PersonDetails;

/// As many leads as a large company has after years, for measuring: through the portal's own
/// entities and seals into the same tables, each crowd in one transaction. Of ten, four wait (one
/// of them is meant for somebody), one is in hand, three were rejected, one was won and one lost;
/// what is still to be done came in the last month, the rest over two years. The same seed makes
/// the same.
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

  private static final int CROWD = 500;
  private static final int THREADS = 4;
  private static final int PEOPLE_OF_A_COMPANY = 7;
  private static final int HOURS_OF_A_MONTH = 720;
  private static final int HOURS_OF_TWO_YEARS = 17_520;
  private static final String[] GRADES = {"A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3"};
  private static final Amount SOLD =
      new Amount(BigDecimal.valueOf(12_000), Currency.getInstance("EUR"));

  private final ManyPeople people;
  private final Sheets sheets;
  private final Notes notes;
  private final Promises promises;
  private final EntityManager entities;
  private final Transactions transactions;
  private final List<AccountId> sellers;

  /// @param sellers who work with them
  public ManyLeads(BeanFactory portal, List<AccountId> sellers) throws IOException {
    this.people = new ManyPeople(portal);
    this.sheets = portal.getBean(Sheets.class);
    this.notes = portal.getBean(Notes.class);
    this.promises = portal.getBean(Promises.class);
    this.entities =
        SharedEntityManagerCreator.createSharedEntityManager(
            portal.getBean(EntityManagerFactory.class));
    this.transactions = portal.getBean(Transactions.class);
    this.sellers = List.copyOf(sellers);
  }

  /// @param progress is told now and then how many there are
  public void raise(int many, IntConsumer progress) throws Exception {
    var there = new AtomicInteger();
    var crowds = new ArrayList<Callable<Void>>();
    for (int first = 0; first < many; first += CROWD) {
      int from = first;
      int to = Math.min(many, first + CROWD);
      crowds.add(() -> {
        transactions.retrying(() -> raise(from, to));
        progress.accept(there.addAndGet(to - from));
        return null;
      });
    }
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var done : threads.invokeAll(crowds)) {
        done.get();
      }
    }
  }

  private void raise(int from, int to) {
    var crowd = new ArrayList<Buyer>();
    for (int number = from; number < to; number++) {
      crowd.add(buyer(number, new Random(number)));
    }
    var met = people.meet(crowd.stream().map(Buyer::who).toList());
    entities.unwrap(Session.class).setJdbcBatchSize(CROWD);
    var raised = new ArrayList<Raised>();
    for (int i = 0; i < crowd.size(); i++) {
      var begin =
          new NewLead(met.get(i), sheet(crowd.get(i)), Facts.NONE, new ScoreId(UUID.randomUUID()));
      raised.add(new Raised(lead(begin, crowd.get(i).random()), begin));
    }
    raised.forEach(one -> entities.persist(one.lead()));
    entities.flush();
    raised.forEach(this::seal);
    entities.clear();
  }

  private record Buyer(PersonDetails who, Random random) {}

  private record Raised(Lead lead, NewLead begin) {}

  private static Buyer buyer(int number, Random random) {
    String name = one(NAMES, random) + " " + one(FAMILIES, random);
    int company = number / PEOPLE_OF_A_COMPANY;
    var who =
        new PersonDetails(
            name,
            "p%d@company%d.example".formatted(number, company),
            "%s %d".formatted(FAMILIES.get(company % FAMILIES.size()), company),
            "+49 30 %07d".formatted(number));
    return new Buyer(who, random);
  }

  private static Sheet sheet(Buyer buyer) {
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
    return new Sheet(
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
  }

  private Lead lead(NewLead begin, Random random) {
    int fate = random.nextInt(10);
    int hours = fate < 5 ? HOURS_OF_A_MONTH : HOURS_OF_TWO_YEARS;
    Instant at = Instant.now().minus(Duration.ofMinutes(60L * random.nextInt(hours) + 1));
    Instant due = promises.due(begin.sheet().isRaisedHand(), begin.sheet().grade(), at);
    var lead = new Lead(LeadId.random(), begin, at, due);
    AccountId seller = one(sellers, random);
    Instant then = at.plusSeconds(30);
    switch (fate) {
      case 0, 1, 2 -> {}
      case 3 -> lead.route(new Route(Optional.of(seller), "", RouteReason.ROTATION, ""), then);
      case 4 -> lead.touch(Touch.TRIED, Way.EMAIL, seller, then);
      case 5, 6, 7 -> lead.decide(new Verdict.Rejected(Rejection.DOES_NOT_FIT), seller, then);
      default -> {
        lead.decide(new Verdict.Accepted(), seller, then);
        lead.decide(
            fate == 8 ? new Verdict.Won(SOLD) : new Verdict.Lost(Loss.NO_DECISION), seller, then);
      }
    }
    if (lead.status() == Status.WAITING && due.isBefore(Instant.now())) {
      lead.escalate(due);
    }
    return lead;
  }

  /// What somebody looks after has a note.
  private void seal(Raised raised) {
    sheets.keep(raised.lead().id(), raised.begin());
    raised
        .lead()
        .owner()
        .filter(unused -> raised.lead().status() == Status.TAKEN)
        .ifPresent(seller ->
            notes.keep(
                raised.lead().id(),
                raised.begin().person(),
                new Note(seller, raised.lead().raisedAt(), "Wants the blue housing")));
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
