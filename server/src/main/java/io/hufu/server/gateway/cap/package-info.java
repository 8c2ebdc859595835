/**
 * The Common Alerting Protocol 1.2 of OASIS: messages as records, written, read and checked against the schema's and the prose's rules.
 *
 * <p>Called by whoever sends or takes in warnings. It knows no plan, no warning of this house and no network; the schema file is not
 * part of the project, its rules stand in {@link io.hufu.server.gateway.cap.CapReader}.
 */
@NullMarked
package io.hufu.server.gateway.cap;

import org.jspecify.annotations.NullMarked;
