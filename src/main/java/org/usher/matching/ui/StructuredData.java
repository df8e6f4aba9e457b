package org.usher.matching.ui;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.usher.brand.Brand;
import org.usher.brand.BrandPicture;
import org.usher.content.Extras.Film;
import org.usher.content.Page;
import org.usher.content.SiteSettings;
import org.usher.content.Source;
import org.usher.design.Address;
import tools.jackson.databind.json.JsonMapper;

/// What a screen is, for machines: JSON-LD by schema.org.
final class StructuredData {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern IMAGE = Pattern.compile("<img[^>]* src=\"(/images/[^\"]+)\"");

  private StructuredData() {}

  static String site(SiteSettings settings, Brand brand, Address address) {
    var site = object("WebSite");
    site.put("name", settings.title().in(address.language()));
    site.put("description", settings.description().in(address.language()));
    site.put("url", brand.absolute(address.to("/").bare()));
    return JSON.writeValueAsString(site);
  }

  /// Who stands behind the site.
  static String organization(Brand brand) {
    var organization = object("Organization");
    organization.putAll(named(brand));
    return JSON.writeValueAsString(organization);
  }

  static String article(Page page, Brand brand, Address address) {
    var article = object("Article");
    article.put("headline", page.title());
    article.put("description", page.summary());
    article.put("inLanguage", page.language());
    article.put("dateModified", moment(page.updated()));
    article.put("mainEntityOfPage", brand.absolute(address.bare()));
    article.put("author", organizationOf(brand));
    article.put("publisher", organizationOf(brand));
    article.put("isAccessibleForFree", true);
    article.put("citation", page.sources().stream().map(Source::title).toList());
    firstImage(page)
        .or(() -> brand.picture(BrandPicture.CARD))
        .ifPresent(image -> article.put("image", brand.absolute(image)));
    return JSON.writeValueAsString(article);
  }

  /// The way from the start to the page.
  static String breadcrumbs(Page page, SiteSettings settings, Brand brand, Address address) {
    var list = object("BreadcrumbList");
    list.put(
        "itemListElement",
        List.of(
            crumb(
                1, settings.title().in(address.language()), brand.absolute(address.to("/").bare())),
            crumb(2, page.title(), brand.absolute(address.bare()))));
    return JSON.writeValueAsString(list);
  }

  /// One for each film on the page.
  static List<String> films(Page page, Brand brand) {
    return page.extras().films().stream().map(film -> film(film, page, brand)).toList();
  }

  /// The picture that stands for a page elsewhere: the first one on it.
  static Optional<String> firstImage(Page page) {
    return page.body().stream()
        .flatMap(block -> block.all().stream())
        .map(prose -> IMAGE.matcher(prose.html()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  private static String film(Film film, Page page, Brand brand) {
    var video = object("VideoObject");
    video.put("name", film.title());
    video.put("description", page.summary());
    video.put("thumbnailUrl", brand.absolute(film.poster()));
    video.put("uploadDate", moment(page.updated()));
    video.put("duration", "PT%dM".formatted(film.minutes()));
    video.put(
        film.isOurs() ? "contentUrl" : "url",
        film.isOurs() ? brand.absolute(film.address()) : film.address());
    return JSON.writeValueAsString(video);
  }

  /// With a time zone, without which a search engine takes its own.
  private static String moment(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC).toInstant().toString();
  }

  private static Map<String, Object> crumb(int position, String name, String address) {
    var crumb = new LinkedHashMap<String, Object>();
    crumb.put("@type", "ListItem");
    crumb.put("position", position);
    crumb.put("name", name);
    crumb.put("item", address);
    return crumb;
  }

  private static Map<String, Object> organizationOf(Brand brand) {
    var organization = new LinkedHashMap<String, Object>();
    organization.put("@type", "Organization");
    organization.putAll(named(brand));
    return organization;
  }

  private static Map<String, Object> named(Brand brand) {
    var named = new LinkedHashMap<String, Object>();
    named.put("name", brand.name());
    named.put("url", brand.absolute("/"));
    brand.logo().ifPresent(logo -> named.put("logo", brand.absolute(logo)));
    return named;
  }

  private static Map<String, Object> object(String type) {
    var object = new LinkedHashMap<String, Object>();
    object.put("@context", "https://schema.org");
    object.put("@type", type);
    return object;
  }
}
