/** The register and everything known about one school. */
package mera.app.schools;
