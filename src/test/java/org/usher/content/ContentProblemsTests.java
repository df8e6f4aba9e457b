package org.usher.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usher.content.SmallFolder.FRONT;
import static org.usher.content.SmallFolder.QUESTIONS;
import static org.usher.content.SmallFolder.SITE;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may be wrong in the files, and how it is said.
class ContentProblemsTests {

  private static final String PAGE = FRONT + "It costs little.\n";

  @TempDir private Path temporary;
  private SmallFolder folder;

  @BeforeEach
  void aFolderInWhichEverythingIsRight() {
    folder = new SmallFolder(temporary);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void allProblemsAreReportedTogether() {
    folder
        .write("site.yaml", SITE.replace("title: Small", "titel: Small"))
        .write("questions.yaml", QUESTIONS.replace("why: It depends.", "cost: cheap"))
        .page("one", "[x](/p/nowhere)\n")
        .pageSaying("two", "audience: {role: {boss: fits}}");
    assertThat(folder.problems())
        .containsExactly(
            "pages/one.md:8: There is no page 'nowhere'",
            "pages/two.md:7: The question 'role' has no option 'boss'. Allowed: finance, it",
            "questions.yaml:7: An item of The file has no 'why'",
            "questions.yaml:9: 'cost' needs a number from 0.1 to 10, not 'cheap'",
            "site.yaml:1: The file has no 'title'",
            "site.yaml:2: Unknown key 'titel'; did you mean 'title'? Allowed: languages, title,"
                + " tagline, description, guide, contact, footer, notice");
  }

  @Test
  void thePageHasAForm() {
    page("title: What it costs", "title: [a]", "2: 'title' needs a text, not a list");
    page("title: What it costs\n", "", "2: The front matter has no 'title'");
    page("title: What", "title: " + "x".repeat(71), "2: 'title' has 1 to 70 characters, not 80");
    page("summary: What it costs to run the thing,", "summary:", "3: 'summary' has 50 to 200");
    page("job: selection", "job: buying", "4: 'job' needs one of problem, exploration, ");
    page("2030-01-31", "soon", "5: 'review' needs a date as 2026-11-01, not 'soon'");
    page("[{title: Our own books}]", "[]", "6: A page needs at least one source");
    page("[{title: Our own books}]", "[{url: 'https://x.org/'}]", "6: An item of 'sources' has no");
    page("Our own books", "x, url: javascript:x", "6: 'url' needs an address that begins with ht");
    for (String url :
        List.of("https:///x", "https://my_host/", "https://x.org/a|b", "ftp://x.org")) {
      page("Our own books", "x, url: '%s'".formatted(url), "6: 'url' needs an address that");
    }
    page("---\nIt costs", "It costs", "1: A page begins with front matter between two lines '---'");
    page("It costs little.", "", "8: The page has no text below its front matter");
    page("job: selection", "job: selection\njob: problem", "5: 'job' stands here a second time");
    page("job: selection", "job: selection\npublish: later", "5: 'publish' needs a date as 2026-");
    page("job: selection", "job: selection\ndraft: maybe", "5: 'draft' needs true or false, not");
  }

  @Test
  void theAudienceNamesQuestionsAndOptions() {
    audience("{rolle: {it: fits}}", "There is no question 'rolle'; did you mean 'role'? Allowed:");
    audience("{role: {its: fits}}", "The question 'role' has no option 'its'; did you mean 'it'?");
    audience("{role: {it: great}}", "'it' needs one of fits, may fit, does not fit, not 'great'");
    audience("{role: it}", "'role' needs keys with values, not 'it'");
  }

  @Test
  void groupsHaveConditions() {
    body(":::when {role: boss}\nx\n:::", "8: The question 'role' has no option 'boss'. Allowed");
    body("a\n\n:::when {rule: it}\nx\n:::", "10: There is no question 'rule'; did you mean 'role");
    body(":::when\nx\n:::", "8: There is nothing here");
    body(":::when {}\nx\n:::", "8: ':::when' needs a condition as {role: finance}");
    body(":::when role == it\nx\n:::", "8: ':::when' needs keys with values, not 'role == it'");
    body(":::when {role: []}\nx\n:::", "8: At least one option is needed here");
    body(":::when {role: it\nx\n:::", "8: This is not YAML: ");
    body(":::when {role: it}\nx\n", "8: This group is not closed with ':::'");
    body("x\n:::\n", "9: No group is open here; it begins with ':::when {…}'");
    body("x\n:::otherwise\n", "9: No group is open here; it begins with ':::when {…}'");
    body("x\n:::note\n", "9: ':::note' is not known. A group has ':::when {…}', ':::otherwise'");
    body(
        ":::when {role: it}\nx\n:::otherwise\ny\n:::when {size: small}\nz\n:::",
        "12: ':::otherwise' comes last in a group");
  }

  @Test
  void linksLeadSomewhere() {
    body("[x](/p/cost)", "8: There is no page 'cost'; did you mean 'costs'?");
    body("a\nb [x](/p/../etc/passwd)", "9: There is no page '../etc/passwd'");
    body("[x](/p/costs#prize)", "8: There is no section 'prize' on the page 'costs'");
    body("## Sum\n\n[x](#some)", "10: There is no section 'some' on this page. Allowed: sum");
    body("[x](javascript:alert)", "8: A link leads to /p/slug, #section, /images/…, /files/…,");
    body("[x](data:text/html,x)", "8: A link leads to /p/slug, ");
    body("[x](//evil.org/)", "8: A link leads to /p/slug, ");
    body("[x](/admin)", "8: A link leads to /p/slug, ");
    body("[x](costs.md)", "8: A link leads to /p/slug, ");
    body("[x](https://)", "8: A link leads to /p/slug, ");
    body("![x](/images/x.svg)", "8: There is no image 'images/x.svg'");
    body("![x](https://x.org/x.png)", "8: An image stands in images/ and is shown by its address");
    body("[](/p/costs)", "8: A link needs words: [words](/p/costs)");
  }

  @Test
  void htmlIsNotAllowed() {
    body("a\n\n<script>alert(1)</script>", "10: HTML is not allowed, write Markdown: '<script>");
    body("a <b onclick=x>b</b>", "8: HTML is not allowed, write Markdown: '<b onclick=x>'", "8: H");
    body("# Title", "8: The title is the only heading with one #; sections begin with ##");
    body("##", "8: A heading needs words");
  }

  @Test
  void aCommentIsNotShown() {
    folder.page("costs", "Seen.\n\n<!-- not\n\nseen -->\n\nSeen <!-- not --> too.\n");
    assertThat(folder.problems()).isEmpty();
    assertThat(folder.snapshot().pages("en").getFirst().html(org.usher.question.Answers.none()))
        .isEqualTo("<p>Seen.</p>\n\n<p>Seen  too.</p>");
  }

  @Test
  void questionsHaveAForm() {
    questions("- id: role", "- id: Role", "1: 'id' needs lower case letters and digits", "10: Th");
    questions("- id: role", "- id: show", "1: 'show' means something else in addresses", "10: Th");
    questions("- id: role", "- id: q", "1: 'q' means something else in addresses", "10: Th");
    questions(
        "- id: size", "- id: role", "7: The question 'role' stands here a second time, after");
    questions("{id: it,", "{id: finance,", "6: The option 'finance' stands here a second time");
    questions("after: [role]", "after: [rolle]", "10: There is no question 'rolle'; did you mean");
    questions(
        "after: [role]", "when: {role: boss}", "10: The question 'role' has no option 'boss'");
    questions("after: [role]", "cost: 0", "10: 'cost' needs a number from 0.1 to 10, not '0'");
    questions("after: [role]", "several: some", "10: 'several' needs true or false, not 'some'");
    questions(
        "after: [role]", "why: Because.", "10: 'why' stands here a second time, after line 9");
    questions("label: Few,", "", "12: An item of 'options' has no 'label'");
    questions("label: Few", "label: {de: Wenige}", "12: 'label' has no 'en'");
    questions("label: Few", "label: " + "x".repeat(61), "12: 'label' has 1 to 60 characters, not");
  }

  @Test
  void aQuestionNeedsOptions() {
    folder.write(
        "questions.yaml",
        """
        - id: role
          ask: Who are you?
          why: So that we know.
          options: [{id: one, label: x, means: x, evidence: x}]
        """);
    assertThat(folder.problems())
        .containsExactly("questions.yaml:4: A question needs at least two options, not 1");
  }

  @Test
  void questionsMayNotWaitForEachOther() {
    String round = QUESTIONS.replace("why: So that we know.", "why: x\n  when: {size: small}");
    folder.write("questions.yaml", round);
    assertThat(folder.problems())
        .containsExactly(
            "questions.yaml:1: These questions wait for each other: role → size → role");
    folder.write("questions.yaml", QUESTIONS.replace("after: [role]", "after: [size]"));
    assertThat(folder.problems())
        .containsExactly("questions.yaml:7: These questions wait for each other: size → size");
  }

  @Test
  void theSiteHasAForm() {
    site("languages: [en, de]", "languages: []", "1: The site needs at least one language");
    site(
        "languages: [en, de]", "languages: [english]", "1: A language is a tag as en or pt-BR, no");
    site("languages: [en, de]", "languages: [en, en]", "1: The language 'en' stands here twice");
    site("budget: 3", "budget: 0", "5: 'budget' needs a whole number from 1 to 20, not '0'");
    site(
        "promise: 'Within {time}'",
        "promises: x",
        "6: Unknown key 'promises'; did you mean 'promise'?",
        "");
    site(
        "promise: 'Within {time}'",
        "promise: Tomorrow",
        "6: 'promise' needs {time} in each language, where the time stands that sales is held to");
    site("title: Small\n", "title: Small\nfooter: [imprint]\n", "3: There is no page 'imprint'");
    site(
        "title: Small\n", "title: Small\nfooter: costs\n", "3: 'footer' needs a list, not 'costs'");
  }

  @Test
  void missingFilesAreNamed() {
    folder.delete("site.yaml").delete("questions.yaml");
    assertThat(folder.problems())
        .containsExactly(
            "questions.yaml: This file is missing or cannot be read",
            "site.yaml: This file is missing or cannot be read");
  }

  @Test
  void aSiteHasAPage() {
    folder.delete("pages/costs.md");
    assertThat(folder.problems()).containsExactly("pages: There is no page to show");
  }

  @Test
  void aFormerAddressIsFreeAndClaimedOnce() {
    folder
        .pageSaying("one", "formerly: [old, costs]")
        .pageSaying("two", "formerly: [old, 'no slug']");
    assertThat(folder.problems())
        .containsExactly(
            "pages/one.md:7: The former address 'costs' is the address of a page",
            "pages/two.md:7: The former address 'old' is already claimed by 'one'",
            "pages/two.md:7: An item of 'formerly' needs lower case letters and digits joined by"
                + " '-', at most 200, not 'no slug'");
  }

  @Test
  void aPageIsNamedAsInItsAddress() {
    folder.page("Big", "x").page("a.b.c", "x");
    assertThat(folder.problems())
        .containsExactly(
            "pages/Big.md: The name of a page is lower case letters and digits joined by '-', not"
                + " 'Big'",
            "pages/a.b.c.md: The site has no language 'b.c'. Allowed: de");
  }

  @Test
  void aTranslationStandsBesideItsPage() {
    folder
        .write("pages/costs.en.md", PAGE)
        .write("pages/costs.fr.md", PAGE)
        .write("pages/other.de.md", PAGE)
        .write("pages/costs.de.md", PAGE);
    assertThat(folder.problems())
        .containsExactly(
            "pages/costs.de.md:4: Unknown key 'job'. Allowed: title, summary, review, draft,"
                + " phrases, sources, updated, reviewed, item, downloads",
            "pages/costs.en.md: 'en' is the main language; its pages are called slug.md",
            "pages/costs.fr.md: The site has no language 'fr'. Allowed: de",
            "pages/other.de.md: This translates pages/other.md, which does not exist");
  }

  @Test
  void aPageMayNotLeadToOneThatIsNotShown() {
    folder
        .pageSaying("draft", "draft: true")
        .pageSaying("later", "publish: 2999-01-01")
        .pageSaying("latest", "publish: 2999-12-31")
        .page("costs", "[x](/p/draft)\n[x](/p/later)\n");
    assertThat(folder.problems())
        .containsExactly(
            "pages/costs.md:8: The page 'draft' is a draft and cannot be reached",
            "pages/costs.md:9: The page 'later' is not shown before 2999-01-01T00:00:00Z");
  }

  @Test
  void aPageMayLeadToOneThatIsShownBeforeIt() {
    String later = "publish: 2999-01-01\n---\n[x](/p/%s)\n";
    folder
        .write("pages/a.md", PAGE.replaceFirst("---\nIt.*\n$", later.formatted("b")))
        .write("pages/b.md", PAGE.replaceFirst("---\nIt.*\n$", later.formatted("costs")));
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void nobodyLooksIntoADraft() {
    folder.write("pages/draft.md", "---\ndraft: true\ntitel: x\n---\n<script>\n:::\n[](x)\n");
    assertThat(folder.problems()).isEmpty();
  }

  private void page(String right, String wrong, String... problems) {
    assertThat(PAGE).contains(right);
    folder.write("pages/costs.md", PAGE.replace(right, wrong));
    assertProblems("pages/costs.md:", problems);
  }

  private void audience(String audience, String problem) {
    folder.pageSaying("costs", "audience: " + audience);
    assertProblems("pages/costs.md:7: ", problem);
  }

  private void body(String body, String... problems) {
    folder.page("page", body);
    assertProblems("pages/page.md:", problems);
  }

  private void questions(String right, String wrong, String... problems) {
    assertThat(QUESTIONS).contains(right);
    folder.write("questions.yaml", QUESTIONS.replace(right, wrong));
    assertProblems("questions.yaml:", problems);
  }

  private void site(String right, String wrong, String... problems) {
    assertThat(SITE).contains(right);
    folder.write("site.yaml", SITE.replace(right, wrong));
    assertProblems("site.yaml:", problems);
  }

  private void assertProblems(String file, String... beginnings) {
    var found = folder.problems();
    assertThat(found).hasSize(beginnings.length);
    for (int i = 0; i < beginnings.length; i++) {
      assertThat(found.get(i))
          .as(found + Arrays.toString(beginnings))
          .startsWith(file + beginnings[i]);
    }
  }
}
