/** Works, scales and what schools did in them: counts only, never pupils. */
package mera.data.result;
