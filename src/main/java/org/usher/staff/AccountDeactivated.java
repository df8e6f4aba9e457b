package org.usher.staff;

/// Nobody can sign in with an account any more. Published in the transaction that ends it, so that
/// what its owner looked after can find somebody else.
public record AccountDeactivated(AccountId account) {}
