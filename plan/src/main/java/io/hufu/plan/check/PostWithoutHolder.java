package io.hufu.plan.check;

import java.util.regex.Pattern;

/** A post that the plan gives authority to is left open. */
final class PostWithoutHolder implements Rule {
    private static final Heading HEADING = new Heading(
            "post-without-holder",
            Severity.ERROR,
            "职务没有写由谁担任",
            "a post without a holder",
            "写明由谁担任",
            "name who holds it");

    private static final Pattern OPEN = Pattern.compile("^(待定|另行.*|未定|空缺|无|[—-]+)$");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var posts = sheet.plan().headquarters().posts();
        for (int i = 0; i < posts.size(); i++) {
            if (OPEN.matcher(posts.get(i).holder()).matches()) {
                report.add(
                        this,
                        sheet,
                        posts.get(i).title() + "没有写由谁担任",
                        "nobody is named for the post " + posts.get(i).id(),
                        sheet.spot(
                                "$.headquarters.posts[" + i + "].holder",
                                posts.get(i).clause()));
            }
        }
    }
}
