/** The way to paper: the system's print dialog and its printers. */
package mera.app.print;
