package io.hufu.server.settings;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the server listens and what it works on.
 *
 * @param bind address to listen on; one beyond this machine needs TLS
 * @param port 0 for any free one
 * @param data the data folder; null for the usual place of the user who runs it
 * @param packs the folder of plans; null for the one beside the program
 * @param trustedProxies addresses of proxies whose word about the caller's address is taken; nobody else's is
 */
@ConfigurationProperties("hufu.server")
public record ServerSettings(
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("8080") int port,
        @Nullable Path data,
        @Nullable Path packs,
        @DefaultValue List<String> trustedProxies) {
    public ServerSettings {
        trustedProxies = List.copyOf(trustedProxies);
        Settings.require(port >= 0 && port <= 65_535, "server.port", " 0 至 65535", "0 to 65535");
        absolute(data, "server.data");
        absolute(packs, "server.packs");
        Settings.require(
                trustedProxies.stream().allMatch(ServerSettings::isAddress),
                "server.trusted-proxies",
                " IP 地址，以逗号分隔",
                "IP addresses, separated by commas");
    }

    private static void absolute(@Nullable Path path, String key) {
        Settings.require(path == null || path.isAbsolute(), key, "绝对路径", "an absolute path");
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
