package mera.data.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mera.data.result.Aggregate.JournalCounts;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.Part;
import mera.data.result.Aggregate.Passed;
import mera.data.result.Aggregate.ScoreCounts;
import mera.data.result.Aggregate.TaskShare;
import mera.data.result.Aggregate.TaskShares;
import mera.data.result.Histogram;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;

/** A part of a report as the text of a column: its kind, and its numbers as JSON. */
final class AggregateCode {

  private AggregateCode() {}

  /** Name of the kind; the same for all parts that replace each other. */
  static String kind(Part part) {
    return switch (part) {
      case MarkCounts counts -> "marks";
      case JournalCounts counts -> "journal";
      case ScoreCounts counts -> "scores";
      case TaskShares shares -> "tasks";
      case Passed passed -> "passed";
    };
  }

  static String encode(Part part) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    switch (part) {
      case MarkCounts counts -> {
        Marks marks = counts.marks();
        put(json, "marks", marks.two(), marks.three(), marks.four(), marks.five());
      }
      case JournalCounts counts -> {
        Journal journal = counts.journal();
        json.put("n", counts.n());
        put(json, "journal", journal.lower(), journal.equal(), journal.higher());
      }
      case ScoreCounts counts -> {
        json.put("max", counts.max());
        put(json, "cells", counts.scores().cells());
      }
      case TaskShares shares -> {
        json.put("n", shares.n());
        ArrayNode tasks = json.putArray("tasks");
        for (TaskShare task : shares.tasks()) {
          tasks
              .addObject()
              .put("name", task.name())
              .put("max", task.max())
              .put("percent", task.percent().toPlainString());
        }
      }
      case Passed passed -> {
        json.put("n", passed.n()).put("below", passed.below());
        json.put("high", passed.high()).put("best", passed.best());
        json.put("mean", passed.mean() == null ? null : passed.mean().toPlainString());
      }
    }
    return json.toString();
  }

  private static void put(ObjectNode json, String name, int... numbers) {
    ArrayNode array = json.putArray(name);
    for (int number : numbers) {
      array.add(number);
    }
  }

  static Part decode(String kind, String text) {
    JsonNode json = Json.tree(text);
    return switch (kind) {
      case "marks" -> {
        int[] m = numbers(json.path("marks"));
        yield new MarkCounts(new Marks(m[0], m[1], m[2], m[3]));
      }
      case "journal" -> {
        int[] j = numbers(json.path("journal"));
        yield new JournalCounts(json.path("n").intValue(), new Journal(j[0], j[1], j[2]));
      }
      case "scores" ->
          new ScoreCounts(Histogram.of(numbers(json.path("cells"))), json.path("max").intValue());
      case "tasks" -> new TaskShares(json.path("n").intValue(), tasks(json.path("tasks")));
      case "passed" ->
          new Passed(
              json.path("n").intValue(),
              json.path("below").intValue(),
              json.path("high").isInt() ? Integer.valueOf(json.path("high").intValue()) : null,
              json.path("best").isInt() ? Integer.valueOf(json.path("best").intValue()) : null,
              json.path("mean").isTextual() ? new BigDecimal(json.path("mean").textValue()) : null);
      default -> throw new IllegalStateException("report of kind " + kind);
    };
  }

  private static int[] numbers(JsonNode array) {
    int[] numbers = new int[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).intValue();
    }
    return numbers;
  }

  private static List<TaskShare> tasks(JsonNode array) {
    List<TaskShare> tasks = new ArrayList<>();
    for (JsonNode task : array) {
      tasks.add(
          new TaskShare(
              task.path("name").asText(),
              task.path("max").intValue(),
              new BigDecimal(task.path("percent").asText())));
    }
    return tasks;
  }
}
