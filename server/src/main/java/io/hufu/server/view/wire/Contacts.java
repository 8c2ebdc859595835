package io.hufu.server.view.wire;

import java.util.List;

/** Duty lines of every body of a plan, printable in advance. */
public record Contacts(String plan, String title, String document, List<Row> rows) {

    public record Row(String body, String name, String part, List<Line> lines) {}

    public record Line(String phone, String kind, String clause) {}
}
