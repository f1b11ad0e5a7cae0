/** The first screen: where the year stands and the one next thing to do. */
package mera.app.overview;
