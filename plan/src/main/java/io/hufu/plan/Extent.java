package io.hufu.plan;

/** How far something reaches in the order of government, smallest first: a county, a city, a province. */
public enum Extent {
    COUNTY,
    CITY,
    PROVINCE
}
