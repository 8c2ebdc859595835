package io.hufu.server.settings;

/**
 * One thing that is wrong with the configuration, in one sentence that says where and what would be right.
 *
 * @param chinese the sentence in Chinese
 * @param english the same in English
 */
public record Fault(String chinese, String english) {
    /** What is wrong with a setting, and where it was given. */
    static Fault of(Origin origin, BadSetting bad) {
        return new Fault(origin.chinese() + "：" + bad.chinese(), origin.english() + ": " + bad.english());
    }
}
