/** «Программы школ»: risks of the listed schools, the measures against them, their plans. */
package mera.app.schoolplan;
