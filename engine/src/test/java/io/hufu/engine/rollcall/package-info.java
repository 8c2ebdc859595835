/** Roll calls with time by hand. */
@NullMarked
package io.hufu.engine.rollcall;

import org.jspecify.annotations.NullMarked;
