/** What a screen is, and what it is given: the window behind it is unknown here. */
package mera.app.frame;
