/** The start page: which working file to work with. */
package mera.app.home;
