package io.hufu.server.view;

import io.hufu.server.access.Account;
import io.hufu.server.access.Accounts;
import io.hufu.server.clock.Moments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** People out of the accounts, remembered for a few seconds: a board asks for the same names again and again. */
final class AccountPeople implements People {
    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(5);

    private final Accounts accounts;
    private final Moments moments;
    private volatile Known known = new Known(Long.MIN_VALUE, Map.of(), Map.of());

    AccountPeople(Accounts accounts, Moments moments) {
        this.accounts = accounts;
        this.moments = moments;
    }

    private record Known(long until, Map<String, String> names, Map<String, List<String>> holders) {}

    @Override
    public String name(String account) {
        return known().names().getOrDefault(account, account);
    }

    @Override
    public List<String> listHolders(String plan, String post) {
        return known().holders().getOrDefault(plan + "/" + post, List.of());
    }

    private Known known() {
        Known now = known;
        if (now.until() == Long.MIN_VALUE || moments.monotonic() - now.until() > 0) {
            now = read();
            known = now;
        }
        return now;
    }

    private Known read() {
        Map<String, String> names = new HashMap<>();
        Map<String, List<String>> holders = new HashMap<>();
        for (Account account : accounts.list()) {
            names.put(account.id(), account.name());
            for (String post : account.posts()) {
                holders.computeIfAbsent(post, key -> new ArrayList<>()).add(account.name());
            }
        }
        return new Known(moments.monotonic() + REMEMBERED, names, holders);
    }
}
