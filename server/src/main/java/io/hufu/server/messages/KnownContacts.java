package io.hufu.server.messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everybody who can be reached: people, and what the configuration names. */
@Component
public class KnownContacts {
    private final ConfiguredContacts configured;
    private final List<Contacts> books;

    KnownContacts(ConfiguredContacts configured, ObjectProvider<Contacts> books) {
        this.configured = configured;
        this.books = books.orderedStream().toList();
    }

    /** Contact ways for a step, each once. */
    public List<Contact> list(String body, String plan, Contacts.Step step, Instant at) {
        var all = new ArrayList<Contact>();
        books.forEach(book -> all.addAll(book.list(body, plan, step, at)));
        all.addAll(configured.list(body));
        var seen = new HashSet<String>();
        all.removeIf(contact -> !seen.add(contact.id()));
        return List.copyOf(all);
    }

    /** The address of a contact way as it is now; what is configured stands for itself. */
    public @Nullable String findAddress(Message message) {
        String contact = message.contact();
        if (contact == null) {
            return null;
        }
        if (message.route() == Route.HOOK || message.route() == Route.ROBOT) {
            return contact;
        }
        return books.stream()
                .map(book -> book.findAddress(contact))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
