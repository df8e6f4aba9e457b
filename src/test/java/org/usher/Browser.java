package org.usher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real Chromium with a profile of its own, which is gone afterwards. Elements are found as a
/// person finds them: by the words on a link or a button, by the label of a field. No page may have
/// made the browser block anything, unless the test said that it would.
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /// A browser without a window says so, and would be taken for a bot, which never counts.
  private static final String AGENT =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
          + " Safari/537.36";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Dimension DESK = new Dimension(1280, 900);

  private final Path profile;
  private final ChromeDriver driver;
  private final String root;
  private final List<String> complaints = new ArrayList<>();
  private boolean isBlocking;

  private Browser(String root, Dimension size, UnaryOperator<ChromeOptions> how) {
    this.root = root;
    this.profile = temporaryFolder();
    var options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--user-agent=" + AGENT,
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build(),
            how.apply(options));
    driver.manage().window().setSize(size);
  }

  /// At a desk, 1280 pixels wide.
  public static Browser desk(String root) {
    return new Browser(root, DESK, UnaryOperator.identity());
  }

  /// A phone's 390 pixels.
  public static Browser phone(String root) {
    return new Browser(root, new Dimension(390, 844), UnaryOperator.identity());
  }

  public static Browser withoutScript(String root) {
    return new Browser(
        root,
        DESK,
        options -> {
          options.setExperimentalOption(
              "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
          return options;
        });
  }

  /// At a desk, and acts at what stands there, without waiting for the rest of a page to come.
  public static Browser impatient(String root) {
    return new Browser(
        root,
        DESK,
        options -> {
          options.setPageLoadStrategy(PageLoadStrategy.NONE);
          return options;
        });
  }

  /// At a desk, and remembers what it asks for, which costs at every step: see [#requests].
  public static Browser remembering(String root) {
    return new Browser(
        root,
        DESK,
        options -> {
          options.setCapability(
              "goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
          return options;
        });
  }

  public ChromeDriver driver() {
    return driver;
  }

  /// Opens an address of the portal, beginning with `/`.
  public Browser open(String address) {
    driver.get(root + address);
    return this;
  }

  /// As on a train: every answer takes a while, so the document stands long before the live page.
  public Browser slowly() {
    return slowly(1500);
  }

  /// The same with so many milliseconds until an answer begins to come.
  public Browser slowly(int latency) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            latency,
            "downloadThroughput",
            -1,
            "uploadThroughput",
            -1));
    return this;
  }

  /// What is asked for from now on comes at once again.
  public Browser quickly() {
    return slowly(0);
  }

  /// Makes the page this many CSS pixels wide, also where a window could not be so narrow.
  public Browser wide(int width) {
    return sized(width, 900, 1);
  }

  /// A window of so many pixels in which everything is shown twice as large: half as many CSS
  /// pixels, each of two.
  public Browser enlarged(int width) {
    return sized(width / 2, 450, 2);
  }

  private Browser sized(int width, int height, int scale) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    return this;
  }

  /// Sends these headers with every request, as a browser set to another language does, or a proxy.
  public Browser saying(Map<String, String> headers) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    return this;
  }

  /// As with a system that is set to `light` or `dark`.
  public Browser scheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /// Moves the pointer, as a person does, and waits until Flow has taken over from the document.
  public Browser live() {
    new Actions(driver).moveByOffset(1, 1).perform();
    return awaitLive();
  }

  /// Waits until Flow has taken over, as it does at the first sign of a person.
  public Browser awaitLive() {
    await(() -> !driver.findElements(By.cssSelector("html[data-live]")).isEmpty());
    return this;
  }

  /// Follows the first visible link with these words.
  public Browser follow(String words) {
    clickable(By.xpath("//a[contains(normalize-space(.), \"%s\")]".formatted(words))).click();
    return this;
  }

  /// Follows a link with these words without any sign of a person before it.
  public Browser tap(String words) {
    WebElement link =
        clickable(By.xpath("//a[contains(normalize-space(.), \"%s\")]".formatted(words)));
    driver.executeScript("arguments[0].click()", link);
    return this;
  }

  public Browser press(String words) {
    clickable(By.xpath("//button[contains(normalize-space(.), \"%s\")]".formatted(words))).click();
    return this;
  }

  /// Types into the field with this label.
  public Browser type(String label, String words) {
    WebElement field = field(label);
    field.clear();
    field.sendKeys(words);
    return this;
  }

  /// Ticks or unticks the box with this label.
  public Browser tick(String label) {
    field(label).click();
    return this;
  }

  /// The field whose label contains these words.
  public WebElement field(String label) {
    WebElement found =
        first(By.xpath("//label[contains(normalize-space(.), \"%s\")]".formatted(label)), false);
    String id = found.getDomAttribute("for");
    return driver.findElement(By.id(Objects.requireNonNull(id, label)));
  }

  /// Waits until these words stand in the main part of the page.
  public Browser see(String words) {
    try {
      await(() -> main().contains(words));
    } catch (TimeoutException e) {
      throw new AssertionError(
          "“%s” does not stand at %s, but:%n%s".formatted(words, address(), main()), e);
    } catch (StaleElementReferenceException e) {
      return see(words);
    }
    return this;
  }

  /// What stands in the main part of the page.
  public String main() {
    return driver.findElement(By.tagName("main")).getText();
  }

  /// Path and query of where we are.
  public String address() {
    String url = String.valueOf(driver.getCurrentUrl());
    return url.startsWith(root) ? url.substring(root.length()) : url;
  }

  public Browser awaitAddress(String address) {
    await(() -> address().equals(address));
    return this;
  }

  public void await(BooleanSupplier condition) {
    new WebDriverWait(driver, PATIENCE).until(waiting -> condition.getAsBoolean());
  }

  /// What the browser complained about so far, without the files that the test asks for in vain.
  public List<String> complaints() {
    driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .forEach(complaints::add);
    return List.copyOf(complaints);
  }

  /// What the browser blocked so far because a content security policy told it to.
  public List<String> blocked() {
    return complaints().stream().filter(said -> said.contains("Content Security Policy")).toList();
  }

  /// Announces that pages of this test make the browser block something.
  public Browser blocking() {
    isBlocking = true;
    return this;
  }

  /// Every address that the browser asked for since this was last called, whether or not something
  /// came back: the network log of the developer tools, which is kept by one that is
  /// [#remembering].
  public List<String> requests() {
    return driver.manage().logs().get("performance").getAll().stream()
        .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
        .map(Browser::asked)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> asked(JsonNode event) {
    JsonNode about = event.path("params");
    return switch (event.path("method").asString()) {
      case "Network.requestWillBeSent" -> Optional.of(about.path("request").path("url").asString());
      case "Network.webSocketCreated" -> Optional.of(about.path("url").asString());
      default -> Optional.empty();
    };
  }

  private WebElement clickable(By by) {
    return first(by, true);
  }

  private WebElement first(By by, boolean isShown) {
    var found = new ArrayList<WebElement>();
    await(() ->
        driver.findElements(by).stream()
            .filter(element -> !isShown || element.isDisplayed())
            .limit(1)
            .map(found::add)
            .findFirst()
            .isPresent());
    return found.getFirst();
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("usher-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (!isBlocking) {
        assertThat(blocked()).as("what the policy made the browser block").isEmpty();
      }
    } finally {
      driver.quit();
      forgetProfile();
    }
  }

  private void forgetProfile() {
    try {
      FileSystemUtils.deleteRecursively(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
