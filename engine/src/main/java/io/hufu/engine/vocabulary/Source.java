package io.hufu.engine.vocabulary;

/** Where a report came from. */
public enum Source {
    CITIZEN,
    ENTERPRISE,
    COUNTY_DUTY,
    POLICE_110,
    FIRE_119,
    MEDICAL_120,
    HOTLINE_12345,
    SENSOR,
    BUREAU,
    SUPERIOR
}
