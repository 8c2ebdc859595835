package io.hufu.server.gateway.sms;

import com.zx.sms.BaseMessage;
import io.hufu.server.clock.Moments;
import io.hufu.server.messages.Channel;
import io.hufu.server.messages.Message;
import io.hufu.server.messages.Outcome;
import io.hufu.server.messages.Reports;
import io.hufu.server.messages.Route;
import io.hufu.server.outbox.Replies;
import io.hufu.server.settings.ChannelSettings;
import io.hufu.server.settings.Installation;
import io.hufu.server.settings.SmsSettings;
import io.netty.util.concurrent.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Short messages. A telephone cannot tell a double, so one in doubt is not sent again. */
@Component
class SmsChannel implements Channel, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SmsChannel.class);
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{5,15}");
    private static final long ANSWER_SECONDS = 15;

    private final SmsSettings settings;
    private final boolean leaves;
    private final Reports reports;
    private final Replies replies;
    private final Moments moments;
    private volatile @Nullable Line line;

    SmsChannel(
            SmsSettings settings,
            ChannelSettings channels,
            Installation installation,
            Reports reports,
            Replies replies,
            Moments moments) {
        this.settings = settings;
        this.leaves = channels.leave() && !installation.demonstration();
        this.reports = reports;
        this.replies = replies;
        this.moments = moments;
    }

    @Override
    public Route route() {
        return Route.SMS;
    }

    @Override
    public boolean ready() {
        return settings.host() != null;
    }

    @Override
    public boolean repeatable() {
        return false;
    }

    /** Opens the line, not only to send: reports and replies come in by it. */
    @Override
    public void start() {
        if (leaves && ready()) {
            var opened = new Line(settings, this::keep);
            opened.open();
            line = opened;
        }
    }

    @Override
    public void stop() {
        Line open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public boolean isRunning() {
        return line != null;
    }

    boolean isOpen() {
        Line open = line;
        return open != null && open.isOpen();
    }

    @Override
    public Outcome send(Message message, String address) {
        String number = address.replaceAll("[ -]", "");
        if (!NUMBER.matcher(number).matches()) {
            return new Outcome.Refused("no-address");
        }
        Line open = line;
        if (open == null || !open.reach()) {
            return new Outcome.Later("no-connection");
        }
        List<Promise<BaseMessage>> parts;
        try {
            parts = open.send(open.carrier().written(message.text(), number));
        } catch (Exception e) { // the library declares no narrower one; nothing has left when it throws
            LOG.warn("a short message could not be written: {}", e.toString());
            return new Outcome.Refused("unwritable");
        }
        return parts == null ? new Outcome.Later("no-connection") : judge(parts, open.carrier());
    }

    private static Outcome judge(List<Promise<BaseMessage>> parts, Carrier carrier) {
        var references = new ArrayList<String>();
        boolean notNow = false;
        for (var part : parts) {
            var answer = answer(part, carrier);
            if (answer == null) {
                return new Outcome.Doubtful("no-answer");
            }
            switch (answer.again()) {
                case BY_ITSELF -> {
                    return new Outcome.Doubtful("sms-busy");
                }
                case OURS -> notNow = true;
                case NO -> {
                    if (answer.code() != 0) {
                        return new Outcome.Refused("sms-" + answer.code());
                    }
                    references.add(answer.reference());
                }
            }
        }
        if (notNow) { // again only where no part is on its way
            return references.isEmpty() ? new Outcome.Later("sms-not-now") : new Outcome.Doubtful("sms-busy");
        }
        return new Outcome.Taken(references.getFirst(), false, references);
    }

    private static Carrier.@Nullable Answer answer(Promise<BaseMessage> part, Carrier carrier) {
        try {
            return part.await(ANSWER_SECONDS, TimeUnit.SECONDS) && part.isSuccess()
                    ? carrier.answer(part.getNow())
                    : null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Keeps what came in; false where that failed. */
    private boolean keep(Carrier.Incoming incoming) {
        try {
            switch (incoming) {
                case Carrier.Incoming.Report report ->
                    reports.hear(report.reference(), report.arrived(), report.word(), moments.now());
                case Carrier.Incoming.Underway _ -> LOG.debug("a short message is on its way");
                case Carrier.Incoming.Reply reply -> replies.hear(reply.number(), reply.text());
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error("what came from the short-message centre could not be kept: {}", e.toString());
            return false;
        }
    }
}
