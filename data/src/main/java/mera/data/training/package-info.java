/** The fictional region that ships with the program, written as the spreadsheets offices have. */
package mera.data.training;
