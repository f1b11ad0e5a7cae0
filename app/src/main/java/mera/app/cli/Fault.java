package mera.app.cli;

import java.util.HexFormat;
import org.slf4j.LoggerFactory;

/**
 * Our bug: a short code that can be told over the telephone, the details in the log.
 *
 * @param code from the classes and methods of the trace, so equal faults have equal codes
 */
public record Fault(String code) {

  /** Logs the failure, once, and gives it its code. */
  public static Fault of(Throwable failure) {
    int hash = 7;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      hash = hash * 31 + cause.getClass().getName().hashCode();
      for (StackTraceElement element : cause.getStackTrace()) {
        if (element.getClassName().startsWith("mera.")) {
          hash = hash * 31 + (element.getClassName() + element.getMethodName()).hashCode();
        }
      }
    }
    Fault fault = new Fault(HexFormat.of().withUpperCase().toHexDigits(hash));
    LoggerFactory.getLogger(Fault.class).error("fault " + fault.code, failure);
    return fault;
  }

  /** What the user is told. */
  public String sentence() {
    return "Ошибка программы, код " + code + ". Подробности в журнале: " + LogFile.path() + ".";
  }
}
