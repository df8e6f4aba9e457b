package org.usher.staff;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Each context with Vaadin's security keeps who is signed in in a place of its own, and makes that
/// the place for everybody when it is made. A context that comes back from the cache has to be
/// given its place back, or the test signs in where the portal does not look.
public final class OwnSecurity extends AbstractTestExecutionListener {

  /// Before the listener of [SignedInAs] signs in.
  private static final int ORDER = 9_000;

  @Override
  public int getOrder() {
    return ORDER;
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext()
        .getBeanProvider(SecurityContextHolderStrategy.class)
        .ifUnique(SecurityContextHolder::setContextHolderStrategy);
  }
}
