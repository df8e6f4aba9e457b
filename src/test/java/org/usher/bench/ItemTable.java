package org.usher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Items and what they answer to questions: the first column names the item, each other column is a
/// question, an empty cell says nothing.
///
/// @param questions names of the columns but the first
/// @param rows one list for each item, as long as `questions`; empty text for an empty cell
/// @param remarks what was odd about the file, to be told to whoever runs the bench
record ItemTable(List<String> questions, List<List<String>> rows, List<String> remarks) {

  ItemTable {
    questions = List.copyOf(questions);
    rows = rows.stream().map(List::copyOf).toList();
    remarks = List.copyOf(remarks);
  }

  static ItemTable read(Path file) throws IOException {
    return parse(Files.readString(file));
  }

  /// @throws IllegalArgumentException when there is not even one item
  static ItemTable parse(String text) {
    var all = Csv.rows(text);
    if (all.size() < 2) {
      throw new IllegalArgumentException(
          "A table of items has a line of names and at least one item, not %d lines"
              .formatted(all.size()));
    }
    var questions = all.getFirst().subList(1, all.getFirst().size());
    var rows = new ArrayList<List<String>>();
    var remarks = new ArrayList<String>();
    for (int i = 1; i < all.size(); i++) {
      var cells = all.get(i).subList(1, all.get(i).size());
      if (cells.size() != questions.size()) {
        remarks.add(
            "Item %d has %d cells, not %d: missing ones say nothing, others are left out"
                .formatted(i, cells.size(), questions.size()));
      }
      rows.add(
          IntStream.range(0, questions.size())
              .mapToObj(q -> q < cells.size() ? cells.get(q) : "")
              .toList());
    }
    if (questions.isEmpty()) {
      remarks.add("There is no question: all items stay alike");
    }
    return new ItemTable(questions, rows, remarks);
  }

  /// The same with a word in place of every empty cell, so that it is an answer like the others.
  ItemTable withEmptyAsAnswer() {
    return new ItemTable(
        questions,
        rows.stream()
            .map(row -> row.stream().map(cell -> cell.isEmpty() ? "∅" : cell).toList())
            .toList(),
        remarks);
  }

  int size() {
    return rows.size();
  }

  /// The values of a column, in order of their first appearance; without the empty one.
  List<String> values(int question) {
    return rows.stream()
        .map(row -> row.get(question))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .toList();
  }
}
