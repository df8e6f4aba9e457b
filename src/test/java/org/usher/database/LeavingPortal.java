package org.usher.database;

import java.nio.file.Path;

/// A portal with nothing but its database, in a process of its own, so that it can be killed.
final class LeavingPortal {

  public static void main(String[] arguments) throws Exception {
    ServerFolder folder = new ServerFolder(Path.of(arguments[0]));
    PrivateServer server =
        PrivateServer.over(folder, TestServer.programs(), ServerAccount.usher(folder.password()));
    System.out.println("pid " + server.pid().orElseThrow());
    Thread.currentThread().join();
  }
}
