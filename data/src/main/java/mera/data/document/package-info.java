/**
 * A small document tree (sections, paragraphs, tables) and its writers. Knows nothing of schools or
 * orders.
 */
package mera.data.document;
