package mera.app.cli;

import java.util.ArrayList;
import java.util.List;
import mera.data.problem.Refusal;
import picocli.CommandLine;

/**
 * The program without a window. Exit status: 0 done, 1 done with problems, 2 wrong usage, 3
 * refused, 4 fault.
 */
@CommandLine.Command(
    name = "mera",
    description = "Мера: от результатов школ к приказу. Без команды открывается окно.",
    version = "Мера 0.1.0",
    synopsisSubcommandLabel = "КОМАНДА")
public final class Mera {

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "эта справка")
  boolean help;

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "версия программы")
  boolean version;

  private static final int USAGE = 2;
  private static final int REFUSED = 3;
  private static final int FAULT = 4;

  private Mera() {}

  /**
   * Runs a command.
   *
   * @param arguments the words behind {@code mera}; at least one
   * @return the exit status
   */
  public static int run(String... arguments) {
    return run(new Output(System.out, System.err, System.console() != null), arguments);
  }

  static int run(Output output, String... arguments) {
    return line(output).execute(arguments);
  }

  private static CommandLine line(Output output) {
    CommandLine mera = new CommandLine(new Mera());
    commands(output).forEach(mera::addSubcommand);
    CommandLine plan = new CommandLine(new PlanCommand());
    PlanCommand.commands(output).forEach(plan::addSubcommand);
    mera.addSubcommand(plan);
    CommandLine order = new CommandLine(new OrderCommand());
    OrderCommand.commands(output).forEach(order::addSubcommand);
    mera.addSubcommand(order);
    inRussian(mera);
    mera.setOut(output.out()).setErr(output.err());
    mera.setExecutionExceptionHandler((failure, line, parsed) -> failed(output, failure));
    mera.setParameterExceptionHandler(
        (failure, words) -> {
          output.message(Usage.sentence(failure));
          output.message(
              "Справка: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
          return USAGE;
        });
    return mera;
  }

  private static void inRussian(CommandLine line) {
    line.getCommandSpec()
        .usageMessage()
        .synopsisHeading("Запись: ")
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .commandListHeading("%nКоманды:%n");
    line.getSubcommands().values().forEach(Mera::inRussian);
  }

  private static List<Object> commands(Output output) {
    List<Object> commands = new ArrayList<>();
    commands.add(new DemoCommand(output));
    commands.add(new NewCommand(output));
    commands.add(new ImportCommand(output));
    commands.add(new SchoolsCommand(output));
    commands.add(new TalliesCommand(output));
    commands.add(new IdentifyCommand(output));
    commands.add(new ObjectivityCommand(output));
    commands.add(new RatingCommand(output));
    commands.add(new TutorsCommand(output));
    commands.add(new SupportCommand(output));
    commands.add(new RisksCommand(output));
    commands.add(new ListsCommand(output));
    commands.addAll(HistoryCommand.commands(output));
    return commands;
  }

  private static int failed(Output output, Exception failure) {
    output.progressEnd();
    if (failure instanceof Refusal refusal) {
      output.message(refusal.getMessage());
      return REFUSED;
    }
    output.message(Fault.of(failure).sentence());
    return FAULT;
  }
}
