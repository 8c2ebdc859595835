package io.hufu.server.settings;

/** The checks of settings; a bad one stops the start with a sentence. */
final class Settings {
    private Settings() {}

    static void require(boolean holds, String name, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException("设置 " + name + " 不正确 / the setting " + name + " must be " + wanted);
        }
    }
}
