package io.hufu.server.outbox;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import io.hufu.engine.vocabulary.AssignmentAction;
import io.hufu.engine.vocabulary.Way;
import io.hufu.server.access.Account;
import io.hufu.server.access.Accounts;
import io.hufu.server.clock.IncidentClocks;
import io.hufu.server.clock.Moments;
import io.hufu.server.command.CommandDoor;
import io.hufu.server.messages.KnownContacts;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.MessageTable;
import io.hufu.server.messages.Route;
import io.hufu.server.problem.DoorCode;
import io.hufu.server.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What people write back. "1" acknowledges what the latest message to that number was about, by the same door as every act; anything else
 * is noted as answered otherwise, without its text, so that the office telephones.
 */
@Component
public class Replies {
    private static final Duration LATEST = Duration.ofDays(3);

    private final MessageTable messages;
    private final KnownContacts contacts;
    private final Accounts accounts;
    private final CommandDoor door;
    private final IncidentClocks clocks;
    private final Moments moments;

    Replies(
            MessageTable messages,
            KnownContacts contacts,
            Accounts accounts,
            CommandDoor door,
            IncidentClocks clocks,
            Moments moments) {
        this.messages = messages;
        this.contacts = contacts;
        this.accounts = accounts;
        this.door = door;
        this.clocks = clocks;
        this.moments = moments;
    }

    /** Takes a reply; one from a number to which nothing was sent lately says nothing to anybody. */
    public void hear(String number, String text) {
        findLatest(number).ifPresent(message -> {
            String said = text.strip();
            if (said.equals("1") || said.equals("\uFF11")) {
                acknowledge(message);
            } else {
                messages.receipt(message.id(), "replied-otherwise", "", moments.now());
            }
        });
    }

    private Optional<Message> findLatest(String number) {
        Map<String, String> known = new HashMap<>();
        return messages.listAbout(Route.SMS, moments.now().minus(LATEST)).stream()
                .filter(message -> same(
                        known.computeIfAbsent(
                                String.valueOf(message.contact()), _ -> String.valueOf(contacts.findAddress(message))),
                        number))
                .findFirst();
    }

    /** Centres write the country's code or leave it out. */
    private static boolean same(String kept, String heard) {
        return digits(kept).equals(digits(heard)) && !digits(kept).isEmpty();
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "").replaceFirst("^(00)?86(?=1[0-9]{10}$)", "");
    }

    private void acknowledge(Message message) {
        var person = Optional.ofNullable(message.account()).flatMap(accounts::findOpen);
        String ground = message.ground();
        String assignment = message.assignment();
        if (person.isEmpty() || ground == null || assignment == null) {
            return;
        }
        var now = clocks.now(ground);
        var action = new AssignmentAction.Acknowledge(assignment, Way.SMS, now, null);
        try {
            door.actAs(actor(person.get(), message.body()), "sms:" + message.reference(), ground, action);
            messages.receipt(message.id(), "acknowledged", "", moments.now());
        } catch (ProblemException e) {
            if (e.problem().code().equals(DoorCode.DATABASE_AWAY.code())) {
                throw e; // it will be brought again
            }
            messages.receipt(message.id(), "reply-refused", e.problem().code(), moments.now());
        }
    }

    /** Whom the body is reached through acts for it; a number is all that the person has to sign in with. */
    private static Actor actor(Account person, String body) {
        var capabilities = new ArrayList<>(person.capabilities());
        if (body.equals(person.unit()) && !capabilities.contains(Capability.UNIT)) {
            capabilities.add(Capability.UNIT);
        }
        return new Actor(person.id(), person.unit(), person.posts(), capabilities, null);
    }
}
