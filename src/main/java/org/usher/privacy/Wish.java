package org.usher.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.usher.design.Address;
import org.usher.visitor.PassUse;
import tools.jackson.databind.json.JsonMapper;

/// What an address asked us to send a link for.
///
/// @param language,prefix,path,query where the link leads
record Wish(
    PassUse use,
    String email,
    String language,
    String prefix,
    String path,
    Map<String, String> query) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Wish {
    query = new LinkedHashMap<>(query);
  }

  static Wish of(PassUse use, String email, Address link) {
    return new Wish(use, email, link.language(), link.prefix(), link.path(), link.query());
  }

  Address link() {
    return new Address(language, prefix, path, new LinkedHashMap<>(query));
  }

  byte[] json() {
    return JSON.writeValueAsBytes(this);
  }

  static Wish read(byte[] json) {
    return JSON.readValue(json, Wish.class);
  }

  /// Without the address.
  @Override
  public String toString() {
    return "Wish[%s]".formatted(use);
  }
}
