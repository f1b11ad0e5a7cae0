/** The words of a programme: title page, passport, indicators and chapters, edited in one place. */
package mera.app.programme;
