package io.hufu.plan;

/** Response level (响应级别); I is the highest and is declared first (突发事件应对法 art. 71). */
public enum ResponseLevel {
    I,
    II,
    III,
    IV;

    public boolean higherThan(ResponseLevel other) {
        return compareTo(other) < 0;
    }
}
