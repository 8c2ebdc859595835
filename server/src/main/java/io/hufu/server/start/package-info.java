/**
 * What happens before and around the server: opening the data folder, first run, demonstration, certificates, reports of trouble.
 *
 * <p>Called by the command line. It must never start on a folder of the other kind (demonstration or real).
 */
@NullMarked
package io.hufu.server.start;

import org.jspecify.annotations.NullMarked;
