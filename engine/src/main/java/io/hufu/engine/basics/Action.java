package io.hufu.engine.basics;

import java.util.List;

/** What somebody asks for; aimed at one stream. */
public interface Action {
    /** The stream that decides. */
    StreamId stream();

    /** What is looked at whatever is decided, the deciding stream among it: those of many commands are read together. */
    default List<StreamId> lookedAt() {
        return List.of(stream());
    }
}
