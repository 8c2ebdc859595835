package io.hufu.server.outbox;

import io.hufu.journal.ledger.Outbox;
import io.hufu.journal.ledger.Outbox.Letter;
import io.hufu.journal.packs.PackStore;
import io.hufu.plan.Pack;
import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Contact;
import io.hufu.server.messages.Contacts.Rung;
import io.hufu.server.messages.Contacts.Step;
import io.hufu.server.messages.Gate;
import io.hufu.server.messages.KnownContacts;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.MessageTable;
import io.hufu.server.messages.MessageTable.Entry;
import io.hufu.server.messages.Route;
import io.hufu.server.messages.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns each letter into messages, one for everybody who is to be reached by every way; doing it again makes no more of them. */
@Component
class Fanning {
    private static final int AT_ONCE = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final Outbox outbox;
    private final PackStore packs;
    private final KnownContacts contacts;
    private final Templates templates;
    private final MessageTable messages;
    private final Gate gate;
    private final Moments moments;

    Fanning(
            Outbox outbox,
            PackStore packs,
            KnownContacts contacts,
            Templates templates,
            MessageTable messages,
            Gate gate,
            Moments moments) {
        this.outbox = outbox;
        this.packs = packs;
        this.contacts = contacts;
        this.templates = templates;
        this.messages = messages;
        this.gate = gate;
        this.moments = moments;
    }

    /** Does it for all letters that wait; answers how many there were. Letters are marked after their messages are there. */
    int fanOut() {
        int done = 0;
        List<Letter> waiting;
        do {
            waiting = outbox.listWaiting(AT_ONCE);
            if (!waiting.isEmpty()) {
                Instant now = moments.now();
                messages.put(
                        messages(waiting, now).stream()
                                .map(message -> new Entry(message, gate.reasonToKeep(message)))
                                .toList(),
                        now);
                done += outbox.markSent(waiting, now);
            }
        } while (waiting.size() == AT_ONCE);
        return done;
    }

    /** A letter that is read, and the rungs on which somebody is to be told of it. */
    private record Read(Letter letter, JsonNode payload, Pack pack, String text, List<Rung> rungs) {}

    private List<Message> messages(List<Letter> letters, Instant now) {
        List<Read> all = letters.stream().flatMap(this::read).toList();
        var found = contacts.list(
                all.stream().flatMap(read -> read.rungs().stream()).collect(Collectors.toSet()), now);
        var made = new ArrayList<Message>();
        for (Read read : all) {
            for (Rung rung : read.rungs()) {
                var ways = found.getOrDefault(rung, List.of());
                boolean unheard = ways.isEmpty() && rung.step() != Step.TERMINAL;
                for (Contact contact : unheard ? List.of(nobody(rung.body())) : ways) {
                    made.add(message(read, rung.body(), contact));
                }
            }
        }
        return made;
    }

    private Stream<Read> read(Letter letter) {
        JsonNode payload = JSON.readTree(letter.payload());
        String hash = payload.path("pack").asString("");
        Pack pack = hash.isEmpty() ? null : packs.findPack(hash); // letters of an earlier release name none
        if (pack == null) {
            return Stream.of();
        }
        String text = templates.text(
                pack.jurisdiction(),
                letter.kind(),
                payload.path("incidentKind").asString(),
                payload.path("bodyName").asString(),
                payload.path("tasks").asInt());
        Step step = step(payload.path("step").asString(""), letter.kind());
        String plan = pack.plan().id();
        var rungs = listBodies(letter.kind(), payload.path("body").asString(), pack).stream()
                .map(body -> new Rung(body, plan, step))
                .toList();
        return Stream.of(new Read(letter, payload, pack, text, rungs));
    }

    private Message message(Read read, String body, Contact contact) {
        Letter letter = read.letter();
        JsonNode payload = read.payload();
        var unit = read.pack().findUnit(body);
        return new Message(
                Message.id(letter.id(), contact),
                letter.id(),
                letter.kind(),
                payload.path("incidentKind").asString(),
                payload.path("incident").asString(),
                payload.path("assignment").asString(),
                body,
                unit == null ? payload.path("bodyName").asString() : unit.name(),
                contact.account(),
                contact.route(),
                contact.route() == Route.NONE ? null : contact.id(),
                contact.shown(),
                templates.by(contact.route(), letter.kind(), read.text()),
                letter.created());
    }

    private static Contact nobody(String body) {
        return new Contact(body, Route.NONE, null, "");
    }

    /** What concerns the office goes to the office, what goes up to the body above, all else to the body itself. */
    private static List<String> listBodies(String kind, String body, Pack pack) {
        var office = pack.plan().headquarters().office().units();
        return switch (kind) {
            case "call" -> office.stream().limit(1).toList();
            case "escalation" -> List.of(above(body, pack, office));
            default -> List.of(body);
        };
    }

    private static String above(String body, Pack pack, List<String> office) {
        var unit = pack.findUnit(body);
        @Nullable String parent = unit == null ? null : unit.parent();
        return parent != null ? parent : office.getFirst();
    }

    /** Letters of an earlier release do not say it. */
    private static Step step(String code, String kind) {
        if (!code.isEmpty()) {
            return Step.valueOf(code.toUpperCase(Locale.ROOT));
        }
        return kind.equals("escalation") ? Step.LEADER : Step.DUTY;
    }
}
