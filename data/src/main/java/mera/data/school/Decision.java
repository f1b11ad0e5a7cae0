package mera.data.school;

/** What the analyst says of a mention that is not sure. */
public sealed interface Decision {

  /** Is it an alias from now on, so that nobody asks again? */
  boolean remembered();

  /** The mention means this school of the register. */
  record Link(String code, boolean remembered) implements Decision {}

  /** «Новая школа»: it is added to the register as the file has it. */
  record Create(boolean remembered) implements Decision {}

  /** «Пропустить»: its results are left out. */
  record Skip(boolean remembered) implements Decision {}

  /**
   * @param code see {@link School#code}
   */
  static Decision link(String code) {
    return new Link(code, true);
  }

  static Decision create() {
    return new Create(true);
  }

  static Decision skip() {
    return new Skip(true);
  }

  /** The same for this import only. */
  default Decision once() {
    return switch (this) {
      case Link link -> new Link(link.code(), false);
      case Create create -> new Create(false);
      case Skip skip -> new Skip(false);
    };
  }
}
