package io.hufu.server.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are let in.
 *
 * @param idle a session ends after this long without use
 * @param longest a session ends after this long in any case
 * @param attempts wrong PINs in a row after which an account or a terminal is locked
 * @param lockout for how long it is locked
 * @param pinLength characters of a PIN at least
 * @param deviceCode for how long a code that enrols a terminal is good
 */
@ConfigurationProperties("hufu.access")
public record AccessSettings(
        @DefaultValue("PT12H") Duration idle,
        @DefaultValue("P7D") Duration longest,
        @DefaultValue("5") int attempts,
        @DefaultValue("PT15M") Duration lockout,
        @DefaultValue("6") int pinLength,
        @DefaultValue("PT1H") Duration deviceCode) {
    public AccessSettings {
        Settings.require(!idle.isNegative() && !idle.isZero(), "hufu.access.idle", "a positive duration such as PT12H");
        Settings.require(longest.compareTo(idle) >= 0, "hufu.access.longest", "not shorter than hufu.access.idle");
        Settings.require(attempts >= 3 && attempts <= 20, "hufu.access.attempts", "3 to 20");
        Settings.require(!lockout.isNegative(), "hufu.access.lockout", "a duration such as PT15M");
        Settings.require(pinLength >= 6 && pinLength <= 32, "hufu.access.pin-length", "6 to 32");
        Settings.require(!deviceCode.isNegative(), "hufu.access.device-code", "a duration such as PT1H");
    }
}
