package io.hufu.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of identities (OpenID Connect) by which people may sign in too.
 *
 * @param issuer its name, below which its metadata lie; null for none: then nothing of it exists
 * @param clientId what it calls this server
 * @param clientSecretFile the file that holds what this server proves itself with
 * @param scopes what is asked for; {@code openid} and what the claim needs
 * @param accountClaim the claim that is an account's id; null where only accounts that were linked come in
 * @param prompt what it is told to ask even of somebody it knows; null for nothing
 * @param label of the button, Chinese
 * @param labelEnglish of the button, English
 * @param trust who signs its certificate, PEM; null for those whom Java trusts
 */
@ConfigurationProperties("hufu.oidc")
public record OidcSettings(
        @Nullable URI issuer,
        @Nullable String clientId,
        @Nullable Path clientSecretFile,
        @DefaultValue("openid") String scopes,
        @Nullable String accountClaim,
        @Nullable String prompt,
        @DefaultValue("统一身份认证登录") String label,
        @DefaultValue("Sign in with single sign-on") String labelEnglish,
        @Nullable Path trust) {
    private static final Set<String> PROMPTS = Set.of("login", "select_account", "consent");

    public OidcSettings {
        Settings.require(
                issuer == null || (isSafe(issuer) && issuer.getQuery() == null && issuer.getFragment() == null),
                "oidc.issuer",
                "以 https:// 开头的地址（本机可用 http://），不含 ? 与 #",
                "an address that begins with https:// (http:// on this machine), without ? and #");
        Settings.require(
                issuer == null || (clientId != null && clientSecretFile != null),
                "oidc.issuer",
                "与 oidc.client-id、oidc.client-secret-file 同时指定",
                "named together with oidc.client-id and oidc.client-secret-file");
        Settings.require(
                clientSecretFile == null || clientSecretFile.isAbsolute(),
                "oidc.client-secret-file",
                "绝对路径",
                "an absolute path");
        Settings.require(
                scopes.matches("openid( [!#-\\[\\]-~]+)*"),
                "oidc.scopes",
                " openid，后面可加以空格分隔的其他范围",
                "openid, and others after it separated by blanks");
        Settings.require(
                accountClaim == null || !accountClaim.isBlank(), "oidc.account-claim", "声明的名称", "the name of a claim");
        Settings.require(
                prompt == null || PROMPTS.contains(prompt),
                "oidc.prompt",
                " login、select_account 或 consent",
                "login, select_account or consent");
        Settings.require(isShort(label), "oidc.label", " 1 至 40 个字", "1 to 40 characters");
        Settings.require(isShort(labelEnglish), "oidc.label-english", " 1 至 40 个字", "1 to 40 characters");
        Settings.require(trust == null || trust.isAbsolute(), "oidc.trust", "绝对路径", "an absolute path");
    }

    private static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= 40;
    }

    /** Whether what is said there can be read by nobody between: TLS, or this machine itself. */
    public static boolean isSafe(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && Set.of("localhost", "127.0.0.1", "[::1]").contains(host));
    }
}
