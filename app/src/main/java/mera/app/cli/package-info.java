/** The command line: the same program for people who script and for checks. */
package mera.app.cli;
