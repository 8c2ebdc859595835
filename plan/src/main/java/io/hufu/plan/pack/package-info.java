/**
 * Reading packs: the files of a jurisdiction's folder become {@link io.hufu.plan.Pack}s, or findings that say what is wrong.
 *
 * <p>{@link io.hufu.plan.pack.PackLoader} is the one door; whoever shows, checks or runs plans calls it, with a folder or with
 * the bytes that were stored. Nothing invalid may come through it, and no input, however malformed, may make it throw. It
 * must never reach a network, write a file, or know a rule of a plan.
 */
@NullMarked
package io.hufu.plan.pack;

import org.jspecify.annotations.NullMarked;
