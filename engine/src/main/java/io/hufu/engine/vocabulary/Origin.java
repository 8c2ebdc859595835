package io.hufu.engine.vocabulary;

/** On what ground a body has work. */
public enum Origin {
    ACTIVATION,
    INSTRUCTION,
    SUPERIOR,
    MOBILISATION
}
