/** Spreadsheets come in: looked at first, stored on one key. */
package mera.app.ingest;
