package mera.data;

/** One open working file. */
public final class Workspace {}
