package io.hufu.plan.check;

/**
 * What a rule is called and what to do about what it finds.
 *
 * @param code stable, kebab case; its page is {@code docs/check/CODE.md}
 * @param title what it finds, Chinese
 * @param titleEn what it finds, English
 * @param cure what to do, Chinese
 * @param cureEn what to do, English
 */
public record Heading(String code, Severity severity, String title, String titleEn, String cure, String cureEn) {}
