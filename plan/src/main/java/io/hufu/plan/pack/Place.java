package io.hufu.plan.pack;

/** Where an element of a pack was written: a file of the jurisdiction's folder, and a line, the first being 1, 0 for the whole file. */
public record Place(String file, int line) {}
