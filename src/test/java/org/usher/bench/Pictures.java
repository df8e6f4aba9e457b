package org.usher.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.OutputType;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.usher.Browser;
import org.usher.handoff.MessagePages;
import org.usher.lead.LeadId;
import org.usher.lead.Leads;
import org.usher.lead.RaisedLeads;
import org.usher.visitor.People;

/// Draws one lead as each channel shows it, mail, Slack, Teams and the desk, at the width of a
/// phone and of a screen, into `target/pictures`.
///
/// Arguments: `--port 18140`.
final class Pictures {

  private Pictures() {}

  public static void main(String[] arguments) throws Exception {
    var options = new Options(arguments);
    Path folder = Files.createDirectories(Path.of("target", "pictures").toAbsolutePath());
    int port = options.number("port", 18_140);
    var portal = PortalHere.start(options.freshFolder("pictures"), port);
    try {
      draw(portal, "http://localhost:" + port, folder);
    } finally {
      portal.close();
    }
    System.out.println("The pictures are in " + folder);
  }

  private static void draw(ApplicationContext portal, String root, Path folder) throws Exception {
    LeadId lead =
        new RaisedLeads(
                portal.getBean(Leads.class),
                portal.getBean(People.class),
                portal.getBean(JdbcClient.class))
            .raiseHand("Nora Weiss");
    try (var desk = Browser.desk(root);
        var phone = Browser.phone(root)) {
      for (Map.Entry<String, String> page : MessagePages.of(portal, lead).entrySet()) {
        Path file = folder.resolve(page.getKey() + ".html");
        Files.writeString(file, page.getValue());
        show(desk, file.toUri().toString(), folder.resolve(page.getKey() + "-1280.png"));
        show(phone, file.toUri().toString(), folder.resolve(page.getKey() + "-390.png"));
      }
      for (Browser browser : new Browser[] {desk, phone}) {
        signIn(browser, Path.of("target", "bench", "pictures", "first-sign-ins.txt"));
      }
      String address = root + "/desk/lead/" + lead;
      show(desk, address, folder.resolve("desk-1280.png"));
      show(phone, address, folder.resolve("desk-390.png"));
    }
  }

  private static void signIn(Browser browser, Path file) throws Exception {
    String[] account =
        Files.readAllLines(file).stream()
            .map(line -> line.split("\t"))
            .filter(line -> line[0].equalsIgnoreCase("SELLER"))
            .findFirst()
            .orElseThrow();
    browser.open("/staff/sign-in");
    browser.type("E-mail", account[1]).type("Password", account[2]).press("Sign in");
    browser.await(() -> !browser.address().startsWith("/staff/sign-in"));
  }

  private static void show(Browser browser, String address, Path picture) throws Exception {
    browser.driver().get(address);
    Thread.sleep(address.startsWith("http") ? 4_000 : 300);
    Files.write(picture, browser.driver().getScreenshotAs(OutputType.BYTES));
  }
}
