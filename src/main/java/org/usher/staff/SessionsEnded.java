package org.usher.staff;

/// The sessions of an account that began before a generation are no longer good.
///
/// @param generation the first one that is
record SessionsEnded(AccountId account, int generation) {}
