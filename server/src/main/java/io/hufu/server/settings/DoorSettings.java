package io.hufu.server.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The doors.
 *
 * @param tls whether this server itself speaks TLS; cookies are then marked secure
 * @param bodyBytes the largest body of an act
 * @param depth the deepest nesting of JSON
 */
@ConfigurationProperties("hufu.door")
public record DoorSettings(
        @DefaultValue("false") boolean tls,
        @DefaultValue("262144") int bodyBytes,
        @DefaultValue("16") int depth) {
    public DoorSettings {
        Settings.require(bodyBytes >= 1024, "hufu.door.body-bytes", "at least 1024");
        Settings.require(depth >= 8 && depth <= 100, "hufu.door.depth", "8 to 100");
    }
}
