package io.hufu.server.web;

import io.hufu.server.access.Session;
import io.hufu.server.clock.Moments;
import io.hufu.server.roster.Ringing;
import io.hufu.server.roster.Rosters;
import io.hufu.server.view.Inboxes;
import io.hufu.server.view.wire.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies before a unit's terminal or a leader. */
@RestController
class InboxViewController {
    private final Inboxes inboxes;
    private final Rosters rosters;
    private final Moments moments;

    InboxViewController(Inboxes inboxes, Rosters rosters, Moments moments) {
        this.inboxes = inboxes;
        this.rosters = rosters;
        this.moments = moments;
    }

    @GetMapping("/api/inbox")
    Inbox inbox(@AuthenticationPrincipal @Nullable Session session) {
        var viewer = Viewers.signedIn(session);
        return inboxes.read(viewer, session == null ? null : session.unitName(), ring(session));
    }

    /** At a terminal of the unit it rings whoever has signed in there: it is the room's. */
    private Inbox.Ring ring(@Nullable Session session) {
        String unit = session == null || session.device() != null ? null : session.unit();
        var ringing = session == null || unit == null
                ? Ringing.ALWAYS
                : rosters.ringing(unit, session.account(), moments.now());
        return new Inbox.Ring(ringing.rings(), ringing.until());
    }
}
