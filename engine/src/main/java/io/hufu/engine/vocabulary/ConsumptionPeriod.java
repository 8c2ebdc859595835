package io.hufu.engine.vocabulary;

/** Which time a figure of electricity is for. */
public enum ConsumptionPeriod {
    /** Before the warning, for comparison. */
    BEFORE,
    /** While it was in force. */
    DURING
}
