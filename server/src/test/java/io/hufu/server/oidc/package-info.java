/** A provider of identities on loopback, and a house that knows it. */
@NullMarked
package io.hufu.server.oidc;

import org.jspecify.annotations.NullMarked;
