/** Schools and how they are named: codes, logins, municipalities. */
package mera.data.school;
