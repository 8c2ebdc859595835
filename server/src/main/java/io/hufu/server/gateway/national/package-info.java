/**
 * The form of the national release system (12379), which resembles CAP and is not CAP.
 *
 * <p>Called by whoever hands documents out. What is known of the form was seen in one real message and one producer and was never
 * checked by whoever runs the system; every document says so. It never makes up a code: without a configured one it refuses.
 */
@NullMarked
package io.hufu.server.gateway.national;

import org.jspecify.annotations.NullMarked;
