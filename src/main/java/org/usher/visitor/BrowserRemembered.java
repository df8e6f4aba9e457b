package org.usher.visitor;

/// A person agreed that later visits with the browser of this request are added to what is kept
/// about them. Published in the transaction of the consent.
public record BrowserRemembered(PersonId person) {}
