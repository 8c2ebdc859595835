package io.hufu.server.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * TLS of the server itself.
 *
 * @param enabled whether it speaks TLS; without files named, with a certificate made at the first start
 * @param certificate the chain, PEM; null for the one that is made
 * @param key its private key, PEM
 */
@ConfigurationProperties("hufu.tls")
public record TlsSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable Path certificate,
        @Nullable Path key) {
    public TlsSettings {
        Settings.require(
                certificate == null || key != null, "tls.certificate", "与 tls.key 同时指定", "named together with tls.key");
        Settings.require(
                key == null || certificate != null,
                "tls.key",
                "与 tls.certificate 同时指定",
                "named together with tls.certificate");
        Settings.require(
                certificate == null || certificate.isAbsolute(), "tls.certificate", "绝对路径", "an absolute path");
        Settings.require(key == null || key.isAbsolute(), "tls.key", "绝对路径", "an absolute path");
    }

    /** Whether the server speaks TLS: it is enough to name a certificate. */
    public boolean spoken() {
        return enabled || certificate != null;
    }
}
