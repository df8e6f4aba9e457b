package org.usher.lead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// All leads of the memory in one order. To put fifty thousand in order takes many times as long as
/// to look at each, so what has changed is put into its place among the others. Lists that were
/// handed out stay as they are. Not safe for several threads.
final class Ordered {

  private final Comparator<Opened> order;
  private List<Opened> all = List.of();

  /// @param order in which no two leads are equal
  Ordered(Comparator<Opened> order) {
    this.order = order;
  }

  List<Opened> all() {
    return all;
  }

  void begin(Collection<Opened> leads) {
    all = leads.stream().sorted(order).toList();
  }

  /// @param ids of leads that are others now, or gone, or were not there before
  /// @param now those of them that are there
  void replace(Set<LeadId> ids, Collection<Opened> now) {
    var merged = new ArrayList<Opened>(all.size() + now.size());
    List<Opened> changed = now.stream().sorted(order).toList();
    int next = 0;
    for (Opened one : all) {
      if (!ids.contains(one.line().id())) {
        while (next < changed.size() && order.compare(changed.get(next), one) < 0) {
          merged.add(changed.get(next++));
        }
        merged.add(one);
      }
    }
    merged.addAll(changed.subList(next, changed.size()));
    all = List.copyOf(merged);
  }
}
