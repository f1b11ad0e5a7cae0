/** Plans of measures: the tree of sections and measures, the parties, templates and numbering. */
package mera.data.plan;
