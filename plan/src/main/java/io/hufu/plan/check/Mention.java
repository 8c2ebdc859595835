package io.hufu.plan.check;

/** A body where a source prints it. */
record Mention(String name, String path, String clause) {}
