package io.hufu.server.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server to which mail is handed; it is always spoken to under TLS.
 *
 * @param host its name as in its certificate; null where there is none
 * @param encryption whether TLS begins after the greeting (port 587) or with the connection (port 465)
 * @param user null where it wants no login
 * @param sender the address from which mail comes
 * @param trust who signs its certificate, PEM; null for those whom Java trusts
 */
@ConfigurationProperties("hufu.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") Encryption encryption,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable String sender,
        @Nullable Path trust) {
    public MailSettings {
        Settings.require(port > 0 && port < 65536, "mail.port", " 1 至 65535", "1 to 65535");
        Settings.require(
                host == null || sender != null, "mail.host", "与 mail.sender 同时指定", "named together with mail.sender");
        Settings.require(
                sender == null || sender.matches("[^@\\s<>]+@[^@\\s<>]+"),
                "mail.sender",
                "邮件地址，如 hufu@host.example",
                "a mail address such as hufu@host.example");
        Settings.require(
                user == null || password != null,
                "mail.user",
                "与 mail.password 同时指定",
                "named together with mail.password");
        Settings.require(trust == null || trust.isAbsolute(), "mail.trust", "绝对路径", "an absolute path");
    }

    /** When TLS begins. */
    public enum Encryption {
        STARTTLS,
        TLS
    }
}
