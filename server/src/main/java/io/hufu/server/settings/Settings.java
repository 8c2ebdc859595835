package io.hufu.server.settings;

/** The checks that a record of settings makes of itself. */
final class Settings {
    private Settings() {}

    /**
     * Refuses a value.
     *
     * @param key as in the file, such as {@code access.idle}: the one that has to be changed
     * @param chinese what it should be, to follow 应为
     * @param english what it should be, to follow "must be"
     */
    static void require(boolean holds, String key, String chinese, String english) {
        if (!holds) {
            throw new BadSetting(key, chinese, english);
        }
    }
}
