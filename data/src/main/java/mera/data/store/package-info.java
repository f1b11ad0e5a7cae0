/** The working file: H2 through jOOQ, migrations, history by births and deaths of rows. */
package mera.data.store;
