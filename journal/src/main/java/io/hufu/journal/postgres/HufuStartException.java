package io.hufu.journal.postgres;

/** The start is not possible; the message is a sentence for the person at the terminal, with the cure in it. */
public final class HufuStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String chinese;
    private final String english;

    public HufuStartException(String chinese, String english) {
        super(chinese + " / " + english);
        this.chinese = chinese;
        this.english = english;
    }

    public HufuStartException(String chinese, String english, Throwable cause) {
        super(chinese + " / " + english, cause);
        this.chinese = chinese;
        this.english = english;
    }

    /** The sentence in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The sentence in English. */
    public String english() {
        return english;
    }
}
