package io.hufu.server.start;

import io.hufu.server.settings.Configuration;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code demo} and {@code up} have in common. What is not said here is as the configuration says. */
final class ServeOptions {
    @Option(names = "--port", description = "端口 / port to listen on (default: 8080; 0 for any)")
    @Nullable
    Integer port;

    @Option(names = "--data", paramLabel = "FOLDER", description = "数据目录 / data folder")
    @Nullable
    Path data;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "监听地址 / address to listen on (default: 127.0.0.1; others need TLS)")
    @Nullable
    String bind;

    @Option(names = "--tls", description = "启用 TLS，首次启动自动生成证书 / TLS with a certificate made at the first start")
    boolean tls;

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "证书（PEM） / certificate chain, PEM")
    @Nullable
    Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "私钥（PEM） / its private key, PEM")
    @Nullable
    Path key;

    @Option(names = "--packs", paramLabel = "FOLDER", description = "预案目录 / folder of plans (default: packs)")
    @Nullable
    Path packs;

    /** The configuration that these options go over. */
    Configuration over(@Nullable Path file, Map<String, String> environment) {
        return Configuration.read(file, environment, given());
    }

    private Map<String, String> given() {
        var all = new LinkedHashMap<String, String>();
        put(all, "server.port", port);
        put(all, "server.bind", bind);
        put(all, "server.data", whole(data));
        put(all, "server.packs", whole(packs));
        put(all, "tls.enabled", tls ? Boolean.TRUE : null);
        put(all, "tls.certificate", whole(certificate));
        put(all, "tls.key", whole(key));
        return all;
    }

    private static @Nullable Path whole(@Nullable Path path) {
        return path == null ? null : path.toAbsolutePath();
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }
}
