package io.hufu.engine.basics;

/** Something that happened; written once, never edited. Each implementation has a name of its own in the ledger. */
public interface Event {}
