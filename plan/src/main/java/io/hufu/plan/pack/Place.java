package io.hufu.plan.pack;

/** Where an element of a tree was written. */
record Place(String file, int line) {}
