package io.hufu.plan.check;

import io.hufu.plan.AsPrinted.Act;

/** A level sets up an on-scene command post that nobody is named to lead. */
final class OnScenePostWithoutHead implements Rule {
    private static final Heading HEADING = new Heading(
            "on-scene-post-without-head",
            Severity.WARNING,
            "现场指挥部没有写由谁负责",
            "an on-scene post without a head",
            "写明现场指挥长",
            "name the on-scene commander");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var printed = sheet.printed();
        boolean led = printed.posts().stream().anyMatch(post -> post.title().contains("现场"))
                || printed.acts().stream()
                        .anyMatch(act -> act.act() == Act.Kind.COMMAND
                                && act.by().stream().anyMatch(by -> by.contains("现场")));
        for (int i = 0;
                i < sheet.plan().levels().size() && !led && !printed.posts().isEmpty();
                i++) {
            var level = sheet.plan().levels().get(i);
            if (level.onScenePost()) {
                report.add(
                        this,
                        sheet,
                        level.level() + "级响应设现场指挥部,没有写由谁负责",
                        "level " + level.level() + " sets up an on-scene post (现场指挥部) without a head",
                        sheet.spot("$.levels[" + i + "].onScenePost", level.clause()),
                        sheet.spot(
                                "$.asPrinted.posts", printed.posts().getFirst().clause()));
                return;
            }
        }
    }
}
