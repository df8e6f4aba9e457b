package org.usher.post;

/// What goes out of the house, in clear. Exists in memory only, for as long as sending takes.
public sealed interface Message permits Mail, Hook, Calls {}
