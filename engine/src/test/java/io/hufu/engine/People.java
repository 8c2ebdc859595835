package io.hufu.engine;

import io.hufu.engine.basics.Actor;
import io.hufu.engine.basics.Actor.Capability;
import java.util.List;

/** Who acts in tests, by a short name: {@code duty}, {@code commander}, {@code unit:fire-brigade}, {@code post:PLAN/POST} … */
public final class People {
    private People() {}

    public static Actor of(String name) {
        return switch (name) {
            case "duty" -> actor("duty", "emergency-bureau", List.of(), Capability.DUTY_OFFICER);
            case "commander", "deputy-secretary-general", "deputy-emergency-director", "office-director" ->
                actor(name, null, List.of("hazardous-chemicals/" + name), Capability.READER);
            case "stand-in", "nobody" -> actor(name, null, List.of(), Capability.READER);
            case "admin" -> actor(name, null, List.of(), Capability.ADMINISTRATOR);
            case "system" -> Actor.SYSTEM;
            default -> {
                if (name.startsWith("post:")) {
                    yield actor(name, null, List.of(name.substring("post:".length())), Capability.READER);
                }
                if (!name.startsWith("unit:")) {
                    throw new IllegalArgumentException("who is " + name + "?");
                }
                var unit = name.substring("unit:".length());
                yield actor(name, unit, List.of(), Capability.UNIT);
            }
        };
    }

    private static Actor actor(
            String account, @org.jspecify.annotations.Nullable String unit, List<String> posts, Capability capability) {
        return new Actor(account, unit, posts, List.of(capability), null);
    }
}
