package io.hufu.server.settings;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The short-message centre of a carrier.
 *
 * @param host null where there is none
 * @param protocol how it is spoken to
 * @param user the account there: SP id of CMPP, client id of SMGP, login name of SGIP, system id of SMPP
 * @param number from which messages come and to which people reply
 * @param service service id of CMPP and SMGP, service type of SGIP, where the carrier gave one
 * @param node node number of SGIP: 3, the area's code in four digits, the enterprise's in five
 * @param listen where an SGIP centre brings reports and replies
 */
@ConfigurationProperties("hufu.sms")
public record SmsSettings(
        @Nullable String host,
        @DefaultValue("7890") int port,
        @DefaultValue("cmpp3") Protocol protocol,
        @DefaultValue("") String user,
        @Nullable Secret password,
        @DefaultValue("") String number,
        @DefaultValue("") String service,
        @DefaultValue("") String node,
        @DefaultValue SmsListen listen) {
    public SmsSettings {
        Settings.require(port > 0 && port < 65536, "sms.port", " 1 至 65535", "1 to 65535");
        boolean used = host != null;
        Settings.require(!used || !user.isBlank(), "sms.user", "运营商分配的账号", "the account that the carrier gave");
        Settings.require(!used || password != null, "sms.password", "运营商分配的密码", "the password that the carrier gave");
        Settings.require(
                !used || number.matches("[0-9]{3,21}"), "sms.number", "运营商分配的号码", "the number that the carrier gave");
        if (host != null && protocol == Protocol.SGIP) {
            Settings.require(
                    node.matches("3[0-9]{9}"),
                    "sms.node",
                    "运营商分配的节点编号：3、四位区号、五位企业代码",
                    "the node number that the carrier gave: 3, four digits of the area, five of the enterprise");
            listen.require(host);
        }
    }

    /** Whether a centre brings something to us by a connection of its own. */
    public boolean listens() {
        return host != null && protocol == Protocol.SGIP && listen.port() != 0;
    }

    /** From where it comes. */
    public List<InetAddress> centres() {
        List<String> named = listen.from().isEmpty() && host != null ? List.of(host) : listen.from();
        return named.stream().map(InetAddress::ofLiteral).toList();
    }

    /** How a short-message centre is spoken to. */
    public enum Protocol {
        CMPP2,
        CMPP3,
        SGIP,
        SMGP,
        SMPP
    }
}
