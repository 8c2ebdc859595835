package io.hufu.engine.vocabulary;

/** On what ground a body has work. */
public enum Origin {
    ACTIVATION,
    /** Preparedness under a warning's colour. */
    WARNING,
    INSTRUCTION,
    SUPERIOR,
    /** A communication test: nothing but an answer is asked for. */
    ROLL_CALL,
    MOBILISATION
}
