package mera.app.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong words on the command line, said in Russian. */
final class Usage {

  private Usage() {}

  static String sentence(ParameterException failure) {
    if (failure instanceof MissingParameterException missing) {
      return "Не хватает: "
          + missing.getMissing().stream().map(Usage::name).collect(Collectors.joining(", "))
          + ".";
    }
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return "Лишнее или незнакомое слово: " + String.join(" ", unmatched.getUnmatched()) + ".";
    }
    ArgSpec argument = failure.getArgSpec();
    return argument == null
        ? "Команда записана неверно: " + failure.getMessage() + "."
        : "Значение «" + failure.getValue() + "» не подходит для " + name(argument) + ".";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName()
        : ((CommandLine.Model.PositionalParamSpec) argument).paramLabel();
  }
}
