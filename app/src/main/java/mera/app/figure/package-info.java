/** Figures that several screens show, kept as counts. */
package mera.app.figure;
