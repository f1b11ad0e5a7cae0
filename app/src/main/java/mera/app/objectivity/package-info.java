/** «Отбор → Объективность»: where results of ВПР call for a closer look, and why. */
package mera.app.objectivity;
