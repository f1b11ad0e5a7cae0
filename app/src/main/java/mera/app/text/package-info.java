/** Numbers, dates and plurals as they stand on the screen. */
package mera.app.text;
