/**
 * What anybody may read without signing in: the warnings in force as a page, as a feed and as messages.
 *
 * <p>Rendered once after each change and answered from memory, before sessions, database and controllers are reached: a thousand
 * readers a second do not hold up the people who command. It shows warnings that are meant and nothing else, never a drill or a test.
 */
@NullMarked
package io.hufu.server.publication;

import org.jspecify.annotations.NullMarked;
