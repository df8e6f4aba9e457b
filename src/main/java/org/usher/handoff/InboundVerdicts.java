package org.usher.handoff;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.usher.database.Transactions;
import org.usher.lead.LeadId;
import org.usher.lead.OutsideVerdicts;
import org.usher.lead.Verdict;
import org.usher.post.HookCheck;
import org.usher.staff.Account;
import org.usher.staff.AccountId;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes verdicts that other systems send as webhooks:
///
/// ```json
/// {"type": "lead.verdict", "timestamp": "2026-05-14T12:00:00Z",
///  "data": {"lead": "…", "verdict": "rejected", "reason": "does-not-fit"}}
/// ```
///
/// With the reason `bad-timing`, `until` may name the day on which the lead comes back.
@Component
public final class InboundVerdicts {

  private static final Logger log = LoggerFactory.getLogger(InboundVerdicts.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_ID = 100;

  private final VerdictSources sources;
  private final InboundIds ids;
  private final OutsideVerdicts verdicts;
  private final Staff staff;
  private final Transactions transactions;
  private final Clock clock;

  InboundVerdicts(
      VerdictSources sources,
      InboundIds ids,
      OutsideVerdicts verdicts,
      Staff staff,
      Transactions transactions,
      Clock clock) {
    this.sources = sources;
    this.ids = ids;
    this.verdicts = verdicts;
    this.staff = staff;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Takes what came. Nothing of it counts unless it is signed by the source it names.
  public InboundAnswer take(InboundHook hook) {
    InboundAnswer answer =
        sources
            .find(hook.source())
            .map(source -> checked(hook, source))
            .orElse(InboundAnswer.FORGED);
    log.info("A verdict came from outside: {}", answer);
    return answer;
  }

  private InboundAnswer checked(InboundHook hook, VerdictSources.Source source) {
    return switch (check(hook, source)) {
      case FORGED -> InboundAnswer.FORGED;
      case OUT_OF_TIME -> InboundAnswer.OUT_OF_TIME;
      case GOOD ->
          hook.id().length() > MOST_ID
              ? InboundAnswer.UNREADABLE
              : said(hook.body())
                  .map(said -> take(hook, source, said))
                  .orElse(InboundAnswer.UNREADABLE);
    };
  }

  private HookCheck check(InboundHook hook, VerdictSources.Source source) {
    return HookCheck.of(
        source.secret(),
        hook.id(),
        hook.timestamp(),
        hook.signature(),
        hook.body(),
        clock.instant());
  }

  private InboundAnswer take(InboundHook hook, VerdictSources.Source source, Said said) {
    if (!sources.wasSent(said.lead(), source)) {
      return InboundAnswer.UNKNOWN;
    }
    Optional<AccountId> standIn =
        staff.active(Role.ADMINISTRATOR).stream().map(Account::id).findFirst();
    if (standIn.isEmpty()) {
      return InboundAnswer.REFUSED;
    }
    return transactions.retrying(() ->
        ids.take(source.name(), hook.id(), clock.instant())
            ? taken(hook, source, said, standIn.get())
            : InboundAnswer.KNOWN);
  }

  /// What does not stand may come again under its id.
  private InboundAnswer taken(
      InboundHook hook, VerdictSources.Source source, Said said, AccountId standIn) {
    InboundAnswer answer = InboundAnswer.of(verdicts.take(said.lead(), said.words(), standIn));
    if (answer.status() != 200) {
      ids.giveBack(source.name(), hook.id());
    }
    return answer;
  }

  private static Optional<Said> said(byte[] body) {
    try {
      JsonNode json = JSON.readTree(body);
      JsonNode data = json.path("data");
      Instant at = Instant.parse(json.path("timestamp").asString(""));
      Optional<LocalDate> until = VerdictWords.day(text(data, "until"));
      Optional<Verdict> verdict =
          VerdictWords.read(
              text(data, "verdict"),
              text(data, "reason"),
              text(data, "amount"),
              text(data, "currency"));
      return json.path("type").asString("").equals("lead.verdict")
          ? LeadId.parse(text(data, "lead"))
              .flatMap(lead ->
                  verdict.map(found -> new Said(lead, new OutsideVerdicts.Said(found, at, until))))
          : Optional.empty();
    } catch (JacksonException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode data, String name) {
    JsonNode value = data.path(name);
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
  }

  private record Said(LeadId lead, OutsideVerdicts.Said words) {}
}
