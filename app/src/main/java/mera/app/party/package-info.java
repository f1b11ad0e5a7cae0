/** «Исполнители»: the directory of parties of the working file. */
package mera.app.party;
