/**
 * Official papers: the flash report of a plan's appendix, the evaluation, and what decisions, instructions, reports and releases make, as
 * Word documents, with a register of their numbers.
 *
 * <p>Called by web; reads the views. It must never put into a paper what its reader may not see, nor invent a value for an
 * empty field.
 */
@NullMarked
package io.hufu.server.papers;

import org.jspecify.annotations.NullMarked;
