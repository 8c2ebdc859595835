/** Tests of the journal on a real PostgreSQL, with an engine that only counts. */
@org.jspecify.annotations.NullUnmarked
package io.hufu.journal;
