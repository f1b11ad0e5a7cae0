package mera.app;

import mera.app.cli.LogFile;
import mera.app.cli.Mera;

/** The start of the program. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    LogFile.start();
    System.exit(Mera.run(arguments));
  }
}
