package io.hufu.server.gateway.sms;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is connected to us; belongs to the one thread of the {@link SgipReception}. */
final class SgipVisitors {
    private static final Logger LOG = LoggerFactory.getLogger(SgipVisitors.class);

    private final SgipReception.Limits limits;
    private final Set<Channel> strangers = new LinkedHashSet<>();
    private final Set<Channel> inside = new LinkedHashSet<>();
    private boolean quiet;
    private int unsaid;

    SgipVisitors(SgipReception.Limits limits) {
        this.limits = limits;
    }

    /** Somebody from an address of the centre; has to log in soon. Where too many wait, the first of them goes, so that nobody keeps it out. */
    void enter(Channel visitor) {
        strangers.add(visitor);
        if (strangers.size() > limits.strangers()) {
            turnAway(strangers.iterator().next(), "too many wait to log in");
        }
        var _ = visitor.eventLoop()
                .schedule(() -> expire(visitor), limits.login().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void expire(Channel visitor) {
        if (strangers.contains(visitor)) {
            turnAway(visitor, "it did not log in");
        }
    }

    /** Whether there is room for one who has logged in. */
    boolean letIn(Channel visitor) {
        return inside.size() < limits.inside() && strangers.remove(visitor) && inside.add(visitor);
    }

    boolean isInside(Channel visitor) {
        return inside.contains(visitor);
    }

    void leave(Channel visitor) {
        strangers.remove(visitor);
        inside.remove(visitor);
    }

    /** Closes, and says so; a crowd is told of once a minute. */
    void turnAway(Channel visitor, String why) {
        say(visitor, why);
        leave(visitor);
        var _ = visitor.close();
    }

    /** Says why somebody is not let in. Nothing that he said himself is repeated. */
    void say(Channel visitor, String why) {
        if (quiet) {
            unsaid++;
            return;
        }
        LOG.warn("SGIP: a connection from {} was turned away: {}", SgipGuard.address(visitor), why);
        quiet = true;
        sum(visitor.eventLoop());
    }

    private void sum(EventLoop loop) {
        var _ = loop.schedule(
                () -> {
                    quiet = false;
                    if (unsaid > 0) {
                        LOG.warn("SGIP: {} more connections were turned away within a minute", unsaid);
                        unsaid = 0;
                    }
                },
                1,
                TimeUnit.MINUTES);
    }
}
