package io.hufu.server.directory;

import io.hufu.server.messages.Gate;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.MessageTable;
import io.hufu.server.messages.MessageTable.Entry;
import io.hufu.server.messages.Templates;
import io.hufu.server.roster.SwapNotices;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Messages about swaps, to the person alone; like all others they stay in the house unless the configuration lets them out. */
@Component
class SwapMessages implements SwapNotices {
    private static final String ASKED = "swap";
    private static final String ANSWERED = "swap-answer";
    private static final String NO_DRILL = "real";

    private final PeopleContacts people;
    private final Units units;
    private final Templates templates;
    private final MessageTable messages;
    private final Gate gate;

    SwapMessages(PeopleContacts people, Units units, Templates templates, MessageTable messages, Gate gate) {
        this.people = people;
        this.units = units;
        this.templates = templates;
        this.messages = messages;
        this.gate = gate;
    }

    @Override
    public void asked(String unit, long swap, String of, Instant at) {
        put(ASKED, unit, swap, of, at);
    }

    @Override
    public void answered(String unit, long swap, String by, Instant at) {
        put(ANSWERED, unit, swap, by, at);
    }

    private void put(String kind, String unit, long swap, String to, Instant at) {
        String name = units.find(unit).map(UnitRow::name).orElse(unit);
        String cause = kind + ":" + swap;
        String text = templates.plain(kind, name);
        var made = people.ofAccount(to, at).stream()
                .map(contact -> new Message(
                        Message.id(cause, contact),
                        cause,
                        kind,
                        NO_DRILL,
                        null,
                        null,
                        unit,
                        name,
                        to,
                        contact.route(),
                        contact.id(),
                        contact.shown(),
                        text,
                        at))
                .map(message -> new Entry(message, gate.reasonToKeep(message)))
                .toList();
        messages.put(made, at);
    }
}
