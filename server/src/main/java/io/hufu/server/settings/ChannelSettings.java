package io.hufu.server.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Ways out of the house. As shipped nothing leaves: messages are kept and shown.
 *
 * @param leave whether anything may leave at all; shown on every screen
 * @param attempts after how many attempts a message is given up and a person has to telephone
 * @param first how long until the second attempt; each further one waits twice as long
 * @param longest the longest wait between two attempts
 * @param hooks signed webhooks, by the unit that each serves, or {@code all}
 * @param hookSecrets secrets of these, {@code whsec_} and base64
 * @param wecom addresses of WeCom group robots, which hold their keys, by the unit that each serves, or {@code all}
 * @param dingtalk the same of DingTalk
 * @param dingtalkSecrets secrets of these, where the robot wants a signature
 * @param feishu the same of Feishu
 * @param feishuSecrets secrets of these, where the robot wants a signature
 */
@ConfigurationProperties("hufu.channels")
public record ChannelSettings(
        @DefaultValue("false") boolean leave,
        @DefaultValue("6") int attempts,
        @DefaultValue("PT10S") Duration first,
        @DefaultValue("PT5M") Duration longest,
        @DefaultValue Map<String, URI> hooks,
        @DefaultValue Map<String, Secret> hookSecrets,
        @DefaultValue Map<String, Secret> wecom,
        @DefaultValue Map<String, Secret> dingtalk,
        @DefaultValue Map<String, Secret> dingtalkSecrets,
        @DefaultValue Map<String, Secret> feishu,
        @DefaultValue Map<String, Secret> feishuSecrets) {
    public ChannelSettings {
        hooks = Map.copyOf(hooks);
        hookSecrets = Map.copyOf(hookSecrets);
        wecom = Map.copyOf(wecom);
        dingtalk = Map.copyOf(dingtalk);
        dingtalkSecrets = Map.copyOf(dingtalkSecrets);
        feishu = Map.copyOf(feishu);
        feishuSecrets = Map.copyOf(feishuSecrets);
        Settings.require(attempts >= 1 && attempts <= 20, "channels.attempts", " 1 至 20", "1 to 20");
        Settings.require(first.toMillis() >= 1000, "channels.first", "至少 1s", "at least 1s");
        Settings.require(
                longest.compareTo(first) >= 0,
                "channels.longest",
                "不短于 channels.first 的时长",
                "not shorter than channels.first");
        for (String name : hooks.keySet()) {
            Settings.require(
                    hookSecrets.containsKey(name)
                            && hookSecrets.get(name).value().matches("whsec_[A-Za-z0-9+/]{32,}={0,2}"),
                    "channels.hook-secrets." + name,
                    " whsec_ 加至少 24 字节的 Base64",
                    "whsec_ and at least 24 bytes in base64");
        }
        hooks.forEach((name, address) -> address("hooks", name, address));
        wecom.forEach((name, address) -> address("wecom", name, address.uri()));
        dingtalk.forEach((name, address) -> address("dingtalk", name, address.uri()));
        feishu.forEach((name, address) -> address("feishu", name, address.uri()));
    }

    private static void address(String family, String name, @Nullable URI address) {
        Settings.require(
                address != null && isOfTheWeb(address),
                "channels." + family + "." + name,
                "完整的网址，如 https://host.example/path",
                "an absolute address such as https://host.example/path");
    }

    private static boolean isOfTheWeb(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        return web && address.getHost() != null && address.getUserInfo() == null;
    }
}
