/** The national form, held against what is known of it. */
@NullMarked
package io.hufu.server.gateway.national;

import org.jspecify.annotations.NullMarked;
