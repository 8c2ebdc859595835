package io.hufu.server.start;

import io.hufu.engine.basics.Actor.Capability;
import io.hufu.server.access.Account;
import io.hufu.server.access.Titles;
import java.util.LinkedHashSet;

/** What stands beside an account in the list that the demonstration prints. */
final class DemoWords {
    private DemoWords() {}

    static String of(Server server, Account account) {
        Titles titles = server.bean(Titles.class);
        String unit = account.unit();
        var words = new StringBuilder();
        var held = new LinkedHashSet<String>();
        for (String post : account.posts()) {
            int slash = post.indexOf('/');
            String title = titles.findPostTitle(post.substring(0, slash), post.substring(slash + 1));
            held.add(title == null ? post : title);
        }
        held.forEach(title -> words.append("  ").append(title));
        if (account.can(Capability.DUTY_OFFICER)) {
            words.append("  值班员 duty officer");
        }
        if (account.can(Capability.ADMINISTRATOR)) {
            words.append("  管理员 administrator");
        }
        if (account.can(Capability.READER)) {
            words.append("  只读 reader");
        }
        String name = unit == null ? null : titles.findUnitName(unit);
        return words.append(name == null ? "" : "  " + name).toString();
    }
}
