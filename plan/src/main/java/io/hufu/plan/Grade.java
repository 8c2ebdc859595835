package io.hufu.plan;

/** Grade of an incident (事故等级), mildest first, so that {@code compareTo} is the order of gravity (突发事件应对法 art. 3). */
public enum Grade {
    ORDINARY,
    CONSIDERABLE,
    MAJOR,
    ESPECIALLY_MAJOR;

    public boolean atLeast(Grade other) {
        return compareTo(other) >= 0;
    }
}
