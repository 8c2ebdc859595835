package io.hufu.server.outbox;

import io.hufu.journal.ledger.Outbox;
import io.hufu.journal.ledger.Outbox.Letter;
import io.hufu.journal.packs.PackStore;
import io.hufu.plan.Pack;
import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Contact;
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
                        waiting.stream()
                                .flatMap(letter -> ofLetter(letter, now).stream())
                                .map(message -> new Entry(message, gate.reasonToKeep(message)))
                                .toList(),
                        now);
                done += outbox.markSent(waiting, now);
            }
        } while (waiting.size() == AT_ONCE);
        return done;
    }

    private List<Message> ofLetter(Letter letter, Instant now) {
        JsonNode payload = JSON.readTree(letter.payload());
        String hash = payload.path("pack").asString("");
        Pack pack = hash.isEmpty() ? null : packs.findPack(hash); // letters of an earlier release name none
        if (pack == null) {
            return List.of();
        }
        String about = payload.path("body").asString();
        String text = templates.text(
                pack.jurisdiction(),
                letter.kind(),
                payload.path("incidentKind").asString(),
                payload.path("bodyName").asString(),
                payload.path("tasks").asInt());
        Step step = step(payload.path("step").asString(""), letter.kind());
        var made = new ArrayList<Message>();
        for (String body : listBodies(letter.kind(), about, pack)) {
            var found = contacts.list(body, pack.plan().id(), step, now);
            boolean unheard = found.isEmpty() && step != Step.TERMINAL;
            for (Contact contact : unheard ? List.of(nobody(body)) : found) {
                String said = templates.by(contact.route(), letter.kind(), text);
                made.add(message(letter, payload, body, contact, pack, said));
            }
        }
        return made;
    }

    private static Message message(
            Letter letter, JsonNode payload, String body, Contact contact, Pack pack, String text) {
        var unit = pack.findUnit(body);
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
                text,
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
