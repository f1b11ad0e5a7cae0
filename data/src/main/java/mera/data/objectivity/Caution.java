package mera.data.objectivity;

import java.util.List;
import java.util.stream.Collectors;
import mera.data.result.Work;

/**
 * What is printed beside the results of a school whose works call for a check. It changes no status
 * and no reliability, and never takes a school off the list of low results.
 *
 * @param works at least one
 */
public record Caution(String schoolCode, List<Work> works) {

  public Caution {
    works = List.copyOf(works);
  }

  /** Does it concern this work, whose «2» are then printed with the caution? */
  public boolean concerns(Work work) {
    return works.contains(work);
  }

  /** One Russian sentence without a full stop. */
  public String sentence() {
    return "Данные могут быть завышены: "
        + works.stream().map(Printed::work).collect(Collectors.joining(", "));
  }
}
