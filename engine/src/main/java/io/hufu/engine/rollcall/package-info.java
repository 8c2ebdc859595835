/**
 * Roll calls: communication tests that ask bodies for nothing but an answer, within a time limit.
 *
 * <p>The answers are acknowledgements of assignments. It must never read an assignment: the report does.
 */
@NullMarked
package io.hufu.engine.rollcall;

import org.jspecify.annotations.NullMarked;
