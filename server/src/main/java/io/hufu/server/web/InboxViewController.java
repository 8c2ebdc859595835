package io.hufu.server.web;

import io.hufu.server.access.Session;
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

    InboxViewController(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    @GetMapping("/api/inbox")
    Inbox inbox(@AuthenticationPrincipal @Nullable Session session) {
        var viewer = Viewers.signedIn(session);
        return inboxes.read(viewer, session == null ? null : session.unitName());
    }
}
