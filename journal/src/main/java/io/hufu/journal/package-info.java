/** Placeholder. */
@org.jspecify.annotations.NullMarked
package io.hufu.journal;
