/** Tests of the journal on a real PostgreSQL, with an engine that only counts. */
@NullMarked
package io.hufu.journal;

import org.jspecify.annotations.NullMarked;
