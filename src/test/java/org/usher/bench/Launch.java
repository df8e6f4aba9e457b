package org.usher.bench;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

/// Starts a bench, and says what was wrong with what it was given in one sentence.
final class Launch {

  /// As of a command that was called in a wrong way.
  static final int MISUSED = 2;

  private Launch() {}

  /// @param arguments the class of the bench, then its options
  public static void main(String[] arguments) throws ReflectiveOperationException {
    int code = run(arguments, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  static int run(String[] arguments, PrintStream complaints) throws ReflectiveOperationException {
    Method main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
      return 0;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        complaints.println(wrong.getMessage());
        return MISUSED;
      }
      if (e.getCause() instanceof NoSuchFileException missing) {
        complaints.println("There is no file " + missing.getFile());
        return MISUSED;
      }
      throw e;
    }
  }
}
