/** «Отбор»: rules become a list that can be defended. */
package mera.app.identify;
