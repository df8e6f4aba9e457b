package org.usher.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.usher.engagement.BuyersSite.COST;
import static org.usher.engagement.BuyersSite.address;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.usher.content.Publication;
import org.usher.design.ScreenShown;
import org.usher.question.QuestionId;

/// What others learn of a visit, step by step.
class FootstepsTests {

  private static final QuestionMet ROLE_ANSWERED = new QuestionMet(new QuestionId("role"), true);

  private final List<Object> told = new ArrayList<>();
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
  private final Publication publication = mock();
  private final Footsteps footsteps =
      new Footsteps(
          new Visits(List.of(), new Counters(new RareWords(), Clock.systemUTC())),
          publication,
          told::add,
          Clock.systemUTC());

  @BeforeEach
  void aVisitorWithASession() {
    when(publication.current()).thenReturn(BuyersSite.snapshot());
    request.setSession(new MockHttpSession());
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void nobody() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void whatIsShownAndAnsweredIsTold() {
    footsteps.follow(new ScreenShown(address("/"), List.of("cost")));
    footsteps.follow(new ScreenShown(address("/?role=finance"), List.of("cost")));

    assertThat(told).containsExactly(new PagesOffered(Map.of(COST, 1)), ROLE_ANSWERED);
  }

  @Test
  void theFirstAnswerIsToldThoughItWasGivenBeforeThePageWasLive() {
    footsteps.follow(new ScreenShown(address("/?role=finance"), List.of()));
    assertThat(told).isEmpty();

    footsteps.cameFrom(address("/"));

    assertThat(told).containsExactly(ROLE_ANSWERED);
  }

  @Test
  void whoeverAnswersAgainHasMetTheQuestionOnce() {
    footsteps.follow(new ScreenShown(address("/"), List.of()));
    footsteps.follow(new ScreenShown(address("/?role=finance"), List.of()));
    footsteps.follow(new ScreenShown(address("/?role=it"), List.of()));

    assertThat(told).containsExactly(ROLE_ANSWERED);
  }

  @Test
  void whoAsksForPrivacyTeachesNothing() {
    request.addHeader("Sec-GPC", "1");

    footsteps.follow(new ScreenShown(address("/?role=finance"), List.of("cost")));
    footsteps.cameFrom(address("/"));

    assertThat(told).isEmpty();
  }
}
