/** Tests of tables of office programs. */
@NullMarked
package io.hufu.server.table;

import org.jspecify.annotations.NullMarked;
