package io.hufu.server;

import io.hufu.server.messages.Contact;
import io.hufu.server.messages.Contacts;
import io.hufu.server.messages.Contacts.Rung;
import io.hufu.server.messages.Contacts.Step;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Asks the shared server whom one rung reaches. */
public final class Rungs {
    private Rungs() {}

    public static List<Contact> reached(String body, String plan, Step step, Instant at) {
        var rung = new Rung(body, plan, step);
        return County.server().bean(Contacts.class).list(Set.of(rung), at).getOrDefault(rung, List.of());
    }
}
