package io.hufu.server.messages;

import io.hufu.server.settings.ChannelSettings;
import io.hufu.server.settings.Installation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a message may leave the house. Nothing does unless the configuration says so, and nothing of a demonstration ever. */
@Component
public class Gate {
    private final ChannelSettings settings;
    private final Installation installation;
    private final Consents consents;
    private final Map<Route, Channel> channels = new EnumMap<>(Route.class);

    public Gate(ChannelSettings settings, Installation installation, Consents consents, List<Channel> channels) {
        this.settings = settings;
        this.installation = installation;
        this.consents = consents;
        channels.forEach(channel -> this.channels.put(channel.route(), channel));
    }

    /** Routes by which something really leaves, in order; empty as shipped. */
    public List<Route> listOpen() {
        var open = new ArrayList<Route>();
        if (settings.leave() && !installation.demonstration()) {
            channels.forEach((route, channel) -> {
                if (channel.ready()) {
                    open.add(route);
                }
            });
        }
        return List.copyOf(open);
    }

    /** The channel of a route. */
    public @Nullable Channel find(Route route) {
        return channels.get(route);
    }

    /** Why a message stays here, as a stable word; null where it may leave. */
    public @Nullable String reasonToKeep(Message message) {
        if (message.route() == Route.NONE) {
            return "no-contact";
        }
        if (installation.demonstration()) {
            return "demonstration";
        }
        if (!settings.leave()) {
            return "sandbox";
        }
        if (!listOpen().contains(message.route())) {
            return "not-configured";
        }
        return message.incidentKind().equals("real") || consented(message) ? null : "no-consent";
    }

    private boolean consented(Message message) {
        return message.ground() != null && consents.has(message.ground(), message.body());
    }
}
