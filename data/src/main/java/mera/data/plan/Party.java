package mera.data.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who carries measures out: a body, an institute, a group of schools. Forms that are absent are the
 * same as the nominative, as with «ГБУ ДПО «…»», which does not decline.
 *
 * @param nom full name in the nominative
 * @param shortName what stands in cells: «Северное управление», «СОИРО»; absent: the full name
 * @param person head of the party, «Фамилия И.О.»
 * @param aliases other spellings that mean the same party
 * @param parent key of the party that it is a part of: the body of a department, the schools of
 *     their leaders
 * @param members of a group
 * @param schoolCode where the party is a school of the register
 * @param abbreviation what «(далее – …)» declares; absent: the short name
 * @param guessed a plan that somebody else wrote names it and the analyst has not looked at it yet
 */
public record Party(
    Kind kind,
    String nom,
    @Nullable String gen,
    @Nullable String dat,
    @Nullable String acc,
    @JsonProperty("short") @Nullable String shortName,
    @Nullable Person person,
    List<String> aliases,
    @Nullable String parent,
    Members members,
    @Nullable String schoolCode,
    @Nullable String abbreviation,
    boolean guessed) {

  /** What sort of party it is: whom an order may oblige, and whom it can only advise. */
  public enum Kind {
    BODY,
    INSTITUTE,
    MUNICIPAL,
    SCHOOLS,
    SCHOOL_LEADERS,
    STAFF,
    /** One school. */
    SCHOOL,
    /** Words of cells that name nobody: «по согласованию». */
    NOBODY
  }

  /**
   * An official with initials, in the cases that orders need.
   *
   * @param post in the same cases; null: the party itself is the post, or it is not known
   * @param female tells how the surname is declined; null: the name itself tells it
   */
  public record Person(
      String nom,
      @Nullable String gen,
      @Nullable String dat,
      @Nullable String acc,
      @Nullable Post post,
      @Nullable Boolean female) {

    /** A name alone. */
    public Person(String nom, @Nullable String dat, @Nullable String acc) {
      this(nom, null, dat, acc, null, null);
    }

    public String genitive() {
      return gen == null ? nom : gen;
    }

    public String dative() {
      return dat == null ? nom : dat;
    }

    public String accusative() {
      return acc == null ? nom : acc;
    }
  }

  /** Post of an official: «директор», with «и.о.» where it is so. */
  public record Post(
      String nom, @Nullable String gen, @Nullable String dat, @Nullable String acc) {}

  // A template or a file of an earlier program leaves out what it does not know.
  @JsonCreator
  public Party {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    members =
        members != null
            ? members
            : kind == Kind.SCHOOLS || kind == Kind.SCHOOL_LEADERS ? Members.SCHOOLS : Members.NONE;
  }

  /** A party without an abbreviation of its own. */
  public Party(
      Kind kind,
      String nom,
      @Nullable String gen,
      @Nullable String dat,
      @Nullable String acc,
      @Nullable String shortName,
      @Nullable Person person,
      List<String> aliases,
      @Nullable String parent,
      Members members,
      @Nullable String schoolCode) {
    this(
        kind,
        nom,
        gen,
        dat,
        acc,
        shortName,
        person,
        aliases,
        parent,
        members,
        schoolCode,
        null,
        false);
  }

  /** A party without aliases, parent and members of its own. */
  public Party(
      Kind kind,
      String nom,
      @Nullable String gen,
      @Nullable String dat,
      @Nullable String acc,
      @Nullable String shortName,
      @Nullable Person person) {
    this(
        kind,
        nom,
        gen,
        dat,
        acc,
        shortName,
        person,
        List.of(),
        null,
        kind == Kind.SCHOOLS || kind == Kind.SCHOOL_LEADERS ? Members.SCHOOLS : Members.NONE,
        null);
  }

  /** A party of which only the name is known. */
  public static Party named(Kind kind, String name) {
    return new Party(kind, name, null, null, null, null, null);
  }

  public Party withShortName(@Nullable String changed) {
    return new Party(
        kind,
        nom,
        gen,
        dat,
        acc,
        changed,
        person,
        aliases,
        parent,
        members,
        schoolCode,
        abbreviation,
        guessed);
  }

  public Party withAliases(List<String> changed) {
    return new Party(
        kind,
        nom,
        gen,
        dat,
        acc,
        shortName,
        person,
        changed,
        parent,
        members,
        schoolCode,
        abbreviation,
        guessed);
  }

  public Party withParent(@Nullable String changed) {
    return new Party(
        kind,
        nom,
        gen,
        dat,
        acc,
        shortName,
        person,
        aliases,
        changed,
        members,
        schoolCode,
        abbreviation,
        guessed);
  }

  public Party withMembers(Members changed) {
    return new Party(
        kind,
        nom,
        gen,
        dat,
        acc,
        shortName,
        person,
        aliases,
        parent,
        changed,
        schoolCode,
        abbreviation,
        guessed);
  }

  /** The same under another full name, in its cases. */
  public Party withNom(
      String changed, @Nullable String ofIt, @Nullable String toIt, @Nullable String it) {
    return new Party(
        kind,
        changed,
        ofIt,
        toIt,
        it,
        shortName,
        person,
        aliases,
        parent,
        members,
        schoolCode,
        abbreviation,
        guessed);
  }

  /** The same under another head. */
  public Party withPerson(@Nullable Person changed) {
    return new Party(
        kind,
        nom,
        gen,
        dat,
        acc,
        shortName,
        changed,
        aliases,
        parent,
        members,
        schoolCode,
        abbreviation,
        guessed);
  }

  /** The same, found in a plan and not looked at, or looked at. */
  public Party withGuessed(boolean changed) {
    return new Party(
        kind,
        nom,
        gen,
        dat,
        acc,
        shortName,
        person,
        aliases,
        parent,
        members,
        schoolCode,
        abbreviation,
        changed);
  }

  /** With one more spelling, unless it is known already. */
  public Party alsoCalled(String spelling) {
    String plain = PlainText.of(spelling).text();
    boolean known = spellings().stream().anyMatch(name -> PlainText.of(name).text().equals(plain));
    return known || plain.isEmpty()
        ? this
        : withAliases(Stream.concat(aliases.stream(), Stream.of(spelling.strip())).toList());
  }

  /** What «(далее – …)» declares and the text says afterwards. */
  public String declaredName() {
    return abbreviation == null ? name() : abbreviation;
  }

  /** The name as it stands in the cells of a plan. */
  public String name() {
    return shortName == null ? nom : shortName;
  }

  /** Everything that means this party in a text: names, cases and aliases. */
  @JsonIgnore
  public List<String> spellings() {
    return Stream.concat(Stream.of(shortName, abbreviation, nom, gen, dat, acc), aliases.stream())
        .filter(Objects::nonNull)
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  /** The full name in the genitive. */
  public String genitive() {
    return gen == null ? nom : gen;
  }

  /** The full name in the dative. */
  public String dative() {
    return dat == null ? nom : dat;
  }

  /** The full name in the accusative. */
  public String accusative() {
    return acc == null ? nom : acc;
  }
}
