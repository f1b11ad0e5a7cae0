/** Results and context, rating and zones, tutor schools: leaves of the section «Отбор». */
package mera.app.context;
