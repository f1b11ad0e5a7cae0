/** How this user likes the window; kept beside the program's data, never in a working file. */
package mera.app.settings;
