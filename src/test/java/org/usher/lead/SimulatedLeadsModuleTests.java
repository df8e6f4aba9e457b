package org.usher.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.PublishedEvents;
import org.usher.engagement.Facts;
import org.usher.visitor.PersonId;

class SimulatedLeadsModuleTests extends WorkingDesk {

  private static final Instant LAST_WEEK = Instant.now().minus(Duration.ofDays(7));

  @Autowired SimulatedLeads simulated;
  @Autowired OutsideVerdicts outside;
  @Autowired Workloads workloads;

  @Test
  void nobodyLearnsFromSimulatedLeads(PublishedEvents events) {
    when(staff.find(SAM.id())).thenReturn(Optional.of(SAM));

    leads.accept(simulated());
    leads.reject(simulated(), Rejection.BAD_TIMING);
    outside.take(
        simulated(), new OutsideVerdicts.Said(new Verdict.Accepted(), Instant.now()), SAM.id());
    assertThat(events.ofType(VerdictGiven.class)).isEmpty();

    leads.accept(jana());
    assertThat(events.ofType(VerdictGiven.class)).hasSize(1);
  }

  @Test
  void simulatedLeadsAreNobodysWork() {
    leads.claim(simulated());
    leads.claim(jana());

    assertThat(workloads.open()).containsExactly(java.util.Map.entry(SAM.id(), 1L));
  }

  @Test
  void whatIsSimulatedOfThePastShowsAtOnce() {
    jana();
    assertThat(book.count(Lane.WAITING)).isEqualTo(1);

    LeadId lead = simulated();
    assertThat(book.count(Lane.WAITING)).isEqualTo(2);
    simulated.touch(lead, Touch.REACHED, SAM.id(), LAST_WEEK.plusSeconds(600));

    assertThat(book.count(Lane.IN_HAND)).isEqualTo(1);
  }

  private LeadId simulated() {
    PersonId person = people.meet(JanasLead.JANA);
    return simulated.simulate(JanasLead.of(person, true, "A1", Facts.NONE), LAST_WEEK);
  }
}
