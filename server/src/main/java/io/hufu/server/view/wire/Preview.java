package io.hufu.server.view.wire;

import java.util.List;

/** Who would be called by a level, before it is activated. */
public record Preview(
        String level,
        String clause,
        List<String> assumed,
        List<Called> bodies,
        List<Measure> measures,
        List<String> guides,
        boolean onScenePost,
        List<String> unboundRoles) {

    /** @param already whether it has an assignment of this incident; it then gets added tasks only */
    public record Called(
            String body,
            String name,
            String called,
            List<GroupPart> groups,
            List<String> tasks,
            boolean terminalOpen,
            List<String> lines,
            boolean hasAccount,
            boolean optional,
            boolean already) {}

    public record Measure(String id, String text, String clause) {}
}
