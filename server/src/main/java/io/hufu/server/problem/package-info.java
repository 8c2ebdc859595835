/**
 * What the doors say when something is not done: RFC 9457 problems with a stable code and words in Chinese and English.
 *
 * <p>Thrown by every package of the server and written by web and access. It must never show a stack trace, an SQL text or
 * personal data.
 */
@NullMarked
package io.hufu.server.problem;

import org.jspecify.annotations.NullMarked;
