package mera.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.data.Agreements;
import mera.data.SupportReading;
import mera.data.SupportRegister;
import mera.data.Workspace;
import mera.data.context.ContextMethod;
import mera.data.document.DataSheet;
import mera.data.document.Format;
import mera.data.ingest.PaperTables;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.tutor.Agreement;
import mera.data.tutor.Suggestion;
import mera.data.tutor.Support;
import mera.data.tutor.SupportLine;
import mera.data.tutor.SupportRemark;
import mera.data.tutor.TutorRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code support}: who supports which listed school. */
@CommandLine.Command(
    name = "support",
    description = "сопровождение школ списка: школа-тьютор, наставник, куратор, договор; замечания")
final class SupportCommand extends Command.OnFile {

  @Option(names = "--year", required = true, paramLabel = "ГОД", description = "год работ")
  int year;

  @Option(
      names = "--list",
      paramLabel = "СПИСОК",
      description = "школы этого списка, например L1; без слова – последнего списка года")
  @Nullable String list;

  @Option(
      names = "--capacity",
      paramLabel = "ЧИСЛО",
      description = "сколько школ может быть у одного тьютора")
  int capacity = TutorRule.standard().capacity();

  @Option(names = "--accept", description = "принять первые предложения там, где решения нет")
  boolean accept;

  @Option(names = "--school", paramLabel = "КОД", description = "какую школу записать")
  @Nullable String school;

  @Option(
      names = "--tutor",
      paramLabel = "КОД",
      description = "её школа-тьютор; «нет» – без тьютора, «-» – снова не решено")
  @Nullable String tutor;

  @Option(names = "--mentor", paramLabel = "КТО", description = "методист-наставник")
  @Nullable String mentor;

  @Option(names = "--curator", paramLabel = "КТО", description = "куратор")
  @Nullable String curator;

  @Option(names = "--number", paramLabel = "НОМЕР", description = "номер договора")
  @Nullable String number;

  @Option(names = "--date", paramLabel = "ДАТА", description = "дата договора: 01.09.2026")
  @Nullable String date;

  @Option(names = "--subject", paramLabel = "ТЕКСТ", description = "предмет договора")
  @Nullable String subject;

  @Option(names = "--note", paramLabel = "ТЕКСТ", description = "примечание")
  @Nullable String note;

  @Option(
      names = "--import",
      paramLabel = "ФАЙЛ",
      description = "взять таблицу сопровождения из XLSX, DOCX или TSV")
  @Nullable Path source;

  @Option(names = "--dry-run", description = "прочитать таблицу и показать, ничего не сохранять")
  boolean dryRun;

  @Option(names = "--export", paramLabel = "ФАЙЛ", description = "записать таблицу в XLSX")
  @Nullable Path export;

  @Option(
      names = "--agreements",
      paramLabel = "ПАПКА",
      description = "записать проекты договоров о сетевом взаимодействии, DOCX, по одному на пару")
  @Nullable Path agreements;

  @Option(
      names = "--order",
      paramLabel = "ПРИКАЗ",
      description = "обновить таблицу пар в приказе, например O1")
  @Nullable String order;

  @Option(names = "--whole", description = "в приказе и наставник, куратор, договор")
  boolean whole;

  SupportCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    if (capacity < 1 || capacity > 50) {
      throw refusal("У тьютора может быть от 1 до 50 школ: --capacity 2.");
    }
    SupportRegister register = workspace.support();
    if (school != null) {
      register.keep(written(register.of(school)));
    } else if (asksForASchool()) {
      throw refusal("Назовите школу словом --school, например --school 980012.");
    }
    Path table = source;
    SupportReading read =
        table == null
            ? null
            : register.read(String.valueOf(table.getFileName()), PaperTables.read(table));
    if (read != null && !dryRun) {
      register.keep(read);
    }
    List<SupportLine> lines = lines(workspace);
    if (accept && accept(workspace, lines) > 0) {
      lines = lines(workspace);
    }
    if (export != null) {
      DataSheet.write("Сопровождение школ", SupportRegister.workbook(lines), export);
    }
    if (agreements != null) {
      Agreements.write(lines, Format.DOCX, agreements);
    }
    boolean inOrder = order != null && register.intoOrder(order, whole).isPresent();
    say(read, lines, inOrder);
    boolean clean = lines.stream().allMatch(line -> line.remarks().isEmpty());
    return clean && (read == null || read.problems().isEmpty()) ? DONE : PROBLEMS;
  }

  private boolean asksForASchool() {
    return tutor != null
        || mentor != null
        || curator != null
        || number != null
        || date != null
        || subject != null
        || note != null;
  }

  private Support written(Support before) throws Refusal {
    Support support = before;
    if (tutor != null) {
      support =
          switch (tutor) {
            case "-" -> support.opened();
            case "нет" -> support.withTutor(null);
            default -> support.withTutor(tutor);
          };
    }
    Agreement old = support.agreement();
    return support
        .withMentor(mentor == null ? support.mentor() : mentor)
        .withCurator(curator == null ? support.curator() : curator)
        .withNote(note == null ? support.note() : note)
        .withAgreement(
            new Agreement(
                number == null ? old.number() : number.strip(),
                date == null ? old.date() : Agreement.day(date),
                subject == null ? old.subject() : subject.strip()));
  }

  private List<SupportLine> lines(Workspace workspace) throws Refusal {
    SupportRegister register = workspace.support();
    return register.lines(
        register.listed(year, list == null ? null : workspace.list(list)),
        TutorRule.standard().holding(capacity),
        workspace.ratings().context(ContextMethod.standard(), year));
  }

  private static int accept(Workspace workspace, List<SupportLine> lines) throws Refusal {
    List<Support> accepted = new ArrayList<>();
    for (SupportLine line : lines) {
      line.suggestion()
          .map(one -> line.support().withTutor(one.tutor().school().code()))
          .ifPresent(accepted::add);
    }
    return workspace
        .support()
        .keepAll(accepted, "Приняты предложенные школы-тьюторы: " + accepted.size());
  }

  private static Refusal refusal(String sentence) {
    return new Refusal(Refusal.Reason.IMPOSSIBLE, sentence);
  }

  private void say(@Nullable SupportReading read, List<SupportLine> lines, boolean inOrder) {
    if (json) {
      output()
          .json(
              new Fields()
                  .with("changed", read == null ? 0 : read.changed().size())
                  .with(
                      "problems",
                      read == null ? List.of() : read.problems().stream().map(Fields::of).toList())
                  .with("order", inOrder ? order : null)
                  .with("schools", lines.stream().map(SupportCommand::fields).toList())
                  .map());
      return;
    }
    if (read != null) {
      output().line("Строк со школами: " + read.rows() + ", изменений: " + read.changed().size());
      read.problems().stream().map(Problem::message).forEach(output()::line);
    }
    for (SupportLine line : lines) {
      output().line(line.school().code() + "  " + line.school().name() + " — " + words(line));
      line.remarks().forEach(remark -> output().line("    ! " + remark.sentence()));
      line.suggestion()
          .ifPresent(
              one ->
                  output()
                      .line(
                          "    предложена "
                              + one.tutor().school().name()
                              + ": "
                              + String.join("; ", one.reasons())));
    }
    if (order != null) {
      output()
          .line(
              inOrder
                  ? "Таблица пар приказа " + order + " обновлена."
                  : "Таблица пар приказа " + order + " уже такая же.");
    }
  }

  private static String words(SupportLine line) {
    List<String> words = new ArrayList<>();
    Support support = line.support();
    words.add(line.tutorName().isEmpty() ? "тьютор не выбран" : line.tutorName());
    if (!support.mentor().isEmpty()) {
      words.add("наставник " + support.mentor());
    }
    if (!support.curator().isEmpty()) {
      words.add("куратор " + support.curator());
    }
    if (!support.agreement().isEmpty()) {
      words.add("договор " + support.agreement().printed());
    }
    return String.join(", ", words);
  }

  private static Map<String, @Nullable Object> fields(SupportLine line) {
    Support support = line.support();
    Agreement agreement = support.agreement();
    return new Fields()
        .with("code", line.school().code())
        .with("name", line.school().name())
        .with("municipality", line.school().municipality())
        .with("listed", line.listed())
        .with("decided", !support.tutorOpen())
        .with("tutor", support.tutorCode())
        .with("mentor", support.mentor())
        .with("curator", support.curator())
        .with(
            "agreement",
            new Fields()
                .with("number", agreement.number())
                .with("date", agreement.date() == null ? null : agreement.date().toString())
                .with("subject", agreement.subject())
                .map())
        .with("note", support.note())
        .with("remarks", line.remarks().stream().map(SupportCommand::fields).toList())
        .with("suggestions", line.suggestions().stream().map(SupportCommand::fields).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(SupportRemark remark) {
    return new Fields()
        .with("kind", remark.kind().name())
        .with("error", remark.kind().error())
        .with("sentence", remark.sentence())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Suggestion suggestion) {
    return new Fields()
        .with("code", suggestion.tutor().school().code())
        .with("name", suggestion.tutor().school().name())
        .with("reasons", suggestion.reasons())
        .with("cautions", suggestion.cautions())
        .map();
  }
}
