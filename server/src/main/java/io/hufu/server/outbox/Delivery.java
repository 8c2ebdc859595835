package io.hufu.server.outbox;

import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Channel;
import io.hufu.server.messages.Gate;
import io.hufu.server.messages.KnownContacts;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.MessageState;
import io.hufu.server.messages.MessageTable;
import io.hufu.server.messages.MessageTable.Claimed;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Reports;
import io.hufu.server.settings.ChannelSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands messages to channels. A message is claimed with a lease before it leaves and settled after; where the process dies in
 * between, one that the far side tells by its reference is sent again, and any other is in doubt and a person has to look.
 */
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    static final Duration LEASE = Duration.ofMinutes(3);
    private static final int AT_ONCE = 20;

    private final MessageTable messages;
    private final Gate gate;
    private final KnownContacts contacts;
    private final Reports reports;
    private final Moments moments;
    private final ChannelSettings settings;
    private final Backoff backoff;

    Delivery(
            MessageTable messages,
            Gate gate,
            KnownContacts contacts,
            Reports reports,
            Moments moments,
            ChannelSettings settings) {
        this.messages = messages;
        this.gate = gate;
        this.contacts = contacts;
        this.reports = reports;
        this.moments = moments;
        this.settings = settings;
        this.backoff = new Backoff(settings.first(), settings.longest());
    }

    /** Sends everything that is due; answers how many messages were taken in hand. */
    int deliverDue() {
        int done = 0;
        settleExpired();
        List<Claimed> claimed;
        do {
            claimed = messages.claim(moments.now(), LEASE, AT_ONCE);
            deliver(claimed);
            done += claimed.size();
        } while (!claimed.isEmpty());
        return done;
    }

    /** Each route by itself, so that one that hangs keeps only its own messages waiting. */
    private void deliver(List<Claimed> claimed) {
        var byRoute = claimed.stream()
                .collect(Collectors.groupingBy(one -> one.message().route()));
        var threads = byRoute.entrySet().stream()
                .map(entry -> Thread.ofVirtual()
                        .name("hufu-send-" + entry.getKey().code())
                        .start(() -> entry.getValue().forEach(this::deliver)))
                .toList();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void deliver(Claimed claimed) {
        Message message = claimed.message();
        try {
            String reason = gate.reasonToKeep(message);
            if (reason != null) {
                messages.settle(message.id(), MessageState.KEPT, reason, null, moments.now());
                return;
            }
            String address = contacts.findAddress(message);
            Channel channel = gate.find(message.route());
            Outcome outcome = address == null || channel == null
                    ? new Outcome.Refused("no-address")
                    : channel.send(message, address);
            end(claimed, outcome, channel != null && channel.repeatable());
        } catch (RuntimeException e) {
            // the lease ends by itself, and then it is decided what this attempt was
            LOG.error("the message {} could not be handled: {}", message.id(), e.toString());
        }
    }

    private void end(Claimed claimed, Outcome outcome, boolean repeatable) {
        String id = claimed.message().id();
        Instant now = moments.now();
        switch (outcome) {
            case Outcome.Taken taken -> {
                var state = taken.arrived() ? MessageState.DELIVERED : MessageState.SENT;
                messages.settle(id, state, null, taken.reference(), now);
                reports.expect(id, taken.parts(), now);
            }
            case Outcome.Later later -> again(claimed, later.reason(), now);
            case Outcome.Refused refused -> messages.settle(id, MessageState.FAILED, refused.reason(), null, now);
            case Outcome.Doubtful doubtful -> {
                if (repeatable) {
                    again(claimed, doubtful.reason(), now);
                } else {
                    messages.settle(id, MessageState.DOUBTFUL, doubtful.reason(), null, now);
                }
            }
        }
    }

    private void again(Claimed claimed, String reason, Instant now) {
        String id = claimed.message().id();
        if (claimed.attempts() >= settings.attempts()) {
            messages.settle(id, MessageState.FAILED, reason, null, now);
        } else {
            messages.postpone(id, now.plus(backoff.after(id, claimed.attempts())), reason, now);
        }
    }

    private void settleExpired() {
        for (Claimed claimed : messages.listExpired()) {
            Channel channel = gate.find(claimed.message().route());
            boolean stays = gate.reasonToKeep(claimed.message()) != null;
            end(claimed, new Outcome.Doubtful("interrupted"), stays || (channel != null && channel.repeatable()));
        }
    }
}
