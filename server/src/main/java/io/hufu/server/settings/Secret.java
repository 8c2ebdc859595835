package io.hufu.server.settings;

/** A setting that nobody may read over a shoulder or in a log. A file that holds one must not be readable by everybody. */
public record Secret(String value) {
    /** Of the text of a setting; Spring finds this by its name. */
    public static Secret valueOf(String text) {
        return new Secret(text);
    }

    @Override
    public String toString() {
        return "***";
    }
}
