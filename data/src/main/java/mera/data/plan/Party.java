package mera.data.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who carries measures out: a body, an institute, a group of schools. Forms that are absent are the
 * same as the nominative, as with «ГБУ ДПО «…»», which does not decline.
 *
 * @param nom full name in the nominative
 * @param shortName what stands in cells: «Северное управление», «СОИРО»; absent: the full name
 * @param person head of the party, «Фамилия И.О.»
 */
public record Party(
    Kind kind,
    String nom,
    @Nullable String gen,
    @Nullable String dat,
    @Nullable String acc,
    @JsonProperty("short") @Nullable String shortName,
    @Nullable Person person) {

  /** What sort of party it is: whom an order may oblige, and whom it can only advise. */
  public enum Kind {
    BODY,
    INSTITUTE,
    MUNICIPAL,
    SCHOOLS,
    SCHOOL_LEADERS,
    STAFF
  }

  /** Name of an official with initials, in the cases that orders need. */
  public record Person(String nom, @Nullable String dat, @Nullable String acc) {

    String dative() {
      return dat == null ? nom : dat;
    }

    String accusative() {
      return acc == null ? nom : acc;
    }
  }

  /** The name as it stands in the cells of a plan. */
  public String name() {
    return shortName == null ? nom : shortName;
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
