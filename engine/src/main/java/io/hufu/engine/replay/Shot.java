package io.hufu.engine.replay;

import io.hufu.engine.basics.Event;
import io.hufu.engine.basics.Stamp;
import io.hufu.engine.basics.StreamId;

/**
 * One event as the ledger has it.
 *
 * @param position its place in the whole ledger
 * @param version its place in its stream, from 1
 */
public record Shot(long position, StreamId stream, long version, Event event, Stamp stamp) {}
