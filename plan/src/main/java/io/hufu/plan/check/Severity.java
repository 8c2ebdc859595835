package io.hufu.plan.check;

/** How much a defect matters, worst first. */
public enum Severity {
    /** Somebody who carries the plan out is misled or left without. */
    ERROR,
    /** Two readings, or a thing that has to be found out first. */
    WARNING,
    /** Worth mending at the next revision. */
    NOTE
}
