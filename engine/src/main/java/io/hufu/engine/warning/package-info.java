/**
 * The area of warnings: drafted, approved where the plan has it so, issued or asked of a superior, changed, lifted; and the
 * preparedness that a colour gives to bodies as assignments.
 *
 * <p>Called by the engine's door. It knows no plan: who issues which colour where, who approves, and who does what stands in the
 * pack under which the warning was drafted.
 */
@NullMarked
package io.hufu.engine.warning;

import org.jspecify.annotations.NullMarked;
