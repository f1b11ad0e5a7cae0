/** Methods that find the schools to look at, and findings that can say why with every number. */
package mera.data.identify;
