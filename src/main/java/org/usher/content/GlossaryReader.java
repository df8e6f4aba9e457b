package org.usher.content;

import java.util.HashSet;
import java.util.List;
import org.usher.content.Glossary.Entry;

/// Reads `glossary.yaml`.
final class GlossaryReader {

  private static final int MAX_ID = 40;
  private static final int MAX_WORD = 60;

  /// It is read beside the text and has to stay a definition.
  private static final int MAX_MEANING = 300;

  private GlossaryReader() {}

  static Glossary read(YamlNode file, List<String> languages) {
    var ids = new HashSet<String>();
    return new Glossary(
        file.list().stream().map(node -> entry(node, languages, ids)).toList(), languages);
  }

  private static Entry entry(YamlNode node, List<String> languages, HashSet<String> ids) {
    node.allow("id", "term", "means", "also");
    String id = node.get("id").slug(MAX_ID);
    if (!id.isEmpty() && !ids.add(id)) {
      node.get("id").problem("The term '%s' stands here twice".formatted(id));
    }
    return new Entry(
        id,
        node.get("term").words(languages, MAX_WORD),
        node.get("means").words(languages, MAX_MEANING),
        node.find("also").map(YamlNode::list).orElse(List.of()).stream()
            .map(YamlNode::text)
            .filter(form -> !form.isEmpty())
            .toList());
  }
}
