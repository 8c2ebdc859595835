/** Tests of the loader: what the format can say, and every finding. May read the packs of the repository; never writes. */
@NullMarked
package io.hufu.plan.pack;

import org.jspecify.annotations.NullMarked;
