package org.usher.matching.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.usher.brand.Brand;
import org.usher.content.Page;
import org.usher.content.SiteSettings;
import org.usher.design.Address;
import tools.jackson.databind.json.JsonMapper;

/// What a screen is, for machines: JSON-LD by schema.org.
final class StructuredData {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StructuredData() {}

  static String site(SiteSettings settings, Brand brand, Address address) {
    var site = object("WebSite");
    site.put("name", settings.title().in(address.language()));
    site.put("description", settings.description().in(address.language()));
    site.put("url", brand.absolute(address.to("/").bare()));
    return JSON.writeValueAsString(site);
  }

  static String article(Page page, Brand brand, Address address) {
    var article = object("Article");
    article.put("headline", page.title());
    article.put("description", page.summary());
    article.put("inLanguage", page.language());
    article.put("dateModified", page.updated().toString());
    article.put("mainEntityOfPage", brand.absolute(address.bare()));
    article.put("publisher", Map.of("@type", "Organization", "name", brand.name()));
    return JSON.writeValueAsString(article);
  }

  private static Map<String, Object> object(String type) {
    var object = new LinkedHashMap<String, Object>();
    object.put("@context", "https://schema.org");
    object.put("@type", type);
    return object;
  }
}
