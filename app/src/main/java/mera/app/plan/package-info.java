/** Plans of measures: from a template to rows that are edited in place. */
package mera.app.plan;
