package io.hufu.plan.pack;

/**
 * One thing that is wrong in a pack, with the place and the cure.
 *
 * @param file name relative to the jurisdiction's folder, with slashes
 * @param line first line is 1; 0 where the finding is about a file or folder as a whole
 * @param path JSON path in that file such as {@code $.levels[0].activators}; {@code $} for the whole
 * @param message what is wrong, Chinese
 * @param messageEn what is wrong, English
 * @param cure what to do about it, Chinese
 * @param cureEn what to do about it, English
 */
public record Finding(
        String file,
        int line,
        String path,
        FindingCode code,
        String message,
        String messageEn,
        String cure,
        String cureEn) {

    /** One line for a terminal, Chinese: {@code file:line: path: message — cure}. */
    public String text() {
        return place() + message + " — " + cure;
    }

    /** One line for a terminal, English. */
    public String textEn() {
        return place() + messageEn + " — " + cureEn;
    }

    private String place() {
        return file + ":" + line + ": " + path + ": ";
    }
}
