/**
 * What goes out of a list: the final lists of an order, the workbook of every number, the cards.
 */
package mera.data.listing;
