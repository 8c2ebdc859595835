/** Tests of the emission-reduction list; their plants are invented. */
@NullMarked
package io.hufu.server.reduction;

import org.jspecify.annotations.NullMarked;
