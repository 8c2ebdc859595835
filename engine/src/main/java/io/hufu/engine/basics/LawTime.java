package io.hufu.engine.basics;

import java.time.ZoneId;

/** The zone in which the law counts its days and in which people read times: Beijing time, the same all over the country. */
public final class LawTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LawTime() {}
}
