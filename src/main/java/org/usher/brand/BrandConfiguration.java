package org.usher.brand;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads the brand when the portal starts. One that cannot be used then is no brand at all.
@Configuration
@EnableConfigurationProperties(BrandProperties.class)
class BrandConfiguration {

  @Bean
  Brand brand(BrandProperties properties) {
    Path folder = properties.theme().toAbsolutePath().normalize();
    BrandFolder.Reading reading = new BrandFolder(folder).read();
    Look look =
        reading
            .look()
            .orElseThrow(() ->
                new BrandException(
                    "The brand in %s cannot be used: %s"
                        .formatted(folder, String.join("; ", reading.report().problems()))));
    return new Brand(look, properties.publicAddress(), folder);
  }
}
