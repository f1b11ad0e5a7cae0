/** Orders with their appendices: typed points, school lists, pairs, and how they become pages. */
package mera.data.order;
