package mera.data.order;

/**
 * The word that turns the purpose into a command: «приказываю:».
 *
 * @param spaced letter-spaced
 * @param inline stands at the end of the preamble, at {@code {operative}}; else on its own line
 */
public record Operative(String text, boolean spaced, boolean inline) {}
