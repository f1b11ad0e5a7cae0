package mera.data.order;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document that an order rests on; its place in the preamble is {@code {basis:1}}.
 *
 * @param link how the order speaks of it
 * @param kind приказ, письмо, постановление …
 * @param issuer who issued it, in the genitive, as printed
 * @param title without quotes; empty: not printed
 * @param alias what the order calls it from here on; empty: nothing
 */
public record Basis(
    Link link,
    String kind,
    String issuer,
    @Nullable LocalDate date,
    String number,
    String title,
    String alias) {

  /** The words that lead to the document, and the case that they ask for. */
  public enum Link {
    EXECUTING("во исполнение", Case.GENITIVE),
    ACCORDING("в соответствии с", Case.INSTRUMENTAL),
    ON_GROUND("на основании", Case.GENITIVE),
    CONSIDERING("с учётом", Case.GENITIVE),
    AIMED("в целях исполнения", Case.GENITIVE);

    private final String words;
    private final Case asks;

    Link(String words, Case asks) {
      this.words = words;
      this.asks = asks;
    }

    public String words() {
      return words;
    }
  }

  /** Genitive and instrumental of what papers are called. */
  private static final Map<String, String[]> KINDS =
      Map.ofEntries(
          Map.entry("приказ", new String[] {"приказа", "приказом"}),
          Map.entry("распоряжение", new String[] {"распоряжения", "распоряжением"}),
          Map.entry("постановление", new String[] {"постановления", "постановлением"}),
          Map.entry("письмо", new String[] {"письма", "письмом"}),
          Map.entry("поручение", new String[] {"поручения", "поручением"}),
          Map.entry("решение", new String[] {"решения", "решением"}),
          Map.entry("протокол", new String[] {"протокола", "протоколом"}),
          Map.entry("указ", new String[] {"указа", "указом"}),
          Map.entry("закон", new String[] {"закона", "законом"}),
          Map.entry("соглашение", new String[] {"соглашения", "соглашением"}),
          Map.entry("положение", new String[] {"положения", "положением"}),
          Map.entry("порядок", new String[] {"порядка", "порядком"}),
          Map.entry("план", new String[] {"плана", "планом"}),
          Map.entry("программа", new String[] {"программы", "программой"}));

  public Basis withLink(Link changed) {
    return new Basis(changed, kind, issuer, date, number, title, alias);
  }

  public Basis withKind(String changed) {
    return new Basis(link, changed, issuer, date, number, title, alias);
  }

  public Basis withIssuer(String changed) {
    return new Basis(link, kind, changed, date, number, title, alias);
  }

  public Basis withDate(@Nullable LocalDate changed) {
    return new Basis(link, kind, issuer, changed, number, title, alias);
  }

  public Basis withNumber(String changed) {
    return new Basis(link, kind, issuer, date, changed, title, alias);
  }

  public Basis withTitle(String changed) {
    return new Basis(link, kind, issuer, date, number, changed, alias);
  }

  public Basis withAlias(String changed) {
    return new Basis(link, kind, issuer, date, number, title, changed);
  }

  /** «во исполнение письма … от 25.07.2019 № 10-58 «…» (далее – письмо)». */
  public String printed() {
    StringBuilder text = new StringBuilder(link.words).append(' ').append(declined());
    if (!issuer.isBlank()) {
      text.append(' ').append(issuer.strip());
    }
    if (date != null) {
      text.append(" от ").append(DateForm.NUMERIC.print(date));
    }
    if (!number.isBlank()) {
      text.append(" № ").append(number.strip());
    }
    if (!title.isBlank()) {
      text.append(" «").append(title.strip()).append('»');
    }
    if (!alias.isBlank()) {
      text.append(" (далее – ").append(alias.strip()).append(')');
    }
    return text.toString();
  }

  private String declined() {
    String[] forms = KINDS.get(kind.strip().toLowerCase(Locale.ROOT));
    if (forms == null) {
      return kind.strip();
    }
    return link.asks == Case.INSTRUMENTAL ? forms[1] : forms[0];
  }
}
