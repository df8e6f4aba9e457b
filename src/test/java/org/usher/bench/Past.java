package org.usher.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.usher.handoff.FaultyFile;
import org.usher.handoff.PastLeads;
import org.usher.handoff.PastPreview;
import org.usher.staff.Role;
import org.usher.staff.Staff;
import org.usher.staff.StaffContext;
import tools.jackson.databind.json.JsonMapper;

/// How long a file of past leads takes that has every fault: to look at, to learn from, to take
/// back. Database and portal are the real ones.
///
/// Arguments: `--rows 100000 --json`.
final class Past {

  private Past() {}

  public static void main(String[] arguments) throws Exception {
    var options = new Options(arguments);
    int rows = options.number("rows", 100_000);
    Path data = options.freshFolder("past");
    try (var portal = PortalHere.start(data)) {
      StaffContext staff = portal.getAutowireCapableBeanFactory().createBean(StaffContext.class);
      staff.become(portal.getBean(Staff.class).active(Role.ADMINISTRATOR).getFirst().id());
      measure(portal, rows, options.has("json"));
    }
    System.exit(0);
  }

  private static void measure(ConfigurableApplicationContext portal, int rows, boolean isJson) {
    var past = portal.getBean(PastLeads.class);
    byte[] file = FaultyFile.of(rows);
    long start = System.nanoTime();
    PastPreview preview = past.preview(file);
    double looked = seconds(start);
    start = System.nanoTime();
    int taught = past.take("bench.csv", file, preview.plan(), _ -> {});
    double took = seconds(start);
    start = System.nanoTime();
    past.undo(past.files().getFirst().id());
    var figures = new LinkedHashMap<String, Object>();
    figures.put("bench", "past");
    figures.put("rows", rows);
    figures.put("taught", taught);
    figures.put("problems", preview.problemCount());
    figures.put("preview_s", looked);
    figures.put("take_s", took);
    figures.put("undo_s", seconds(start));
    String json = new JsonMapper().writeValueAsString(figures);
    System.out.println(isJson ? json : json.replace(",\"", "\n  \""));
  }

  private static double seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
  }
}
