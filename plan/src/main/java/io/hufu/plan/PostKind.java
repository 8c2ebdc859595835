package io.hufu.plan;

/** What a post of a headquarters is, highest authority first; {@code OFFICE} stands for whoever is on duty at the HQ office. */
public enum PostKind {
    COMMANDER,
    EXECUTIVE_DEPUTY,
    DEPUTY,
    OFFICE_DIRECTOR,
    OFFICE
}
