/** «Приказы»: an order composed block by block, with its real pages beside it. */
package mera.app.order;
