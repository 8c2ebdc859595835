/**
 * Messages as web requests: signed webhooks after Standard Webhooks, and group robots of WeCom, DingTalk and Feishu.
 *
 * <p>Called by the outbox through the channel's door. It must never call an address that the configuration does not name.
 */
@NullMarked
package io.hufu.server.gateway.hook;

import org.jspecify.annotations.NullMarked;
