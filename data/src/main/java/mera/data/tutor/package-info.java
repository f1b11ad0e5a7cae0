/** Which school may help which: suggestions with their reasons; the analyst decides. */
package mera.data.tutor;
