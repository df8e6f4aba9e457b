package org.usher.brand;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the brand.
///
/// @param theme folder of the brand, with its `brand.yaml`
/// @param publicAddress where buyers reach the portal, as `https://buy.example.com`
@ConfigurationProperties("usher.brand")
record BrandProperties(
    @DefaultValue("themes/usher") Path theme,
    @DefaultValue("http://localhost:8080") URI publicAddress) {}
