/** Work off the FX thread: one worker, progress, cancel by a flag, the newest result wins. */
package mera.app.work;
