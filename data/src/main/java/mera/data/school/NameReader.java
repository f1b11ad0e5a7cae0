package mera.data.school;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mera.data.school.NameWord.Role;
import org.jspecify.annotations.Nullable;

/** Takes one name of a school apart, from left to right. */
final class NameReader {

  private static final int LONGEST_PLACE = 3;
  private static final int HIGHEST_NUMBER = 1900;

  private final List<NameToken> tokens;
  private final boolean[] used;
  private final Set<SchoolKind> kinds = EnumSet.noneOf(SchoolKind.class);
  private final Set<Integer> numbers = new TreeSet<>();
  private final List<NameWord> words = new ArrayList<>();
  private final List<String> persons = new ArrayList<>();
  private String form = "";
  private String owner = "";
  private String type = "";
  private String municipality = "";
  private boolean branch;
  private boolean school;

  NameReader(String name) {
    this.tokens = NameToken.of(name);
    this.used = new boolean[tokens.size()];
  }

  SchoolName read() {
    area();
    for (int i = 0; i < tokens.size(); i++) {
      if (!used[i]) {
        i = take(i);
      }
    }
    if (kinds.isEmpty() && school) {
      kinds.add(SchoolKind.SCHOOL);
    }
    if (form.isEmpty()) {
      form = owner + type;
    }
    return new SchoolName(
        form, kinds, List.copyOf(numbers), words, persons, branch, municipality, key());
  }

  private String key() {
    return form
        + " "
        + kinds
        + numbers
        + (branch ? "ф" : "")
        + words.stream()
            .map(word -> (word.isPlace() ? "@" : "") + word.stem() + word.endings())
            .collect(Collectors.joining(" "))
        + persons;
  }

  /** Marks the municipality and the region that stand in the name. */
  private void area() {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      if (word.startsWith("район") || word.equals("округ") || word.equals("округа")) {
        municipality(i);
      } else if (word.equals("области") || word.equals("область") || word.equals("края")) {
        region(i, i - 1);
      } else if (word.equals("республики") || word.equals("республика")) {
        region(i, i + 1);
      } else if (word.equals("поселения") || word.equals("образования")) {
        used[i] = true;
        adjectives(i - 1);
      }
    }
  }

  private void region(int word, int name) {
    used[word] = true;
    if (name >= 0 && name < tokens.size() && !tokens.get(name).isNumber()) {
      used[name] = true;
    }
  }

  /**
   * «Борского муниципального района», «муниципального района Борский», «городского округа Лесной».
   */
  private void municipality(int at) {
    used[at] = true;
    int before = adjectives(at - 1);
    boolean named = before >= 0 && !tokens.get(before + 1).edge() && isAdjective(before);
    int name = named ? before : at + 1;
    if (name < tokens.size() && NameWords.settlement(tokens.get(name).text()) == Role.TOWN) {
      used[name++] = true;
    }
    if (name < tokens.size() && !tokens.get(name).isNumber()) {
      used[name] = true;
      municipality = tokens.get(name).text() + " " + tokens.get(at).text();
    }
  }

  /** Marks «муниципального», «городского» and the like backwards; the index before them. */
  private int adjectives(int from) {
    int i = from;
    while (i >= 0 && isOfAMunicipality(tokens.get(i).stem())) {
      used[i--] = true;
    }
    return i;
  }

  private static boolean isOfAMunicipality(String stem) {
    return stem.equals("муниципальн") || stem.equals("городск") || stem.equals("сельск");
  }

  private boolean isAdjective(int at) {
    return MunicipalityName.isAdjective(tokens.get(at).text());
  }

  /**
   * @return the index of the last token that was used
   */
  private int take(int at) {
    NameToken token = tokens.get(at);
    String word = token.text();
    if (word.equals("№")) {
      return at;
    }
    if (token.isNumber()) {
      return number(at);
    }
    if (NameWords.isBranch(word)) {
      branch = true;
      return at;
    }
    if (legal(token) || kind(at)) {
      return at;
    }
    Role role = NameWords.settlement(word);
    if (role != null && isSettlement(at)) {
      return place(at, role);
    }
    if (isOfAPerson(word)) {
      return person(at + 1);
    }
    if (word.length() > 1 && !token.isInitial() && !NameWords.saysNothing(word)) {
      Role named = Stem.isOfAPlace(word) ? Role.OF_A_PLACE : Role.WORD;
      words.add(NameWord.of(word, named));
    }
    return at;
  }

  private int number(int at) {
    String digits = tokens.get(at).text();
    boolean marked = at > 0 && tokens.get(at - 1).text().equals("№");
    boolean anniversary =
        at + 1 < tokens.size()
            && !tokens.get(at + 1).edge()
            && NameWords.isAnniversary(tokens.get(at + 1).text())
            && !isOrdinal(at + 1);
    if (digits.length() > 4 || !marked && Integer.parseInt(digits) >= HIGHEST_NUMBER) {
      return at;
    }
    if (marked || !anniversary) {
      numbers.add(Integer.parseInt(digits));
      return at + 1 < tokens.size() && isOrdinal(at + 1) ? at + 1 : at;
    }
    String text = digits + " " + tokens.get(at + 1).text();
    words.add(new NameWord(text, digits, digits, "", Role.WORD));
    return at + 1;
  }

  /** «5-я школа». */
  private boolean isOrdinal(int at) {
    String word = tokens.get(at).text();
    return (word.equals("я") || word.equals("й"))
        && at + 1 < tokens.size()
        && (NameWords.isSchool(tokens.get(at + 1).text())
            || NameWords.kind(tokens.get(at + 1).text()) != null);
  }

  private boolean legal(NameToken token) {
    var abbreviated = NameWords.form(token.text());
    if (abbreviated.isPresent()) {
      form = form.isEmpty() ? abbreviated.get() : form;
      return true;
    }
    Character whose = NameWords.owner(token.text(), token.stem());
    if (whose != null) {
      owner = owner.isEmpty() ? whose.toString() : owner;
      return true;
    }
    Character what = NameWords.type(token.stem());
    if (what != null) {
      type = type.isEmpty() ? what.toString() : type;
      return true;
    }
    return false;
  }

  private boolean kind(int at) {
    NameToken token = tokens.get(at);
    String word = token.text();
    if (NameWords.isSchool(word)) {
      school = true;
      return true;
    }
    if (word.startsWith("центр") && (is(at - 1, "образовательн") || is(at + 1, "образован"))) {
      kinds.add(SchoolKind.CENTRE);
      return true;
    }
    if (word.equals("образования") && is(at - 1, "центр")) {
      return true;
    }
    if (word.startsWith("сад") && is(at - 1, "детск")) {
      kinds.add(SchoolKind.KINDERGARTEN);
      return true;
    }
    if (NameWords.isLegal(token.stem()) || token.stem().equals("детск") && is(at + 1, "сад")) {
      return true;
    }
    SchoolKind kind = NameWords.kind(word);
    if (kind == null || NameWords.explains(token.text()) && kind == SchoolKind.CADETS) {
      return false;
    }
    kinds.add(kind);
    return true;
  }

  private boolean is(int at, String stem) {
    return at >= 0 && at < tokens.size() && tokens.get(at).text().startsWith(stem);
  }

  /** A settlement's name follows: not a preposition, not the end of the name. */
  private boolean isSettlement(int at) {
    if (at + 1 >= tokens.size()) {
      return false;
    }
    NameToken next = tokens.get(at + 1);
    boolean preposition =
        tokens.get(at).text().equals("с")
            && !tokens.get(at).dot()
            && NameWords.explains(next.text());
    return !preposition && !next.isNumber() && !used[at + 1];
  }

  private int place(int at, Role role) {
    int i = at + 1;
    while (i + 1 < tokens.size() && isBetween(i)) {
      i++;
    }
    StringBuilder name = new StringBuilder();
    int last = at;
    for (int n = 0; n < LONGEST_PLACE && i < tokens.size(); n++, i++) {
      if (n > 0 && (tokens.get(i).edge() || ends(i)) || used[i] || tokens.get(i).isNumber()) {
        break;
      }
      name.append(name.isEmpty() ? "" : " ").append(tokens.get(i).text());
      last = i;
    }
    words.add(NameWord.of(name.toString(), role));
    return last;
  }

  /** «п. им. Калинина», «п. ст. Лесная». */
  private boolean isBetween(int at) {
    NameToken token = tokens.get(at);
    return isOfAPerson(token.text()) || token.dot() && NameWords.settlement(token.text()) != null;
  }

  private static boolean isOfAPerson(String word) {
    return word.equals("им") || word.equals("имени");
  }

  /** Does something else than the name of a place begin here? */
  private boolean ends(int at) {
    NameToken token = tokens.get(at);
    return token.text().length() == 1
        || token.text().equals("№")
        || isOfAPerson(token.text())
        || NameWords.isSchool(token.text())
        || NameWords.isBranch(token.text())
        || NameWords.kind(token.text()) != null
        || NameWords.form(token.text()).isPresent()
        || NameWords.owner(token.text(), token.stem()) != null
        || NameWords.isLegal(token.stem())
        || NameWords.settlement(token.text()) != null
        || NameWords.saysNothing(token.text());
  }

  private int person(int from) {
    int last = from - 1;
    for (int i = from; i < tokens.size() && !used[i]; i++) {
      NameToken token = tokens.get(i);
      boolean name = token.isInitial() && !isVillage(i) || token.isNumber();
      if (i > from && token.edge() || !name && ends(i)) {
        break;
      }
      String title = known(token);
      if (title != null) {
        persons.add(title);
      }
      last = i;
    }
    return last;
  }

  /** «имени А. С. Пушкина с. Заречье»: the first «с.» is a name, the second a village. */
  private boolean isVillage(int at) {
    return !persons.isEmpty()
        && NameWords.settlement(tokens.get(at).text()) != null
        && at + 1 < tokens.size()
        && tokens.get(at + 1).text().length() > 2;
  }

  /** The stem of a surname or another word that names the person; null: a title or an initial. */
  private static @Nullable String known(NameToken token) {
    return token.text().length() < 3 || token.isNumber() || NameWords.isTitle(token.stem())
        ? null
        : token.stem();
  }
}
