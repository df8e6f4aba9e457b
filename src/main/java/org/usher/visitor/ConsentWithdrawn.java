package org.usher.visitor;

/// A person does not agree any more. Published in the transaction of the withdrawal.
public record ConsentWithdrawn(PersonId person, Purpose purpose) {}
