package io.hufu.server.settings;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Warnings on their way out.
 *
 * @param sender who sends in the language of machines; null for one made of the jurisdiction's code
 * @param zone in which times are written
 * @param address where the public finds this server, such as {@code https://warnings.example}; null where links stay relative
 * @param severity what CAP calls a colour
 * @param categories code of a hazard to the category of CAP; a hazard that is not named is {@code Other}
 * @param national the national form; what is not set is not known, and nothing is made up for it
 * @param perSecond answers of the public pages in one second, above which readers are told to come back
 */
@ConfigurationProperties("hufu.warnings")
public record WarningSettings(
        @Nullable String sender,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @Nullable URI address,
        @DefaultValue Severity severity,
        @DefaultValue Map<String, String> categories,
        @DefaultValue National national,
        @DefaultValue("5000") int perSecond) {
    private static final Set<String> SEVERITIES = Set.of("Extreme", "Severe", "Moderate", "Minor", "Unknown");
    private static final Set<String> CATEGORIES = Set.of(
            "Geo",
            "Met",
            "Safety",
            "Security",
            "Rescue",
            "Fire",
            "Health",
            "Env",
            "Transport",
            "Infra",
            "CBRNE",
            "Other");

    public WarningSettings {
        categories = Map.copyOf(categories);
        Settings.require(
                sender == null || sender.matches("[^\\s,<&]+"),
                "warnings.sender",
                "不含空格、逗号、< 和 & 的名称",
                "without blank, comma, < and &");
        Settings.require(
                address == null || (address.isAbsolute() && address.getHost() != null),
                "warnings.address",
                "完整的网址，如 https://host.example",
                "an absolute address");
        categories.forEach((hazard, category) -> Settings.require(
                CATEGORIES.contains(category),
                "warnings.categories." + hazard,
                " CAP 1.2 的类别",
                "a category of CAP 1.2"));
        Settings.require(perSecond >= 100, "warnings.per-second", "至少 100", "at least 100");
    }

    /** Red is Extreme, as the national feed relayed abroad has it; the other three are assumed and said to be so. */
    public record Severity(
            @DefaultValue("Severe") String orange,
            @DefaultValue("Moderate") String yellow,
            @DefaultValue("Minor") String blue) {
        public Severity {
            Settings.require(
                    SEVERITIES.contains(orange), "warnings.severity.orange", " CAP 1.2 的严重程度", "a severity of CAP 1.2");
            Settings.require(
                    SEVERITIES.contains(yellow), "warnings.severity.yellow", " CAP 1.2 的严重程度", "a severity of CAP 1.2");
            Settings.require(
                    SEVERITIES.contains(blue), "warnings.severity.blue", " CAP 1.2 的严重程度", "a severity of CAP 1.2");
        }
    }

    /**
     * What the national release system has assigned.
     *
     * @param senderCode of this issuer; null where none was assigned
     * @param eventTypes code of a hazard to the code of its type of event, such as {@code 11B06}; empty as shipped
     * @param methods names of the channels by which it is to be released
     */
    public record National(
            @Nullable String senderCode,
            @DefaultValue Map<String, String> eventTypes,
            @DefaultValue List<String> methods) {
        public National {
            eventTypes = Map.copyOf(eventTypes);
            methods = List.copyOf(methods);
            Settings.require(
                    senderCode == null || !senderCode.isBlank(), "warnings.national.sender-code", "非空", "not blank");
            eventTypes.forEach((hazard, code) -> Settings.require(
                    code.matches("[0-9A-Za-z]{2,20}"),
                    "warnings.national.event-types." + hazard,
                    "字母和数字",
                    "letters and digits"));
        }
    }
}
