package org.usher.content;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where content is read, and where the last good content is kept.
///
/// @param content folder with `site.yaml`, `questions.yaml`, `pages/`, …
/// @param data data folder of the portal; we write to `published/` below it
@ConfigurationProperties("usher")
record ContentProperties(@DefaultValue("content") Path content, @DefaultValue("data") Path data) {}
