package org.usher.privacy.ui;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Says that `Sec-GPC: 1` is honoured (Global Privacy Control, W3C, "GPC support resource").
@Controller
class GpcController {

  /// The day since when it is so.
  private static final String SINCE = "2026-11-23";

  @GetMapping(path = "/.well-known/gpc.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  String gpc() {
    return "{\"gpc\": true, \"lastUpdate\": \"%s\"}".formatted(SINCE);
  }
}
