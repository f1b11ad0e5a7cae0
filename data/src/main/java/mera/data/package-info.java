/** One working file and all that can be done with it. */
package mera.data;
