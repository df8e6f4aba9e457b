package org.usher.matching;

import java.util.Arrays;

/// Keeps the few best of many numbers without sorting the rest. Among equals, those offered first
/// are kept and stand first.
final class Best {

  private final int[] indices;
  private final double[] values;
  private int size;

  Best(int count) {
    this.indices = new int[count];
    this.values = new double[count];
  }

  void offer(int index, double value) {
    if (size == indices.length && (size == 0 || value <= values[size - 1])) {
      return;
    }
    int place = size < indices.length ? size++ : size - 1;
    while (place > 0 && values[place - 1] < value) {
      values[place] = values[place - 1];
      indices[place] = indices[place - 1];
      place--;
    }
    values[place] = value;
    indices[place] = index;
  }

  /// Best first.
  int[] indices() {
    return Arrays.copyOf(indices, size);
  }
}
