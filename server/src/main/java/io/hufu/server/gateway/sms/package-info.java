/**
 * Messages as short messages, handed to one carrier's centre by CMPP, SGIP, SMGP or SMPP, its reports, and what people reply.
 *
 * <p>Called by the outbox through the channel's door. It must never repeat a message by itself, nor put a number into a log.
 * Nothing listens but for SGIP, where the centre brings reports and replies to us ({@link io.hufu.server.gateway.sms.SgipReception}).
 */
@NullMarked
package io.hufu.server.gateway.sms;

import org.jspecify.annotations.NullMarked;
