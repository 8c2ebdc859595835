package io.hufu.engine.basics;

/** What somebody asks for; aimed at one stream. */
public interface Action {
    /** The stream that decides. */
    StreamId stream();
}
