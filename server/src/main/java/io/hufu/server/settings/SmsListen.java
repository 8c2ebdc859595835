package io.hufu.server.settings;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an SGIP centre brings reports and replies; the other protocols bring them by the connection that we open.
 *
 * @param address of this machine, the one that the carrier knows or an inner one to which it is led
 * @param port 0 where another node listens
 * @param user login name that the centre gives
 * @param password that it gives; both have at most 16 characters in SGIP
 * @param from addresses from which it comes; nobody else is let in
 */
public record SmsListen(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8801") int port,
        @DefaultValue("") String user,
        @Nullable Secret password,
        @DefaultValue List<String> from) {
    private static final String WORD = "[!-~]{1,16}";

    public SmsListen {
        from = List.copyOf(from);
        Settings.require(isAddress(address), "sms.listen.address", "本机的 IP 地址", "an IP address of this machine");
        Settings.require(port >= 0 && port < 65536, "sms.listen.port", " 0 至 65535", "0 to 65535");
        Settings.require(
                from.stream().allMatch(SmsListen::isAddress),
                "sms.listen.from",
                "网关的 IP 地址，以逗号分隔",
                "the IP addresses of the centre, separated by commas");
    }

    /** Checks what is needed to listen for a centre that is called so. */
    void require(String host) {
        if (port == 0) {
            return;
        }
        Settings.require(
                user.matches(WORD),
                "sms.listen.user",
                "网关登录本系统的账号，至多 16 个字符",
                "the login name that the centre gives, at most 16 characters");
        Settings.require(
                password != null && password.value().matches(WORD),
                "sms.listen.password",
                "网关登录本系统的密码，至多 16 个字符",
                "the password that the centre gives, at most 16 characters");
        Settings.require(
                !from.isEmpty() || isAddress(host),
                "sms.listen.from",
                "网关的 IP 地址，以逗号分隔",
                "the IP addresses of the centre, separated by commas");
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
