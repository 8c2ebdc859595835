package io.hufu.plan;

/** Warning colour (预警颜色), highest first (突发事件应对法 art. 63). */
public enum Colour {
    RED,
    ORANGE,
    YELLOW,
    BLUE;

    public boolean atLeast(Colour other) {
        return compareTo(other) <= 0;
    }
}
