package io.hufu.engine.vocabulary;

/** A body's part in a work group. */
public record GroupRole(String group, boolean lead) {}
