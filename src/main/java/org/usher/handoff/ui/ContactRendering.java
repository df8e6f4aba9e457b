package org.usher.handoff.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.usher.content.Publication;
import org.usher.content.SiteSettings;
import org.usher.design.Address;
import org.usher.design.Head;
import org.usher.design.Markup;
import org.usher.design.Rendering;
import org.usher.design.Words;
import org.usher.handoff.AnswerTime;
import org.usher.post.Post;
import org.usher.visitor.Browsers;
import org.usher.visitor.PrivacySignal;

/// Shows the contact form in whatever state it is.
@Component
class ContactRendering {

  static final String PATH = "/contact";

  private final Publication publication;
  private final AnswerTime answerTime;
  private final Post post;
  private final PrivacySignal privacy;
  private final Browsers browsers;
  private final Words words;

  ContactRendering(
      Publication publication,
      AnswerTime answerTime,
      Post post,
      PrivacySignal privacy,
      Browsers browsers,
      Words words) {
    this.publication = publication;
    this.answerTime = answerTime;
    this.post = post;
    this.privacy = privacy;
    this.browsers = browsers;
    this.words = words;
  }

  Rendering of(ContactState state) {
    SiteSettings settings = publication.current().settings();
    return new Rendering(
        state.status(),
        head(state, settings),
        content(state, settings),
        false,
        List.of(),
        Optional.of(new Rendering.Typed(FormPart.ID, SendController.PATH, FormPart.LANGUAGE)));
  }

  private Head head(ContactState state, SiteSettings settings) {
    Address address = state.address();
    String language = address.language();
    String heading = settings.contactHeading().in(language);
    return new Head(
        state.isBack() ? words.say(language, "handoff.back.title", heading) : heading,
        settings.contactLead().in(language),
        address.to(PATH),
        !state.isBack() && address.query().isEmpty(),
        "website",
        List.of());
  }

  private Markup content(ContactState state, SiteSettings settings) {
    String language = state.address().language();
    var content =
        Markup.of("div", "contact stack")
            .holding(
                Markup.of("h1").saying(settings.contactHeading().in(language)),
                Markup.of("p", "lead").saying(settings.contactLead().in(language)));
    if (state.isBack()) {
      content.addComponentAsFirst(new BackPart(state, words).whole());
    }
    return content.holding(new FormPart(state, promise(language), later(), words).whole());
  }

  /// Whoever asks for privacy is not asked whether they want to be known again.
  private LaterPart later() {
    return new LaterPart(!privacy.isSent(), browsers.kept(), words);
  }

  /// When a person answers; and that a copy comes, where mail leaves the house at all.
  private String promise(String language) {
    String promise = answerTime.promise(language);
    return post.isMailConfigured() ? promise + " " + words.say(language, "handoff.copy") : promise;
  }
}
