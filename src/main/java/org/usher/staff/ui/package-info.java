/// Screens around accounts: signing in, choosing a password, and the list of accounts. What is
/// shown to who is not signed in yet is a plain page without script.
@NullMarked
package org.usher.staff.ui;

import org.jspecify.annotations.NullMarked;
