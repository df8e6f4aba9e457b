package org.usher.brand;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks after the brand's folder: a change that can be used is worn at once, one that cannot is
/// reported, and the portal goes on looking as it did.
@Component
public final class BrandWatch {

  private static final Logger log = LoggerFactory.getLogger(BrandWatch.class);

  private final Brand brand;
  private final BrandFolder folder;
  private volatile String seen;
  private volatile BrandReport report;

  BrandWatch(Brand brand) {
    this.brand = brand;
    this.folder = new BrandFolder(brand.themeFolder());
    this.seen = folder.fingerprint();
    this.report = folder.read().report();
    tell();
  }

  /// How the folder stood when it was last looked at.
  public BrandReport report() {
    return report;
  }

  @Scheduled(fixedDelayString = "PT3S")
  void look() {
    String now = folder.fingerprint();
    if (!now.equals(seen)) {
      seen = now;
      BrandFolder.Reading reading = folder.read();
      reading.look().ifPresent(brand::wear);
      report = reading.report();
      log.info("The brand in {} was read again", brand.themeFolder());
      tell();
    }
  }

  private void tell() {
    if (!report.isWorn()) {
      log.error("The brand cannot be used as it is now, so it stays as it was:");
    }
    if (!report.isAnswerable()) {
      log.warn(
          "Brand: nobody is named as responsible for data about people: give brand.yaml a"
              + " 'responsible' with name, address and email before others use the portal (GDPR,"
              + " article 13)");
    }
    report.problems().forEach(problem -> log.warn("Brand: {}", problem));
    report.unreadable().forEach(pair -> log.warn("Brand: hard to read: {}", pair));
  }
}
