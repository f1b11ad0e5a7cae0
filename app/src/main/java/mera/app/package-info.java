/** The start of the program, the frame of the window. */
package mera.app;
