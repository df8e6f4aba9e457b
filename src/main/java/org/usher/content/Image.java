package org.usher.content;

import java.nio.file.Path;

/// A picture of the published site.
///
/// @param name path below `/images/`
/// @param mediaType for the answer's `Content-Type`
/// @param file a copy that is never written again, so it may be sent as it is
/// @param digest SHA-256 of the contents in hexadecimal digits
public record Image(String name, String mediaType, Path file, String digest) {}
