package io.hufu.plan.check;

import java.util.TreeMap;
import java.util.TreeSet;

/** A post of which there can be one is held by several, and nothing says whose word counts. */
final class PostSeveralHolders implements Rule {
    private static final Heading HEADING = new Heading(
            "post-several-holders",
            Severity.WARNING,
            "一个职务由几个人担任而无主次",
            "one post with several heads",
            "写明由谁牵头,意见不一时由谁决定",
            "say who leads, and who decides when they differ");

    @Override
    public Heading heading() {
        return HEADING;
    }

    @Override
    public void look(Sheet sheet, Report report) {
        var first = new TreeMap<String, Integer>();
        var said = new TreeSet<String>();
        var posts = sheet.printed().posts();
        for (int i = 0; i < posts.size(); i++) {
            var post = posts.get(i);
            if (post.title().contains("副") || post.title().contains("成员")) {
                continue;
            }
            var earlier = first.putIfAbsent(post.title(), i);
            if (earlier != null && !posts.get(earlier).holder().equals(post.holder()) && said.add(post.title())) {
                report.add(
                        this,
                        sheet,
                        post.title() + "由几个人担任:" + posts.get(earlier).holder() + "、" + post.holder() + "等,没有主次",
                        "the post " + post.title() + " has several holders and no precedence",
                        sheet.spot(
                                "$.asPrinted.posts[" + earlier + "]",
                                posts.get(earlier).clause()),
                        sheet.spot("$.asPrinted.posts[" + i + "]", post.clause()));
            }
        }
    }
}
