/**
 * The draft of an incident's evaluation: what was done, late or left out, clause by clause, and to whom the report is owed.
 *
 * <p>Called by web; reads the views. It must never judge beyond what the engine's verdicts say, nor write anything.
 */
@NullMarked
package io.hufu.server.evaluation;

import org.jspecify.annotations.NullMarked;
