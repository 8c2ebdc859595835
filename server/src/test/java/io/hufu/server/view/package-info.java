/** Tests of the views: pure ones, and stories played through engine, journal and a database of their own. */
@NullMarked
package io.hufu.server.view;

import org.jspecify.annotations.NullMarked;
