/** The window: how it starts, what frames the screens, which keys it knows. */
package mera.app;
