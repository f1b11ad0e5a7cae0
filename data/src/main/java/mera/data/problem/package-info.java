/** What goes wrong with the analyst's data and files, said in one Russian sentence each. */
package mera.data.problem;
