@NullMarked
package io.hufu.plan.check;

import org.jspecify.annotations.NullMarked;
