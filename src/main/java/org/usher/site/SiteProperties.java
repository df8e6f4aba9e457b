package org.usher.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the public site.
///
/// @param securityContact whom to tell about a hole, as `mailto:security@example.com`; without one
///   the contact form is named
@ConfigurationProperties("usher.site")
record SiteProperties(@DefaultValue("") String securityContact) {}
