package org.usher.lead;

import java.util.List;
import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;

/// Makes the methods of `methods.yaml` a part of the snapshot. Without the file there are none, and
/// the desk does not speak of them.
@Component
class MethodsPart implements SnapshotPart<Methods> {

  private static final String FILE = "methods.yaml";

  @Override
  public Class<Methods> type() {
    return Methods.class;
  }

  @Override
  public Methods compile(Snapshot draft, Material material, Problems problems) {
    return material
        .yaml(FILE)
        .map(file -> new MethodsReader(draft).read(file))
        .orElseGet(() -> new Methods(List.of()));
  }
}
