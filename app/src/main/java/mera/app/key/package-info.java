/** Shortcuts that work whichever keyboard layout is on. */
package mera.app.key;
