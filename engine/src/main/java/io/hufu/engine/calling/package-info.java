/**
 * Who is called at a level, in which groups and with which tasks; the same answer serves the preview and the activation.
 */
@NullMarked
package io.hufu.engine.calling;

import org.jspecify.annotations.NullMarked;
