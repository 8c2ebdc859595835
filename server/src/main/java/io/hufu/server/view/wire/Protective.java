package io.hufu.server.view.wire;

import java.util.List;

/** Protective gear for one kind of people. */
public record Protective(String who, List<String> gear, String clause) {}
