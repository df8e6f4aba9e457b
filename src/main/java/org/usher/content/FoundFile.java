package org.usher.content;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/// A file in the content folder, as a glance at the folder shows it. When two glances are equal,
/// nothing was written in between.
///
/// @param name path below the folder, with `/`
/// @param key what the file system calls the file, when it has such a thing
record FoundFile(String name, Path path, long size, FileTime changed, @Nullable Object key) {}
