package io.hufu.server.messages;

import io.hufu.server.settings.ChannelSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hooks and group robots that the configuration names for a body, or for all. */
@Component
class ConfiguredContacts {
    private static final String ALL = "all";

    private final ChannelSettings settings;

    ConfiguredContacts(ChannelSettings settings) {
        this.settings = settings;
    }

    List<Contact> list(String body) {
        var found = new ArrayList<Contact>();
        add(found, Route.HOOK, "hook", settings.hooks(), body);
        add(found, Route.ROBOT, "wecom", settings.wecom(), body);
        add(found, Route.ROBOT, "dingtalk", settings.dingtalk(), body);
        add(found, Route.ROBOT, "feishu", settings.feishu(), body);
        return found;
    }

    private static void add(List<Contact> found, Route route, String family, Map<String, ?> named, String body) {
        for (String name : List.of(body, ALL)) {
            if (named.containsKey(name)) {
                String id = family + "/" + name;
                found.add(new Contact(id, route, null, id));
            }
        }
    }
}
