@NullMarked
package io.hufu.engine.warning;

import org.jspecify.annotations.NullMarked;
