/**
 * What goes out of the house about warnings: the bulletin, which every way out writes in its own form.
 *
 * <p>Written by whoever reads the ledger, read by the gateways below this package and by the web. It knows plans' colours and nothing of the
 * engine, of HTTP or of any format; a bulletin is never changed after it went out.
 */
@NullMarked
package io.hufu.server.gateway;

import org.jspecify.annotations.NullMarked;
