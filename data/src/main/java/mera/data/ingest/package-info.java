/** From a spreadsheet file to checked tallies; no pupil and no database is known here. */
package mera.data.ingest;
