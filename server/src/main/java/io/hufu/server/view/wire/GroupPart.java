package io.hufu.server.view.wire;

/** A body's part in a work group, named. */
public record GroupPart(String id, String name, boolean lead) {}
