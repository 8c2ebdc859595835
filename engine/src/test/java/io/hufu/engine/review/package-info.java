@NullMarked
package io.hufu.engine.review;

import org.jspecify.annotations.NullMarked;
