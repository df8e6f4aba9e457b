package org.usher.staff;

/// Somebody chose a password of their own.
record PasswordChanged(AccountId account) {}
