/**
 * Who may act: posts that a clause names, posts above them, stand-ins, and the law's officers.
 *
 * <p>Called by the areas and, for showing, by the server. It holds no post of any plan.
 */
@NullMarked
package io.hufu.engine.authority;

import org.jspecify.annotations.NullMarked;
