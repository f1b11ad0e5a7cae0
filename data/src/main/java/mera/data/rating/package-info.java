/** The constructor of ratings: indicators, scales, weights, zones, and how sure a place is. */
package mera.data.rating;
