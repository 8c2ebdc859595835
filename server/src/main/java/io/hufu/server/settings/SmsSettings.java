package io.hufu.server.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The short-message centre of a carrier.
 *
 * @param host null where there is none
 * @param protocol how it is spoken to
 * @param user the account there: SP id of CMPP, client id of SMGP, system id of SMPP
 * @param number from which messages come and to which people reply
 * @param service service id of CMPP and SMGP, where the carrier gave one
 */
@ConfigurationProperties("hufu.sms")
public record SmsSettings(
        @Nullable String host,
        @DefaultValue("7890") int port,
        @DefaultValue("cmpp3") Protocol protocol,
        @DefaultValue("") String user,
        @Nullable Secret password,
        @DefaultValue("") String number,
        @DefaultValue("") String service) {
    public SmsSettings {
        Settings.require(port > 0 && port < 65536, "sms.port", " 1 至 65535", "1 to 65535");
        boolean used = host != null;
        Settings.require(!used || !user.isBlank(), "sms.user", "运营商分配的账号", "the account that the carrier gave");
        Settings.require(!used || password != null, "sms.password", "运营商分配的密码", "the password that the carrier gave");
        Settings.require(
                !used || number.matches("[0-9]{3,21}"), "sms.number", "运营商分配的号码", "the number that the carrier gave");
    }

    /** How a short-message centre is spoken to. */
    public enum Protocol {
        CMPP2,
        CMPP3,
        SMGP,
        SMPP
    }
}
