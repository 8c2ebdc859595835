package io.hufu.server.messages;

import io.hufu.server.messages.Contacts.Rung;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    /** Contact ways on each of the rungs, each way once; every rung is there. */
    public Map<Rung, List<Contact>> list(Set<Rung> rungs, Instant at) {
        var found = books.stream().map(book -> book.list(rungs, at)).toList();
        var all = new HashMap<Rung, List<Contact>>();
        for (Rung rung : rungs) {
            var ways = new LinkedHashMap<String, Contact>();
            Stream.concat(
                            found.stream().flatMap(book -> book.getOrDefault(rung, List.of()).stream()),
                            configured.list(rung.body()).stream())
                    .forEach(contact -> ways.putIfAbsent(contact.id(), contact));
            all.put(rung, List.copyOf(ways.values()));
        }
        return all;
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
