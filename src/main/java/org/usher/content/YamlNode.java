package org.usher.content;

/// A value in a YAML file that knows its file and line. To be completed.
public interface YamlNode {

  String file();

  int line();
}
