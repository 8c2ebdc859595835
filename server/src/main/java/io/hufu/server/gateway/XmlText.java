package io.hufu.server.gateway;

/** Texts of people on their way into XML and HTML. */
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** The text with what XML 1.0 cannot hold replaced by U+FFFD, line ends as line feeds, and no blanks around it. */
    public static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(point -> allowed(point) ? point : REPLACEMENT)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** For element content and for values in double quotes. */
    public static String escaped(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
