package org.usher.visitor;

/// A person is being erased. Published in the transaction of the erasure, once or more often.
public record PersonErased(PersonId person) {}
