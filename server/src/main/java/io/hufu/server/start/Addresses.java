package io.hufu.server.start;

import io.hufu.journal.postgres.HufuStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the server may listen: on this machine alone, or elsewhere with TLS. */
final class Addresses {
    private Addresses() {}

    /** @throws HufuStartException when the address is not this machine's own and there is no TLS, or the port is taken */
    static void require(String bind, int port, boolean tls) {
        InetAddress address = resolve(bind);
        if (!address.isLoopbackAddress() && !tls) {
            throw new HufuStartException(
                    "未启用 TLS 时只能在本机监听；请加 --tls（首次启动自动生成证书）或用 --tls-cert 与 --tls-key 指定证书。",
                    "Without TLS Hufu listens on this machine only; add --tls (makes a certificate at the first start) or"
                            + " name your own with --tls-cert and --tls-key.");
        }
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new HufuStartException(
                    "端口 " + port + " 无法使用（" + e.getMessage() + "），请用 --port 指定别的端口。",
                    "The port " + port + " cannot be used (" + e.getMessage() + "); name another one with --port.");
        }
    }

    private static InetAddress resolve(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new HufuStartException("地址 " + bind + " 无法识别。", "The address " + bind + " is not known.", e);
        }
    }
}
