package io.hufu.server.settings;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
 * @param address where people open this server, such as {@code https://hufu.example}; passkeys belong to it, and providers send back to it. Null: on this machine only
 * @param deviceCode for how long a code that enrols a terminal is good
 */
@ConfigurationProperties("hufu.access")
public record AccessSettings(
        @DefaultValue("PT12H") Duration idle,
        @DefaultValue("P7D") Duration longest,
        @DefaultValue("5") int attempts,
        @DefaultValue("PT15M") Duration lockout,
        @DefaultValue("6") int pinLength,
        @DefaultValue("PT1H") Duration deviceCode,
        @Nullable URI address) {
    public AccessSettings {
        Settings.require(
                !idle.isNegative() && !idle.isZero(), "access.idle", "正的时长，如 12h", "a positive duration such as 12h");
        Settings.require(
                longest.compareTo(idle) >= 0, "access.longest", "不短于 access.idle 的时长", "not shorter than access.idle");
        Settings.require(attempts >= 3 && attempts <= 20, "access.attempts", " 3 至 20", "3 to 20");
        Settings.require(!lockout.isNegative(), "access.lockout", "时长，如 15m", "a duration such as 15m");
        Settings.require(pinLength >= 6 && pinLength <= 32, "access.pin-length", " 6 至 32", "6 to 32");
        Settings.require(
                address == null
                        || ("https".equals(address.getScheme())
                                && address.getHost() != null
                                && address.getPath().isEmpty()),
                "access.address",
                "以 https:// 开头、只含主机名的地址",
                "an address that begins with https:// and has a host only");
        Settings.require(!deviceCode.isNegative(), "access.device-code", "时长，如 1h", "a duration such as 1h");
    }

    /** Whether people open this server at this address: the configured one, else this machine's, whatever its port. */
    public boolean isHome(String origin) {
        return address == null ? origin.matches("https?://localhost(:[0-9]+)?") : origin.equals(address.toString());
    }
}
