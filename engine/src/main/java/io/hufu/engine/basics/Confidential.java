package io.hufu.engine.basics;

/**
 * A reference to a text in the vault; events carry this in place of names, numbers and narratives (突发事件应对法 art. 83-85).
 *
 * @param ref key of the item in the vault
 * @param digest salted digest of the text, lower-case hex, by which a copy can be matched without the key
 */
public record Confidential(String ref, String digest) {}
