/** The journal: what was done, and the way back. */
package mera.app.history;
