/** The small parts that all screens share; every one of them says aloud what it shows. */
package mera.app.control;
