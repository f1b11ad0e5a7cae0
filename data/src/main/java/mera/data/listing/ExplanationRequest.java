package mera.data.listing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.document.Document;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Corner;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.objectivity.Group;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.Sign;
import mera.data.objectivity.WorkSigns;
import mera.data.problem.Refusal;
import mera.data.result.Exam;

/**
 * The draft of a letter that asks a school to explain the signs in its ВПР: neutral, with the
 * numbers and the questions. Whoever sends it fills in date, number and signature.
 *
 * @param region name of the region
 * @param year calendar year of the works
 */
public record ExplanationRequest(String region, SchoolSigns school, int year) {

  private static final Map<Group, String> QUESTIONS =
      new EnumMap<>(
          Map.of(
              Group.LEVEL,
              "чем объясняется уровень результатов: состав классов, углублённое изучение предмета,"
                  + " подготовка к работе",
              Group.JOURNAL,
              "как соотносятся отметки за работу и в журнале, по каким критериям ставятся текущие"
                  + " отметки",
              Group.BOUNDARY,
              "как проверялись работы с баллами у границ отметок: кто входил в комиссию, была ли"
                  + " перепроверка, сохранены ли работы",
              Group.ANSWERS,
              "в каких условиях выполнялась работа: рассадка, варианты, присутствие наблюдателей",
              Group.DYNAMICS,
              "что изменилось в параллели между работами двух лет: состав, учитель, программа",
              Group.OFFICIAL,
              "какие меры приняты после публикации маркера Рособрнадзора"));

  /** The letter; refused for a school without a sign that counts. */
  public Document document() throws Refusal {
    List<WorkSigns> works = works();
    if (works.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "У школы «" + school.name() + "» нет признаков: пояснять нечего.");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Corner(List.of("Руководителю", school.name(), school.municipality())));
    blocks.add(new Space(1));
    blocks.add(Paragraph.left("от ________ № ________"));
    blocks.add(new Space(0.5));
    blocks.add(Paragraph.heading(1, "О результатах ВПР " + year + " года"));
    blocks.add(new Space(0.5));
    blocks.add(
        Paragraph.body(
            "По результатам всероссийских проверочных работ "
                + year
                + " года ("
                + region
                + ") в работах школы есть показатели, которые требуют дополнительного анализа. "
                + Objectivity.NOTE
                + ": у такого результата может быть объяснение, известное только школе."));
    blocks.add(table(works));
    blocks.add(new Space(0.5));
    blocks.add(Paragraph.body("Просим сообщить:"));
    int number = 1;
    for (Group group : groups(works)) {
      blocks.add(Paragraph.body(number + ") " + QUESTIONS.get(group) + ";"));
      number++;
    }
    blocks.add(
        Paragraph.body(number + ") какие выводы сделала школа и нужна ли ей методическая помощь."));
    blocks.add(
        Paragraph.body(
            "Срок ответа: до ________. Форма свободная, ответ подписывает руководитель."));
    blocks.add(Paragraph.body(Objectivity.RESTRICTION + "."));
    blocks.add(new Space(1.5));
    blocks.add(new Signature(List.of("Руководитель"), "________________"));
    return new Document(
        "Запрос пояснения: " + school.name(),
        List.of(new Section(Document.Orientation.PORTRAIT, blocks)),
        "ПРОЕКТ");
  }

  /** Works of ВПР with a sign that counts. */
  private List<WorkSigns> works() {
    return school.works().stream()
        .filter(work -> work.work().exam() == Exam.VPR && !work.groups().isEmpty())
        .toList();
  }

  private static TreeSet<Group> groups(List<WorkSigns> works) {
    return works.stream()
        .flatMap(work -> work.groups().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Table table(List<WorkSigns> works) {
    List<Row> rows = new ArrayList<>();
    for (WorkSigns work : works) {
      String signs =
          work.signs().stream()
              .filter(Sign::counts)
              .map(sign -> sign.kind().title() + ". " + sign.facts().get())
              .collect(Collectors.joining("\n"));
      rows.add(
          new Row(
              Stream.of(WorkName.of(work.work()), String.valueOf(work.n()), signs)
                  .map(Cell::of)
                  .toList(),
              false));
    }
    return new Table(
        List.of(
            new Column("Работа", 40, Align.LEFT),
            new Column("Участников", 24, Align.CENTER),
            new Column("Признаки", 106, Align.LEFT)),
        rows);
  }
}
