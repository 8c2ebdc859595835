package io.hufu.server.browser;

import io.hufu.server.story.CommandPost;
import java.util.ArrayList;
import java.util.List;

/** The dialogs and forms that duty officers, commanders and administrators open most, each over the screen on which it opens. */
final class Dialogs {
    private static final String DUTY = "duty1";
    private static final String ADMIN = "admin";
    private static final String UNIT = "/directory?tab=units&unit=fire-brigade";

    private final List<Screen> all = new ArrayList<>();

    private Dialogs() {}

    /** Signs a report that waits to be sent. */
    static void prepare(CommandPost post, String incident) {
        post.person(DUTY)
                .act(
                        incident,
                        "draft-report",
                        "{'paper': 'r1', 'kind': 'follow-up', 'addressees': ['city-party-government'], 'text': '', 'obligations': []}")
                .done();
        post.person("commander").act(incident, "sign-report", "{'paper': 'r1'}").done();
    }

    static List<Screen> all(String incident, String warning) {
        var dialogs = new Dialogs();
        dialogs.ofIncident("/incidents/" + incident);
        dialogs.ofWarning("/warnings/" + warning);
        dialogs.ofDirectory();
        return dialogs.all;
    }

    private void ofIncident(String board) {
        add("activation", "commander", board, "activate-submit", "activate-open-I");
        add("activation-by-telephone", DUTY, board, "activate-submit", "activate-telephone-I");
        add("body", DUTY, board, "body-drawer", "matrix-row-garrison");
        add("call", DUTY, board, "act-record-call", "matrix-row-garrison", "body-call");
        add("feedback", DUTY, board, "act-feed-back", "matrix-row-garrison", "body-feedback");
        add("figures", DUTY, board + "?tab=figures", "figures-form", "figures-follow-up");
        add("report", DUTY, board + "?tab=reports", "act-add-report", "report-add");
        add("paper", DUTY, board + "?tab=papers", "act-draft-report", "paper-draft");
        add("send-paper", DUTY, board + "?tab=papers", "act-send-report", "paper-send-r1");
        add("release", DUTY, board + "?tab=public", "act-draft-release", "release-draft");
        add("area-warning", DUTY, board + "?tab=public", "act-issue-warning", "warning-issue");
        add("instruction", DUTY, board + "?tab=instructions", "act-give-instruction", "instruction-give");
        add("stand-in", DUTY, board + "?tab=command", "act-appoint-stand-in", "stand-in-appoint");
        add("end", DUTY, board + "?tab=end", "act-terminate-response", "end-telephone");
        add("help", DUTY, board, "help-text", "help-open");
    }

    private void ofWarning(String board) {
        add("warning", DUTY, "/warnings", "warning-form", "warning-draft");
        add("warning-change", DUTY, board, "warning-form", "warning-act-draft-change");
        add("warning-lift", DUTY, board, "act-draft-lift", "warning-act-draft-lift");
    }

    /** Forms that open where they stand; each stays open while the next is looked at. */
    private void ofDirectory() {
        add("unit", ADMIN, "/directory?tab=units", "unit-new-form", "unit-new");
        add("unit-name", ADMIN, UNIT, "name-save", "name-new");
        add("unit-line", ADMIN, UNIT, "line-save", "line-new");
        add("person", ADMIN, UNIT, "person-save", "person-new");
        add("person-posts", ADMIN, UNIT, "post-save", "edit-fire-brigade");
        add("stand-ins", ADMIN, "/directory?tab=posts", "stand-in-save", "stand-ins-hazardous-chemicals-commander");
    }

    private void add(String name, String account, String address, String shows, String... presses) {
        all.add(new Screen("dialog-" + name, account, address, List.of(presses), shows));
    }
}
