package org.usher.staff;

/// Where the screens of staff are.
public final class StaffAddresses {

  public static final String SIGN_IN = "/staff/sign-in";
  public static final String SIGN_OUT = "/staff/sign-out";
  public static final String FORGOTTEN = "/staff/forgotten";
  public static final String INVITATION = "/staff/invitation";
  public static final String RESET = "/staff/reset";
  public static final String ACCOUNTS = "/staff/accounts";
  public static final String PLACES = "/staff/places";
  public static final String PAST = "/staff/past-leads";
  public static final String RETENTION = "/staff/retention";
  public static final String PASSWORD = "/staff/password";
  public static final String STUDIO = "/studio";
  public static final String DESK = "/desk";

  /// Where an attempt to sign in that failed is shown; nobody goes there by themselves.
  public static final String REFUSED = "/staff/sign-in/refused";

  private StaffAddresses() {}

  /// Where somebody begins to work.
  public static String home(Account account) {
    if (account.is(Role.SELLER)) {
      return DESK;
    }
    return account.is(Role.MARKETER) ? STUDIO : ACCOUNTS;
  }
}
