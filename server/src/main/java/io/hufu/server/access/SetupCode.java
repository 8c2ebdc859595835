package io.hufu.server.access;

/** The code that the terminal shows at the first start of an empty installation. */
public final class SetupCode {
    private SetupCode() {}

    public static String make() {
        return Tokens.code();
    }

    /** Compares in the same time whatever was sent. */
    public static boolean same(String wanted, String sent) {
        return Tokens.same(wanted, sent.strip().toUpperCase(java.util.Locale.ROOT));
    }
}
