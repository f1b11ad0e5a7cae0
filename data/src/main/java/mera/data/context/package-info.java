/** In what conditions schools work, and what results may be expected there. */
package mera.data.context;
