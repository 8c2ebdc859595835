package io.hufu.server.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code demo} and {@code up} have in common. */
final class ServeOptions {
    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "端口 / port to listen on (default: ${DEFAULT-VALUE}; 0 for any)")
    int port;

    @Option(names = "--data", paramLabel = "FOLDER", description = "数据目录 / data folder")
    @Nullable
    Path data;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "监听地址 / address to listen on (default: ${DEFAULT-VALUE}; others need TLS)")
    String bind = "127.0.0.1";

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

    /** The folder of {@code packs} that a demonstration shows; the first by name where none is named. */
    @Nullable
    String place;

    boolean withTls() {
        return tls || certificate != null;
    }
}
