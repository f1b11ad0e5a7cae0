/** Signs of bias of ВПР results: what calls for a closer look, and what could not be looked at. */
package mera.data.objectivity;
