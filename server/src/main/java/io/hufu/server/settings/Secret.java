package io.hufu.server.settings;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A setting that nobody may read over a shoulder or in a log. A file that holds one must not be readable by everybody. */
public record Secret(String value) {
    /** Of the text of a setting; Spring finds this by its name. */
    public static Secret valueOf(String text) {
        return new Secret(text);
    }

    /** As an address that holds a key; null where it is none. */
    public @Nullable URI uri() {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
