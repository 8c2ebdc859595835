/**
 * Tables of office programs: CSV and workbooks read as texts cell by cell, checked head by head, and written so that they read back as the
 * same texts. What the rows mean is the caller's; rooms that take tables use it, and it must not know any of them.
 */
@NullMarked
package io.hufu.server.table;

import org.jspecify.annotations.NullMarked;
