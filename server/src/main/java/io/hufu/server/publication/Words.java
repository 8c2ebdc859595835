package io.hufu.server.publication;

import io.hufu.plan.Colour;
import io.hufu.server.gateway.Bulletin;
import java.util.stream.Collectors;

/** What the public documents call things. */
final class Words {
    private Words() {}

    /** Stands before every title where everything is invented. */
    static String mark(InForce now) {
        return now.demonstration() ? "【演示，非真实预警】" : "";
    }

    static String colour(Colour colour) {
        return switch (colour) {
            case RED -> "红色预警（一级）";
            case ORANGE -> "橙色预警（二级）";
            case YELLOW -> "黄色预警（三级）";
            case BLUE -> "蓝色预警（四级）";
        };
    }

    static String colourInEnglish(Colour colour) {
        return switch (colour) {
            case RED -> "Red warning, level 1 of 4, the highest";
            case ORANGE -> "Orange warning, level 2 of 4";
            case YELLOW -> "Yellow warning, level 3 of 4";
            case BLUE -> "Blue warning, level 4 of 4";
        };
    }

    static String areas(Bulletin bulletin) {
        return bulletin.areas().stream().map(Bulletin.Area::name).collect(Collectors.joining("、"));
    }

    static String summary(Bulletin bulletin) {
        return colour(bulletin.colour()) + "；" + bulletin.hazardName() + "；" + areas(bulletin)
                + (bulletin.effects().isBlank() ? "" : "；" + bulletin.effects());
    }
}
