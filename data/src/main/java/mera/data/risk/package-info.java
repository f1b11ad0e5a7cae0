/** The risk profile of a school (РПШ, project «500+»): twelve factors and which of them matter. */
package mera.data.risk;
