/**
 * What an installation needs to be kept in order: backups made and restored on trial, personal data destroyed when it is due, and
 * the state of everything in one report.
 *
 * <p>Read by web; it acts on incidents only by {@code command}, as everybody does.
 */
@NullMarked
package io.hufu.server.keeping;

import org.jspecify.annotations.NullMarked;
