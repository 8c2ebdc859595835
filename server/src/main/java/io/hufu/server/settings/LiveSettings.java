package io.hufu.server.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The live stream.
 *
 * @param ring commits that a reconnecting reader can still catch up with
 * @param heartbeat how often a quiet stream says that it is alive
 * @param queue messages that may wait for a slow reader before it is cut
 */
@ConfigurationProperties("hufu.live")
public record LiveSettings(
        @DefaultValue("10000") int ring,
        @DefaultValue("PT10S") Duration heartbeat,
        @DefaultValue("256") int queue) {
    public LiveSettings {
        Settings.require(ring >= 1, "live.ring", "至少 1", "at least 1");
        Settings.require(heartbeat.toMillis() >= 100, "live.heartbeat", "至少 100ms", "at least 100ms");
        Settings.require(queue >= 2, "live.queue", "至少 2", "at least 2");
    }
}
