/** «Сопровождение»: who supports which listed school, edited like a spreadsheet. */
package mera.app.support;
