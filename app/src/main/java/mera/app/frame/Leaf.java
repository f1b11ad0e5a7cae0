package mera.app.frame;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/**
 * One of several sheets of a section, behind a tab.
 *
 * @param action words of the main action; empty: there is none
 * @param primary the main action (Ctrl+Enter); empty while there is none to do
 * @param refresh called when the leaf comes into sight and after every change of the working file
 *     while it is in sight
 */
public record Leaf(
    String title,
    String id,
    Node view,
    String action,
    Supplier<Optional<Runnable>> primary,
    Runnable refresh) {}
