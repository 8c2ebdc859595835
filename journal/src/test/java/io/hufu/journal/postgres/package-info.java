/** The embedded server: what can go wrong at a start, and what a kill leaves behind. */
@org.jspecify.annotations.NullUnmarked
package io.hufu.journal.postgres;
