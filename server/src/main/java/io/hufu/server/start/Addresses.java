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

    /** @throws HufuStartException when the address is not this machine's own and there is no TLS */
    static void requireSafe(String bind, boolean tls) {
        if (!resolve(bind).isLoopbackAddress() && !tls) {
            throw new HufuStartException(
                    "未启用 TLS 时只能在本机监听；请启用 tls.enabled 或 --tls（首次启动自动生成证书），或用 tls.certificate 与 tls.key 指定证书。",
                    "Without TLS Hufu listens on this machine only; set tls.enabled or --tls (makes a certificate at the first"
                            + " start), or name your own with tls.certificate and tls.key.");
        }
    }

    /** @throws HufuStartException when the port is taken, or not for this user */
    static void requireFree(String bind, int port) {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(resolve(bind), port));
        } catch (IOException e) {
            throw new HufuStartException(
                    "端口 " + port + " 无法使用（" + e.getMessage() + "），请用 server.port 或 --port 指定别的端口。",
                    "The port " + port + " cannot be used (" + e.getMessage()
                            + "); name another one with server.port or --port.");
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
