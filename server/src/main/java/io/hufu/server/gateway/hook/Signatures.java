package io.hufu.server.gateway.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures by HMAC-SHA256, each as its reader wants it. */
final class Signatures {
    private Signatures() {}

    /** Standard Webhooks: over id, second and body, with the secret's bytes behind {@code whsec_}. */
    static String standard(String secret, String id, long second, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        return "v1," + base64(hmac(key, id + "." + second + "." + body));
    }

    /** DingTalk: over millisecond and secret, keyed with the secret. */
    static String dingtalk(String secret, long millisecond) {
        return base64(hmac(bytes(secret), millisecond + "\n" + secret));
    }

    /** Feishu: over nothing, keyed with second and secret. */
    static String feishu(String secret, long second) {
        return base64(hmac(bytes(second + "\n" + secret), ""));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
