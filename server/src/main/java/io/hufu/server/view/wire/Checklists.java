package io.hufu.server.view.wire;

import java.util.List;

/** Guides, conditions of the end, protective gear and aftermath of a plan, printable in advance. */
public record Checklists(
        String plan,
        String title,
        String document,
        List<Guide> guides,
        List<Item> ending,
        List<Protective> protection,
        List<Item> aftermath) {

    public record Guide(String id, String name, String accident, String clause, List<Step> steps) {}

    public record Step(String id, String text) {}

    public record Item(String id, String text, String clause) {}
}
