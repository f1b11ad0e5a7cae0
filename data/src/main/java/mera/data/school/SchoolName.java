package mera.data.school;

import java.util.List;
import java.util.Set;

/**
 * A name of a school taken apart, so that «МБОУ «СОШ № 1» г. Лесогорск» and «Муниципальное
 * бюджетное общеобразовательное учреждение "Средняя общеобразовательная школа №1" города
 * Лесогорска» are equal.
 *
 * @param form legal form in short: «мб», «г», «ч»; empty when the name has none
 * @param kinds СОШ, лицей …; empty when the name says none
 * @param numbers in ascending order; a branch may have that of its main school too
 * @param words places and other words that tell the school from others, in the order of the name
 * @param persons whose name the school bears, stems of surnames and the like
 * @param branch a branch of another school
 * @param municipality the municipality, where the name says it; else empty
 * @param key equal for two spellings of one name
 */
record SchoolName(
    String form,
    Set<SchoolKind> kinds,
    List<Integer> numbers,
    List<NameWord> words,
    List<String> persons,
    boolean branch,
    String municipality,
    String key) {

  SchoolName {
    kinds = Set.copyOf(kinds);
    numbers = List.copyOf(numbers);
    words = List.copyOf(words);
    persons = List.copyOf(persons);
  }

  /** Takes a name apart; never fails, an unknown word is a word. */
  static SchoolName of(String name) {
    return new NameReader(name).read();
  }

  boolean hasPlace() {
    return words.stream().anyMatch(NameWord::isPlace);
  }

  /** Private schools have namesakes among the others. */
  boolean isPrivate() {
    return form.startsWith("ч");
  }
}
