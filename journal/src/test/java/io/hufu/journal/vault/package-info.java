/** Ciphers and keys. */
@org.jspecify.annotations.NullUnmarked
package io.hufu.journal.vault;
