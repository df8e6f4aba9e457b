package org.usher.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What `bin/bench desk` has measured.
///
/// @param load seconds until everything was opened for the first time
/// @param list milliseconds, sorted; so are the others
/// @param heap bytes in use
record DeskReport(
    double load, double[] list, double[] filter, double[] search, double[] afterChange, long heap) {

  private static final JsonMapper JSON = new JsonMapper();

  String json(int leads) {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("bench", "desk");
    figures.put("leads", leads);
    figures.put("load_s", tenths(load));
    put(figures, "list", list);
    put(figures, "filter", filter);
    put(figures, "search", search);
    put(figures, "after_change", afterChange);
    figures.put("heap_mb", heap >> 20);
    return JSON.writeValueAsString(figures);
  }

  private static void put(Map<String, Object> figures, String name, double[] times) {
    figures.put(name + "_p50_ms", tenths(at(times, 0.5)));
    figures.put(name + "_p95_ms", tenths(at(times, 0.95)));
  }

  String words(int leads) {
    return String.format(
        Locale.ROOT,
        """
        %d leads, opened in %.1f s
        list           %s
        filter         %s
        search         %s
        after a change %s
        heap           %d MB\
        """,
        leads,
        load,
        said(list),
        said(filter),
        said(search),
        said(afterChange),
        heap >> 20);
  }

  private static String said(double[] times) {
    return String.format(Locale.ROOT, "p50 %.1f ms, p95 %.1f ms", at(times, 0.5), at(times, 0.95));
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
