/** Measurements that are started by hand, never by the tests. */
package mera.data.bench;
