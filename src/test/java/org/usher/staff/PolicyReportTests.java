package org.usher.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken from the reports of browsers. The samples are as Chromium, Firefox and Safari send
/// them.
class PolicyReportTests {

  @Test
  void aSingleReportSaysWhatWasBlocked() {
    assertThat(
            parse(
                """
                {"csp-report":{"document-uri":"https://buy.example/?role=finance","referrer":"",
                 "violated-directive":"script-src-elem","effective-directive":"script-src-elem",
                 "original-policy":"default-src 'self'","disposition":"enforce",
                 "blocked-uri":"inline","line-number":1,"status-code":200,"script-sample":""}}
                """))
        .containsExactly(new PolicyReport("script-src-elem", BlockedKind.INLINE));
  }

  @Test
  void anOlderBrowserNamesTheDirectiveWithAllItsSources() {
    assertThat(
            parse(
                """
                {"csp-report":{"document-uri":"https://buy.example/","blocked-uri":"https://x.example",
                 "violated-directive":"img-src 'self' data:"}}
                """))
        .containsExactly(new PolicyReport("img-src", BlockedKind.ELSEWHERE));
  }

  @Test
  void ofAListOfReportsThoseAboutThePolicyCount() {
    assertThat(
            parse(
                """
                [{"age":10,"type":"csp-violation","url":"https://buy.example/","user_agent":"x",
                  "body":{"blockedURL":"https://x.example/a.js","disposition":"enforce",
                  "documentURL":"https://buy.example/","effectiveDirective":"script-src-elem",
                  "originalPolicy":"…","referrer":"","sample":"","statusCode":200}},
                 {"age":10,"type":"deprecation","url":"https://buy.example/","body":{"id":"x"}},
                 {"age":11,"type":"csp-violation","url":"https://buy.example/",
                  "body":{"blockedURL":"eval","documentURL":"https://buy.example/",
                  "effectiveDirective":"script-src"}}]
                """))
        .containsExactly(
            new PolicyReport("script-src-elem", BlockedKind.ELSEWHERE),
            new PolicyReport("script-src", BlockedKind.EVAL));
  }

  @Test
  void aListCountsForNoMoreThanABrowserCanHave() {
    String one = "{\"type\":\"csp-violation\",\"body\":{\"effectiveDirective\":\"img-src\"}}";

    assertThat(parse("[" + (one + ",").repeat(500) + one + "]")).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({
    "inline, INLINE",
    "self, INLINE",
    "eval, EVAL",
    "wasm-eval, EVAL",
    "data, DATA",
    "'data:image/png;base64,AAAA', DATA",
    "blob, DATA",
    "chrome-extension, EXTENSION",
    "moz-extension://0b1c/inject.js, EXTENSION",
    "safari-web-extension://x, EXTENSION",
    "https://buy.example/images/a.png, OWN",
    "HTTPS://BUY.EXAMPLE/images/a.png, OWN",
    "https://buy.example.evil.example/a.js, ELSEWHERE",
    "https://buy.example:8443/a.js, ELSEWHERE",
    "wss://x.example, ELSEWHERE",
    "'', UNKNOWN",
    "ada.marlow@example.com, UNKNOWN",
    "javascript:alert(1), UNKNOWN"
  })
  void whatWasBlockedIsSortedAndItsAddressForgotten(String blocked, BlockedKind kind) {
    assertThat(BlockedKind.of(blocked, "https://buy.example/p/x?role=finance")).isEqualTo(kind);
  }

  @Test
  void nobodyMakesUsRememberAWord() {
    assertThat(
            parse(
                """
                {"csp-report":{"effective-directive":"ada.marlow@example.com",
                 "blocked-uri":"ada.marlow@example.com"}}
                """))
        .containsExactly(new PolicyReport(PolicyReport.OTHER, BlockedKind.UNKNOWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "7",
        "\"csp-report\"",
        "{}",
        "{\"csp-report\":null}",
        "{\"csp-report\":\"x\"}",
        "[]",
        "[null, 7, \"x\", [], {}]",
        "[{\"type\":\"csp-violation\"}]",
        "[{\"type\":{\"type\":\"csp-violation\"},\"body\":{}}]"
      })
  void whatIsNoReportIsNone(String sent) {
    assertThat(parse(sent)).isEmpty();
  }

  @Test
  void aReportThatIsNestedDeeplyIsNone() {
    assertThat(parse("[".repeat(16_000))).isEmpty();
  }

  private static List<PolicyReport> parse(String sent) {
    return PolicyReport.parse(sent.getBytes(UTF_8));
  }
}
