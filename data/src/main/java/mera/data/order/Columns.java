package mera.data.order;

import java.util.List;
import java.util.Locale;
import mera.data.order.Appendix.Column;
import mera.data.order.Appendix.Content;

/** Tells from its caption what a column of schools or pairs shows. */
final class Columns {

  private Columns() {}

  static List<Column> ofLists(List<String> captions) {
    return captions.stream().map(caption -> new Column(ofList(caption), caption)).toList();
  }

  static List<Column> ofPairs(List<String> captions) {
    return captions.stream().map(caption -> new Column(ofPair(caption), caption)).toList();
  }

  private static Content ofPair(String caption) {
    String words = caption.toLowerCase(Locale.ROOT);
    if (words.contains("тьютор")) {
      return Content.TUTOR;
    }
    if (words.contains("наставник")) {
      return Content.MENTOR;
    }
    if (words.contains("куратор")) {
      return Content.CURATOR;
    }
    if (words.contains("предмет")) {
      return Content.SUBJECT;
    }
    return words.contains("договор") ? Content.AGREEMENT : ofList(caption);
  }

  private static Content ofList(String caption) {
    String words = caption.toLowerCase(Locale.ROOT);
    if (words.startsWith("№")) {
      return Content.NUMBER;
    }
    if (words.contains("муниципал") || words.contains("район")) {
      return Content.MUNICIPALITY;
    }
    if (words.contains("директор") || words.contains("руководител")) {
      return Content.DIRECTOR;
    }
    if (words.contains("основани") || words.contains("признак")) {
      return Content.BASIS;
    }
    if (words.contains("код") || words.contains("логин")) {
      return Content.CODE;
    }
    if (words.contains("школ") || words.contains("организац")) {
      return Content.SCHOOL;
    }
    throw new IllegalArgumentException("no content for the column " + caption);
  }
}
