package io.hufu.plan.check;

import io.hufu.plan.PostKind;
import java.util.Set;

/** A commanding post is appointed and no clause lets it do anything. */
final class PostWithoutPower implements Rule {
    private static final Heading HEADING = new Heading(
            "post-without-power",
            Severity.WARNING,
            "职务没有任何权限",
            "a post that may do nothing",
            "写明其职权,或不设",
            "say what it may do, or do without it");

    private static final Set<PostKind> COMMANDING =
            Set.of(PostKind.COMMANDER, PostKind.EXECUTIVE_DEPUTY, PostKind.DEPUTY);

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var posts = sheet.plan().headquarters().posts();
        for (int i = 0; i < posts.size(); i++) {
            var post = posts.get(i);
            boolean acts = sheet.plan().levels().stream()
                            .anyMatch(level -> level.activators().contains(post.kind()))
                    || sheet.printed().acts().stream()
                            .anyMatch(act -> act.by().stream().anyMatch(by -> by.equals(post.title())));
            if (COMMANDING.contains(post.kind()) && !acts) {
                report.add(
                        this,
                        sheet,
                        post.title() + "(" + post.holder() + ")在预案中没有任何权限",
                        "the post " + post.id() + " may do nothing by any clause",
                        sheet.spot("$.headquarters.posts[" + i + "]", post.clause()));
            }
        }
    }
}
