package io.hufu.server.settings;

/** A setting has a value that it must not have. */
final class BadSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String chinese;
    private final String english;

    /**
     * @param key as in the file, such as {@code access.idle}
     * @param chineseWanted what it should be, to follow 应为
     * @param englishWanted what it should be, to follow "must be"
     */
    BadSetting(String key, String chineseWanted, String englishWanted) {
        super("设置 " + key + " 应为" + chineseWanted + "。 / " + key + " must be " + englishWanted + ".");
        this.key = key;
        this.chinese = key + " 应为" + chineseWanted + "。";
        this.english = key + " must be " + englishWanted + ".";
    }

    String key() {
        return key;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }
}
