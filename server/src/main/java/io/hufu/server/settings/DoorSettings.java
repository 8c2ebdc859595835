package io.hufu.server.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The doors.
 *
 * @param tls whether people come to this server by TLS, its own (then always true) or that of a proxy before it; cookies are then
 *     marked secure
 * @param bodyBytes the largest body of an act
 * @param depth the deepest nesting of JSON
 */
@ConfigurationProperties("hufu.door")
public record DoorSettings(
        @DefaultValue("false") boolean tls,
        @DefaultValue("262144") int bodyBytes,
        @DefaultValue("16") int depth) {
    public DoorSettings {
        Settings.require(bodyBytes >= 1024, "door.body-bytes", "至少 1024", "at least 1024");
        Settings.require(depth >= 8 && depth <= 100, "door.depth", " 8 至 100", "8 to 100");
    }
}
