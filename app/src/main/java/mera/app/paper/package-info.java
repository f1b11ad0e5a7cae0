/** Many papers of one kind at once: on the printer, or as files of a folder. */
package mera.app.paper;
